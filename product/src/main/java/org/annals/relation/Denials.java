package org.annals.relation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.attribution.Speaker;
import org.annals.attribution.Stance;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.ClaimStatus;
import org.annals.claim.DatedClaim;
import org.annals.claim.Predicate;
import org.annals.document.Late;
import org.annals.language.WordList;
import org.annals.relation.Relation.Aspect;
import org.jspecify.annotations.Nullable;

/*
 * A denial names the act that it denies, and another voice asserts that act: two voices, one act, opposite poles. The
 * act must be in both in so many words (or in words of one row of the data file), and most of what the denial is about
 * with it; events are not asked, for what a denial is about may well have been linked elsewhere.
 */
/** Tells which assertions another voice denies. */
final class Denials {
    private static final int NEWS_DAYS = 31;
    private static final int MOST_CANDIDATES = 60;
    /** Not knowing is no denial. */
    private static final Pattern OPEN = Pattern.compile(
            "\\b(?:not|no|un|(?:is|are|was|were)n['’]t)(?: yet| immediately| been)* ?(?:clear|known|certain|sure|confirmed|verified)\\b");

    private static final Pattern POINTING = Pattern.compile(
            "\\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?)"
                    + " (?:this|that|it|(?:the|these|those) (?:claims?|allegations?|accusations?|reports?|charges?))$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NEGATOR = Pattern.compile(
            "\\b(?:no|not|never|nobody|none|nor|cannot|whether|if|untrue|false|fiction|baseless|deny|denied|denies"
                    + "|denying|reject|rejected)\\b|n['’]t\\b",
            Pattern.CASE_INSENSITIVE);

    /** "No country should fire", "nobody would": what ought to be is no report of what is. */
    /** "Dismissed it as “scare talk”": what is denied is not in the words. */
    private static final Pattern CALLED = Pattern.compile("^(?:it|this|that|them) as\\b");

    private static final Pattern THERE = Pattern.compile("\\bthere\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern MODAL = Pattern.compile(
            "\\b(?:should|must|may|might|can|could|cannot|would|shall|ought|let)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern LONG_AGO =
            Pattern.compile("\\b(?:long|long time|many years|decades|years) ago\\b", Pattern.CASE_INSENSITIVE);

    /** "No trace of": a thing and its "of". */
    private static final Pattern NONE_OF = Pattern.compile("\\bno (\\p{L}+) of\\b", Pattern.CASE_INSENSITIVE);

    private static final double MOST_OF_IT = 0.5;
    private static final double ALMOST_ALL = 0.66;
    /** Where the assertion's verb says little ("used an address to reveal"), at least one in so many words is one that the denial holds. */
    private static final int MOST_OTHER_WORDS = 4;

    private final Set<String> empty = WordList.words(Denials.class, "empty-acts.txt");
    private final Set<String> attitudes = WordList.words(Denials.class, "attitude-verbs.txt");
    private final Map<String, List<String>> acts = WordList.table(Denials.class, "same-acts.tsv");

    /**
     * A claim with the acts and things it is about.
     *
     * @param claim fetched late, as most accounts of a pile are looked at for their words only
     * @param speaker by name, or ""
     * @param told whether it is told as something that is so
     * @param explicit whether it is said to be denied
     * @param act what its predicate tells, "" where it is a verb that says too little
     */
    record Account(
            String id,
            Late<DatedClaim> claim,
            String speaker,
            boolean told,
            boolean explicit,
            Set<String> words,
            Set<String> acts,
            String act,
            boolean denies,
            boolean doubts,
            @Nullable LocalDate published) {
        /** Whether it may be denied by another. */
        boolean asserts() {
            return !denies && !doubts;
        }

        /** Whether it says whose it is and what it denies. */
        boolean deniesByName() {
            return denies && words.size() > 1 && !speaker.isEmpty();
        }

        /** What an assertion must hold: a denied act; where the predicate is empty ("there was no force used"), any word. */
        Set<String> sought() {
            return acts.isEmpty() ? words : acts;
        }
    }

    /** A denial with the first of the assertions that it contradicts. */
    static List<Relation> relations(Account denial, List<Account> contradicted) {
        return contradicted.stream()
                .filter(assertion -> !areElsewhere(denial.claim.get(), assertion.claim.get()))
                .limit(MOST_CANDIDATES)
                .map(assertion -> ClaimComparison.relation(
                        Relation.Type.CONFLICT,
                        Aspect.SCOPE,
                        denial.claim.get(),
                        assertion.claim.get(),
                        null,
                        why(denial.claim.get(), assertion.claim.get())))
                .toList();
    }

    /** Whether the places that both name lie in different countries. */
    private static boolean areElsewhere(DatedClaim denial, DatedClaim assertion) {
        Set<String> here = countries(denial);
        Set<String> there = countries(assertion);
        return !here.isEmpty() && !there.isEmpty() && Collections.disjoint(here, there);
    }

    private static Set<String> countries(DatedClaim claim) {
        Set<String> countries = new HashSet<>();
        for (ClaimPlace place : claim.claim().places()) {
            String country = place.place().country();
            if (country != null) {
                countries.add(country);
            }
        }
        return countries;
    }

    /** "The mayor denies this": what the sentence before it in one article says. */
    static List<Relation> pointing(List<DatedClaim> ofOneArticle) {
        List<DatedClaim> inText = ofOneArticle.stream()
                .sorted(Comparator.comparing(claim -> claim.claim().extent()))
                .toList();
        List<Relation> found = new ArrayList<>();
        for (int i = 1; i < inText.size(); i++) {
            DatedClaim denial = inText.get(i);
            DatedClaim before = inText.get(i - 1);
            boolean next = sentence(denial) - sentence(before) <= 1;
            if (next && POINTING.matcher(denial.claim().text()).find()) {
                found.add(ClaimComparison.relation(
                        Relation.Type.CONFLICT, Aspect.SCOPE, denial, before, null, "denied in the next sentence"));
            }
        }
        return found;
    }

    private static int sentence(DatedClaim claim) {
        List<Integer> sentences = claim.claim().sentences();
        return sentences.isEmpty() ? Integer.MIN_VALUE / 2 : sentences.get(0);
    }

    /**
     * What a claim is about.
     *
     * @param words dictionary forms of its common nouns, verbs and adjectives
     * @param published the day of its article
     */
    Account account(DatedClaim claim, Set<String> words, @Nullable LocalDate published) {
        Set<String> concepts = new HashSet<>();
        words.stream().filter(word -> !empty.contains(word)).forEach(word -> concepts.add(concept(word)));
        Set<String> named = new HashSet<>();
        words.stream().filter(acts::containsKey).forEach(word -> named.add(concept(word)));
        String lemma = claim.claim().predicate().lemma().toLowerCase(Locale.ROOT);
        if (named.isEmpty() && concepts.contains(lemma)) {
            named.add(lemma);
        }
        boolean doubts = NEGATOR.matcher(claim.claim().text()).find();
        String act = empty.contains(lemma) ? "" : concept(lemma);
        return new Account(
                claim.id(),
                Late.of(claim),
                speaker(claim),
                isTold(claim.claim().status()),
                isDenial(claim),
                concepts,
                named,
                act,
                denies(claim),
                doubts,
                published);
    }

    private static boolean isTold(ClaimStatus status) {
        return status == ClaimStatus.OCCURRED || status == ClaimStatus.DECLARED || status == ClaimStatus.ALLEGED;
    }

    private String concept(String word) {
        List<String> row = acts.get(word);
        return row == null ? word : row.get(1);
    }

    /** Whether the claim says, or reports as denied, that something is not so. */
    private boolean denies(DatedClaim claim) {
        Predicate predicate = claim.claim().predicate();
        boolean report = !attitudes.contains(predicate.lemma().toLowerCase(Locale.ROOT))
                && isTold(claim.claim().status())
                && !isAppraisal(claim.claim())
                && !MODAL.matcher(predicate.text()).find();
        return isDenial(claim) || report && isNegated(claim);
    }

    /** "Velmia is not a place to wait": what something is like, and no act, unlike "there were no guards". */
    private static boolean isAppraisal(Claim claim) {
        if (!claim.predicate().lemma().equalsIgnoreCase("be")) {
            return false;
        }
        int end = Math.max(0, claim.predicate().span().begin() - claim.extent().begin());
        String text = claim.text();
        int to = Math.min(end, text.codePointCount(0, text.length()));
        return !THERE.matcher(text.substring(0, text.offsetByCodePoints(0, to))).find();
    }

    private static boolean isDenial(DatedClaim claim) {
        return !CALLED.matcher(claim.claim().text()).find() && isDeniedByWord(claim);
    }

    private static boolean isDeniedByWord(DatedClaim claim) {
        return claim.claim().attribution().stance() == Stance.DENIES
                || claim.claim().status() == ClaimStatus.DENIED;
    }

    /** "did not fire", "no fighters were released": a negation of the predicate, or of who or what takes part. */
    private static boolean isNegated(DatedClaim claim) {
        if (OPEN.matcher(claim.claim().text()).find()) {
            return false;
        }
        if (claim.claim().negative()) {
            return true;
        }
        int end = Math.max(
                0,
                claim.claim().predicate().span().end() - claim.claim().extent().begin());
        String text = claim.claim().text();
        int to = Math.min(end, text.codePointCount(0, text.length()));
        String before = text.substring(0, text.offsetByCodePoints(0, to)).toLowerCase(Locale.ROOT);
        int from = before.length();
        for (int words = 0; words < 8 && from > 0; words++) {
            from = before.lastIndexOf(' ', from - 1);
        }
        return before.substring(Math.max(0, from)).matches("(?s).*\\b(?:no|not|never|nobody|none)\\b.*");
    }

    /** Whether another voice denies what this one asserts. */
    static boolean contradict(Account denial, Account assertion) {
        boolean otherVoice = denial.speaker.isEmpty() || !isPartOf(denial.speaker, assertion.speaker);
        if (!otherVoice
                || !assertion.told
                || !isOneTime(denial, assertion)
                || !assertion.words.containsAll(denial.acts)) {
            return false;
        }
        if (!isOneAct(denial, assertion) || isLongAgo(denial, assertion) || lacksWhatIsMissing(denial, assertion)) {
            return false;
        }
        long shared = denial.words.stream().filter(assertion.words::contains).count();
        double cover = (double) shared / denial.words.size();
        if (assertion.act.isEmpty() && shared * MOST_OTHER_WORDS < assertion.words.size()) {
            return false;
        }
        return shared > 2 && cover >= MOST_OF_IT || shared == 2 && cover >= ALMOST_ALL;
    }

    /**
     * Whether the assertion tells the denied act: by its verb, or, where that says little ("was at a meeting"), in other words,
     * if the denial names an act by a verb or is said to be one.
     */
    private static boolean isOneAct(Account denial, Account assertion) {
        boolean told = denial.words.contains(assertion.act) && (denial.explicit || denial.act.isEmpty());
        return told
                || denial.acts.contains(assertion.act)
                || assertion.act.isEmpty() && (denial.explicit || !denial.act.isEmpty());
    }

    /** "Denied that it was selling boats": those "sold a long time ago" are others. */
    private static boolean isLongAgo(Account denial, Account assertion) {
        return LONG_AGO.matcher(assertion.claim.get().claim().text()).find()
                && !LONG_AGO.matcher(denial.claim.get().claim().text()).find();
    }

    /** "Found no trace of the clerks who were reported missing": what there was none of, and no act, is denied. */
    private static boolean lacksWhatIsMissing(Account denial, Account assertion) {
        if (denial.explicit || !denial.act.isEmpty()) {
            return false;
        }
        Matcher none = NONE_OF.matcher(denial.claim.get().claim().text());
        return none.find()
                && assertion.words.stream()
                        .noneMatch(
                                word -> none.group(1).toLowerCase(Locale.ROOT).startsWith(word));
    }

    /** Whether one name is the other or has all of its words: "Trant", "Ada Trant". */
    private static boolean isPartOf(String one, String other) {
        List<String> words = List.of(one.split(" ", -1));
        List<String> others = List.of(other.split(" ", -1));
        return !other.isEmpty() && (words.containsAll(others) || others.containsAll(words));
    }

    /** What is denied in one month may well have been so in another. */
    private static boolean isOneTime(Account a, Account b) {
        return a.published == null
                || b.published == null
                || Math.abs(ChronoUnit.DAYS.between(a.published, b.published)) <= NEWS_DAYS;
    }

    private static String why(DatedClaim denial, DatedClaim assertion) {
        String who = speaker(assertion);
        return speaker(denial) + " denies what " + (who.isEmpty() ? "an article tells" : who + " says") + ": \""
                + assertion.claim().text() + "\"";
    }

    private static String speaker(DatedClaim claim) {
        Speaker speaker = claim.claim().attribution().speaker();
        return speaker == null ? "" : speaker.name();
    }
}
