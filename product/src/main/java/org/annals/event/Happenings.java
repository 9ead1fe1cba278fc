package org.annals.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.attribution.Attribution;
import org.annals.attribution.Form;
import org.annals.attribution.Stance;
import org.annals.claim.Claim;
import org.annals.claim.ClaimStatus;
import org.annals.claim.DatedClaim;
import org.annals.document.Dated;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.WordList;

/*
 * A chronology tells what happened. How things are ("her father is a well-known singer"), what somebody thinks of them, what nobody
 * said ("did not respond to a request") and what might be are claims like others, and stand in the files of claims; alone they
 * make no event. Beside an account of a happening they may belong to it, and stay with it. A model that has learnt from claims
 * labelled by reading decides; what it cannot have seen often enough is a rule.
 */
/** Tells claims that something happened from views, states, silences and mere possibilities. */
final class Happenings {
    /** From what probability on a claim tells a happening: one silly line costs more than one that is missing. */
    private static final double LEAST = 0.65;

    private static final Set<String> SILENCES = WordList.phrases(Happenings.class, "silences.txt");
    private static final int TELLING_WORDS = 2;
    /** Of others' accounts: "she confirmed the deaths". */
    private static final Set<String> CONFIRMING = WordList.words(Happenings.class, "confirming-verbs.txt");

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** By verb, the heads of objects that make it an appraisal; none for any. */
    private static final Map<String, Set<String>> APPRAISALS = appraisals();

    private static final Pattern QUOTED_PERSON = Pattern.compile("(?:they|it|he|she|this|that|these|those)\\b");

    private static final Pattern LEANING = Pattern.compile(
            "since then\\b|in contrast\\b|(?:that|this|these|those) (?:is|was|were|are|has|have|had|will|would|came|come|led|proved|means|meant|"
                    + "happened|followed)\\b|(?:at|in) (?:a|the) (?:second|third|fourth|same|latter|former)\\b|the (?:latter|former)\\b|"
                    + "the (?:\\w+ )?\\w+ (?:comes?|came|took place|happened|occurred) (?:as|after|amid|before|when|while|just|shortly|"
                    + "(?:less than |a |two |three |several )?(?:hours?|days?|weeks?|months?) (?:after|before))\\b");

    /** Of an article's looks back none is clear enough for a line by itself, nor by a second article. */
    private static final float BACKGROUND = 0.15f;

    /** "For eight years", "for some 16 months": how long something has been going on. */
    private static final Pattern LASTING = Pattern.compile(
            "(?i)\\bfor (?:(?:the (?:past|last)|more than|nearly|almost|about|some|over|at least) )*[\\w-]+ (?:years|months|weeks|decades)\\b");

    private static final Set<String> PRONOUNS = Set.of("i", "we", "it", "they", "he", "she", "you", "this", "that");
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "our", "my", "your");
    private static final Set<String> OPEN_QUESTIONS = Set.of("if", "whether");

    private final TellingWords words;
    private final BoostedTrees model;
    private final BoostedTrees lines;

    Happenings() {
        this(TellingWords.load(), BoostedTrees.load("happening-model.bin"), BoostedTrees.load("line-model.bin"));
    }

    private Happenings(TellingWords words, BoostedTrees model, BoostedTrees lines) {
        this.words = words;
        this.model = model;
        this.lines = lines;
    }

    /** What the models see of a claim. */
    float[] seen(DatedClaim dated, HappeningFeatures.Context context) {
        return HappeningFeatures.of(dated, context, words);
    }

    /** How likely the claim's words alone tell a happening to a reader, 0 to 1. */
    float clearness(DatedClaim dated, HappeningFeatures.Context context, float[] seen) {
        Clause main = context.predication().main();
        boolean day = dated.eventDate() != null && dated.eventDate().date().isDay();
        boolean view = main != null && (isAppraisal(context, main) || isLasting(dated.claim(), main));
        float clear = view && !day && !context.counted() ? 0 : (float) lines.probability(seen);
        clear = isNewsByItself(dated.claim(), context.text()) ? Math.max(Event.CLEAR, clear) : clear;
        return context.background() || restsOnWhatWasSaid(dated.claim()) ? Math.min(BACKGROUND, clear) : clear;
    }

    /** "The mayor declared a state of emergency": a noun that somebody by name declares is a line, if little by itself. */
    private static boolean isNewsByItself(Claim claim, TextAnalysis text) {
        String first = claim.text().split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return claim.status() == ClaimStatus.DECLARED
                && claim.attribution().speaker() != null
                && contentWords(text, claim) >= TELLING_WORDS
                && !POSSESSIVES.contains(first);
    }

    /**
     * "They were ordered to go": of a quotation no reader knows whom it means; "since then", "that proved", "the launch came as" rest
     * on the sentence before.
     */
    private static boolean restsOnWhatWasSaid(Claim claim) {
        String words = claim.text().toLowerCase(Locale.ROOT);
        return claim.quoted() && QUOTED_PERSON.matcher(words).lookingAt()
                || LEANING.matcher(words).lookingAt();
    }

    /** Whether the claim tells a happening. */
    boolean tells(DatedClaim dated, HappeningFeatures.Context context, float[] seen) {
        Claim claim = dated.claim();
        Stance stance = claim.attribution().stance();
        if (stance == Stance.WITHDRAWS || stance == Stance.DENIES || isNewsOfADay(context.text(), dated)) {
            return true;
        }
        String first = claim.text().split(" ", 2)[0].toLowerCase(Locale.ROOT);
        boolean thin = contentWords(context.text(), claim) < TELLING_WORDS;
        Clause main = context.predication().main();
        if (OPEN_QUESTIONS.contains(first)
                || isSilence(claim)
                || thin && !context.counted()
                || main != null && isNone(dated, main, context)) {
            return false;
        }
        return model.probability(seen) >= LEAST;
    }

    /** States, questions, what nobody answered, what could be, and what somebody does at all times. */
    private static boolean isNone(DatedClaim dated, Clause main, HappeningFeatures.Context context) {
        boolean counted = context.counted();
        boolean state = HappeningFeatures.STATES.contains(main.lemma()) && !main.has(Clause.Feature.PASSIVE);
        if (state && !counted || main.has(Clause.Feature.NEGATED) && HappeningFeatures.SILENT.contains(main.lemma())) {
            return true;
        }
        boolean narrated = dated.claim().attribution().form() == Form.NONE;
        if (main.has(Clause.Feature.MODAL) && !main.has(Clause.Feature.FUTURE) && (narrated || !counted)) {
            return true;
        }
        boolean day = dated.eventDate() != null && dated.eventDate().date().isDay();
        boolean untold =
                narrated && (isPresent(main) && context.trigger() == null || CONFIRMING.contains(main.lemma()));
        boolean timeless = untold || isHabit(context.text(), main);
        return timeless && !day && !counted || dated.claim().text().endsWith("?");
    }

    private static Map<String, Set<String>> appraisals() {
        Map<String, Set<String>> verbs = new HashMap<>();
        WordList.table(Happenings.class, "appraisals.tsv")
                .forEach((verb, cells) ->
                        verbs.put(verb, cells.size() < 2 ? Set.of() : Set.of(SPACE.split(cells.get(1)))));
        return verbs;
    }

    /** "The video sparked debate", "they hailed her as an icon": what people make of it is no happening of its own. */
    private static boolean isAppraisal(HappeningFeatures.Context context, Clause main) {
        Set<String> objects = APPRAISALS.get(main.lemma());
        if (objects == null || objects.isEmpty()) {
            return objects != null;
        }
        Span object = main.object();
        if (object == null) {
            return false;
        }
        String words = object.of(context.text().text()).toLowerCase(Locale.ROOT);
        return WORD.matcher(words).results().anyMatch(word -> objects.contains(word.group()));
    }

    /** "For eight years, villagers have protested weekly": what has been going on is a state. */
    private static boolean isLasting(Claim claim, Clause main) {
        boolean goesOn = main.has(Clause.Feature.PERFECT) || main.has(Clause.Feature.PROGRESSIVE);
        return goesOn && LASTING.matcher(claim.text()).find();
    }

    private static boolean isPresent(Clause main) {
        return main.has(Clause.Feature.PRESENT)
                && !main.has(Clause.Feature.PERFECT)
                && !main.has(Clause.Feature.PROGRESSIVE);
    }

    /**
     * "They rally to the flag while the sun shines", "the fear grows": the present of a pronoun, or of a verb that tells little,
     * is of all times.
     */
    private static boolean isHabit(TextAnalysis text, Clause main) {
        Span subject = main.subject();
        boolean pronoun =
                subject != null && PRONOUNS.contains(subject.of(text.text()).toLowerCase(Locale.ROOT));
        return isPresent(main) && (pronoun || HappeningFeatures.LIGHT.contains(main.lemma()));
    }

    /** "The mayor said on May 10 that there was no danger": who reports a statement with its day makes it news. */
    private static boolean isNewsOfADay(TextAnalysis text, DatedClaim dated) {
        Attribution attribution = dated.claim().attribution();
        Dated said = dated.statementDate();
        Attribution.Words cue = attribution.cue();
        if (attribution.form() != Form.INDIRECT
                || attribution.speaker() == null
                || cue == null
                || said == null
                || !said.date().isDay()) {
            return false;
        }
        Span when = said.span();
        Sentence sentence = text.sentenceAt(cue.span().begin());
        return when != null && sentence != null && sentence.span().contains(when);
    }

    /** "Questions were referred to the military, which declined to comment": that nobody answered is no happening. */
    private static boolean isSilence(Claim claim) {
        String words = claim.text().toLowerCase(Locale.ROOT);
        return SILENCES.stream().anyMatch(words::contains);
    }

    /** "The deaths", which somebody confirms, tell nothing by themselves. */
    private static int contentWords(TextAnalysis text, Claim claim) {
        int words = 0;
        for (int index : claim.sentences()) {
            for (Token token : text.sentences().get(index).tokens()) {
                boolean content = token.tag() == Tag.NOUN || token.tag() == Tag.PROPN || token.tag() == Tag.VERB;
                words += content && claim.contains(token.span()) ? 1 : 0;
            }
        }
        return words;
    }
}
