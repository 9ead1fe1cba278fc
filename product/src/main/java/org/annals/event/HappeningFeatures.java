package org.annals.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.attribution.Form;
import org.annals.attribution.Stance;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.ClaimStatus;
import org.annals.claim.DatedClaim;
import org.annals.document.Edtf;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** What the models of happenings and of lines see of a claim: how it is said, by its verb, its parts, clocks and words. */
final class HappeningFeatures {
    /** Where the score of its words stands. */
    static final int WORDS = 54;

    static final int COUNT = WORDS + 1 + LineFeatures.COUNT;

    static final Set<String> STATES = WordList.words(HappeningFeatures.class, "state-verbs.txt");
    static final Set<String> LIGHT = WordList.words(HappeningFeatures.class, "light-verbs.txt");
    static final Set<String> SILENT = WordList.words(HappeningFeatures.class, "silent-verbs.txt");
    private static final Pattern FIRST_WORD_END = Pattern.compile("[ ,]");

    private static final Set<String> SAYING = WordList.words(HappeningFeatures.class, "saying-verbs.txt");
    private static final Set<String> HABITS = WordList.words(HappeningFeatures.class, "habit-words.txt");
    private static final Set<String> OPENERS = WordList.words(HappeningFeatures.class, "open-beginnings.txt");
    private static final Map<String, Integer> PERSONS = Map.ofEntries(
            Map.entry("i", 1),
            Map.entry("we", 1),
            Map.entry("you", 1),
            Map.entry("it", 2),
            Map.entry("this", 2),
            Map.entry("that", 2),
            Map.entry("there", 3),
            Map.entry("these", 2),
            Map.entry("he", 4),
            Map.entry("she", 4),
            Map.entry("they", 4),
            Map.entry("who", 4),
            Map.entry("which", 2));
    private static final Map<String, List<String>> OCCURRENCES =
            WordList.table(HappeningFeatures.class, "occurrences.tsv");
    private static final List<Form> FORMS = List.of(Form.values());
    private static final List<Stance> STANCES = List.of(Stance.values());
    private static final List<ClaimStatus> STANDINGS = List.of(ClaimStatus.values());
    /** In days before its article. */
    private static final int LONG_AGO = 400;

    private final float[] f = new float[COUNT];

    private HappeningFeatures() {}

    /**
     * What stands around the claim.
     *
     * @param background whether it happened long before an article that is mostly of its own time
     */
    record Context(
            TextAnalysis text,
            @Nullable LocalDate published,
            Predication predication,
            @Nullable Span trigger,
            int kind,
            boolean counted,
            int figures,
            boolean told,
            boolean background) {}

    /** Whether a claim happened long before its article appeared. */
    static boolean isLongAgo(DatedClaim dated, @Nullable LocalDate published) {
        LocalDate last =
                dated.eventDate() == null ? null : dated.eventDate().date().latest();
        return published != null && last != null && last.isBefore(published.minusDays(LONG_AGO));
    }

    static float[] of(DatedClaim dated, Context context, TellingWords telling) {
        HappeningFeatures made = new HappeningFeatures();
        made.voice(dated);
        made.verb(context);
        made.kind(dated.claim(), context);
        made.clocks(dated, context);
        made.words(dated.claim(), context);
        made.f[WORDS] = telling.score(TellingWords.features(context.text, dated.claim()));
        LineFeatures.write(context.text, dated.claim(), made.f, WORDS + 1);
        return made.f;
    }

    private void voice(DatedClaim dated) {
        Claim claim = dated.claim();
        f[0] = FORMS.indexOf(claim.attribution().form());
        f[1] = claim.attribution().form() == Form.NONE ? 1 : 0;
        f[2] = claim.quoted() ? 1 : 0;
        f[3] = claim.attribution().speaker() == null ? 0 : 1;
        f[4] = STANCES.indexOf(claim.attribution().stance());
        f[5] = STANDINGS.indexOf(claim.status());
        f[6] = claim.negative() ? 1 : 0;
        f[7] = dated.statementDate() != null && dated.statementDate().date().isDay() ? 1 : 0;
        f[8] = claim.attribution().role() == null ? 0 : 1;
    }

    private void verb(Context context) {
        Clause main = context.predication.main();
        f[9] = main == null ? 1 : 0;
        if (main == null) {
            return;
        }
        f[10] = main.has(Clause.Feature.PAST) ? 1 : 0;
        f[11] = main.has(Clause.Feature.PERFECT) ? 1 : 0;
        f[12] = main.has(Clause.Feature.PRESENT) ? 1 : 0;
        f[13] = main.has(Clause.Feature.PROGRESSIVE) ? 1 : 0;
        f[14] = main.has(Clause.Feature.FUTURE) ? 1 : 0;
        f[15] = main.has(Clause.Feature.MODAL) ? 1 : 0;
        f[16] = main.has(Clause.Feature.NEGATED) ? 1 : 0;
        f[17] = main.has(Clause.Feature.PASSIVE) ? 1 : 0;
        String lemma = main.lemma();
        f[18] = STATES.contains(lemma) ? 1 : 0;
        f[19] = LIGHT.contains(lemma) ? 1 : 0;
        f[20] = SILENT.contains(lemma) ? 1 : 0;
        f[21] = SAYING.contains(lemma) ? 1 : 0;
        f[22] = "be".equals(lemma) ? 1 : "have".equals(lemma) ? 2 : 0;
        f[23] = main.object() == null ? 0 : 1;
        f[24] = main.agent() == null ? 0 : 1;
        f[25] = main.subordinator() == null ? 0 : 1;
        f[26] = subject(context.text, main.subject());
        f[27] = main.has(Clause.Feature.NON_FINITE) ? 1 : 0;
        List<String> uses = OCCURRENCES.get(lemma);
        f[52] = uses == null ? -1 : Integer.parseInt(uses.get(1));
        f[53] = uses == null ? 0 : Math.min(50, Integer.parseInt(uses.get(2)));
    }

    /** 0 none, 1 to 4 pronouns, 5 a name, 6 "the", "a" and the like, 7 a number, 8 anything else. */
    private static float subject(TextAnalysis text, @Nullable Span subject) {
        if (subject == null) {
            return 0;
        }
        Sentence sentence = text.sentenceAt(subject.begin());
        Token first = null;
        boolean name = false;
        for (Token token : sentence == null ? List.<Token>of() : sentence.tokens()) {
            if (subject.contains(token.span())) {
                first = first == null ? token : first;
                name |= token.tag() == Tag.PROPN;
            }
        }
        if (first == null) {
            return 0;
        }
        Integer person = PERSONS.get(first.span().of(text.text()).toLowerCase(Locale.ROOT));
        if (person != null) {
            return person;
        }
        return name ? 5 : first.tag() == Tag.DET ? 6 : first.tag() == Tag.NUM ? 7 : 8;
    }

    private void kind(Claim claim, Context context) {
        Predication predication = context.predication;
        Clause main = predication.main();
        Span trigger = context.trigger;
        f[28] = trigger == null ? 0 : 1;
        f[29] = trigger != null && main != null && main.predicate().overlaps(trigger) ? 1 : 0;
        f[30] = trigger != null && predication.isCore(trigger) ? 1 : 0;
        f[31] = context.kind;
        f[32] = context.kind > 0 ? 1 : 0;
        f[33] = context.counted ? 1 : 0;
        f[34] = context.figures;
        f[35] = context.told ? 1 : 0;
        f[36] = (float) claim.places().stream()
                .filter(place -> place.role() == ClaimPlace.Role.LOCATION)
                .count();
        f[37] = (float)
                claim.roles().stream().filter(role -> role.actor() != null).count();
    }

    private void clocks(DatedClaim dated, Context context) {
        Edtf date = dated.eventDate() == null ? null : dated.eventDate().date();
        f[38] = date == null ? 0 : date.isDay() ? 1 : date.earliest() == null ? 2 : 3;
        LocalDate published = context.published;
        LocalDate last = date == null ? null : date.latest();
        f[39] = published == null || last == null
                ? -LONG_AGO
                : Math.max(-LONG_AGO, Math.min(LONG_AGO, ChronoUnit.DAYS.between(last, published)));
    }

    private void words(Claim claim, Context context) {
        int words = 0;
        int verbs = 0;
        int names = 0;
        int adjectives = 0;
        int habits = 0;
        int pronouns = 0;
        Sentence first = context.text.sentences().get(claim.sentences().get(0));
        for (int index : claim.sentences()) {
            for (Token token : context.text.sentences().get(index).tokens()) {
                if (!claim.contains(token.span())) {
                    continue;
                }
                Tag tag = token.tag();
                words += tag == Tag.PUNCT ? 0 : 1;
                verbs += tag == Tag.VERB ? 1 : 0;
                names += tag == Tag.PROPN ? 1 : 0;
                adjectives += tag == Tag.ADJ || tag == Tag.ADV ? 1 : 0;
                pronouns += tag == Tag.PRON ? 1 : 0;
                habits += HABITS.contains(token.lemma().toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        f[40] = words;
        f[41] = verbs;
        f[42] = names;
        f[43] = words == 0 ? 0 : adjectives / (float) words;
        f[44] = habits;
        f[45] = words == 0 ? 0 : pronouns / (float) words;
        String start = FIRST_WORD_END.split(claim.text(), 2)[0].toLowerCase(Locale.ROOT);
        f[46] = OPENERS.contains(start) ? 1 : 0;
        String all = context.text.text();
        int end = claim.extent().end();
        f[47] = end < all.length() && all.charAt(end) == '?' || claim.text().endsWith("?") ? 1 : 0;
        int sentence = claim.sentences().get(0);
        f[48] = Math.min(20, sentence);
        f[49] = sentence / (float) context.text.sentences().size();
        f[50] = claim.extent().begin() - first.span().begin() < 2 ? 1 : 0;
        f[51] = claim.spans().size();
    }
}
