package org.annals.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * A learned model weighs what two claims share; what excludes each other is a rule and no weight outvotes it. Different numbers
 * of the same thing do not make two happenings, so they exclude nothing.
 */
/** Judges whether two claims are about one happening, and says why. */
final class ClaimJudge {
    private static final String MODEL = "claim-model.bin";
    private static final int TELLING_WORDS = 4;
    private static final double TELLING = 0.8;
    private static final double LIKE = 0.3;
    private static final double VERY_LIKE = 0.5;
    /** How many days an announcement may lie from what it announces, and two accounts of one thing from each other. */
    private static final int ANNOUNCED_WITHIN = 3;

    private static final int CONFUSED_WITHIN = 7;

    /** For how many days an article without days tells the same news as another. */
    private static final int NEWS_LASTS = 5;

    private static final int LIKE_WORDING = 1;
    private static final int SAME_PASSAGE = 3;
    private static final int OTHER_KIND = 5;
    private static final int ANNOUNCEMENT = 16;
    private static final int OF_SHORTER = 21;
    private static final double MOSTLY = 0.7;
    private static final int FEW_WORDS = 6;
    private static final Set<String> ENDS = Set.of("end", "completion", "conclusion", "lifting", "halt", "suspension");
    private static final Set<String> BEGINNINGS = Set.of("begin", "start", "launch", "open", "introduce", "declare");
    private static final double ANNOUNCED = 0.8;
    private static final double DOUBTFUL_SHARE = 0.6;
    private static final double TURNED_SHARE = 0.4;
    /** What is left where one of two claims of an article tells a happening and the other a view or a state of things. */
    private static final double BYSTANDING_SHARE = 0.4;
    /** What keeps two claims apart unless others tie them. */
    private static final double APART = 0.1;

    private static final double ONE_STATEMENT = 0.6;
    private static final double PART_OF_STATEMENT = 0.45;
    private static final double GOES_ON = 0.45;
    private static final double SAME_DAY_AND_KIND = 0.5;
    private static final int SAME_KIND = 4;
    private static final int SAME_FIGURE = 6;
    private static final int SAME_DAY = 8;
    private static final int SAME_PLACE = 11;
    private static final int OTHER_PLACES = 12;
    private static final int SAME_PARTICIPANTS = 19;

    /** First words that take up what was told just before: "There were no survivors". */
    private static final Set<String> ANAPHORS = WordList.words(ClaimJudge.class, "anaphors.txt");

    private final ClaimPairFeatures features;
    private final BoostedTrees model;

    ClaimJudge() {
        this(new ClaimPairFeatures(BoostedTrees.load("pair-model.bin")), BoostedTrees.load(MODEL));
    }

    ClaimJudge(ClaimPairFeatures features, BoostedTrees model) {
        this.features = features;
        this.model = model;
    }

    /** A day, or a day of the week, as TIMEX3 has it. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*|XXXX-WXX-\\d.*");

    private static final Pattern DAY_OF_YEAR = Pattern.compile("[\\dX]{4}-\\d\\d-\\d\\d");
    private static final int YEAR_LENGTH = 5;

    /** First words by which an article leaves what it has told: "Meanwhile", "Elsewhere". */
    private static final Set<String> TURNS = WordList.words(ClaimJudge.class, "turns.txt");

    /** From 0 to 1 for each pair, whose claims must be compatible; many together take less time. */
    double[] probabilities(List<ClaimPair> pairs) {
        List<float[]> seen = features.of(pairs);
        double[] probabilities = model.probabilities(seen);
        Arrays.setAll(probabilities, i -> settled(pairs.get(i).a(), pairs.get(i).b(), seen.get(i), probabilities[i]));
        return probabilities;
    }

    /** Rules that the labels are too few to teach. */
    static double settled(ClaimProfile a, ClaimProfile b, float[] seen, double probability) {
        boolean dated = a.date() != null && b.date() != null;
        if (seen[ANNOUNCEMENT] == 1 && dated && shared(a.words(), b.words()) >= 2) {
            return Math.max(probability, ANNOUNCED);
        }
        if (dated && seen[OF_SHORTER] >= MOSTLY && (isNamedBy(a, b) || isNamedBy(b, a))) {
            return Math.max(probability, ANNOUNCED);
        }
        if (isTollBeside(a, b) || isTollBeside(b, a)) {
            return Math.min(probability, APART);
        }
        boolean viewed = tellsNothing(a) || tellsNothing(b);
        boolean alike = seen[LIKE_WORDING] >= (viewed ? VERY_LIKE : LIKE) || seen[SAME_PASSAGE] == 1;
        if (turnsAway(a, b) || turnsAway(b, a)) {
            return TURNED_SHARE * probability;
        }
        if (!alike && a.document().equals(b.document()) && a.tells() != b.tells()) {
            return Math.max(least(a, b, seen), BYSTANDING_SHARE * probability);
        }
        boolean doubtful = seen[OTHER_KIND] == 1
                || viewed
                || areOtherTolls(a, b)
                || areOfOtherNews(a, b)
                || areApartInText(a, b, seen);
        boolean doubted = doubtful && !alike || shareKindAlone(a, b, seen);
        return Math.max(least(a, b, seen), doubted ? DOUBTFUL_SHARE * probability : probability);
    }

    /** "The end of the operation was announced", which is of no kind by itself, beside "the operation was completed". */
    private static boolean isNamedBy(ClaimProfile announced, ClaimProfile told) {
        boolean ends = !Collections.disjoint(announced.words(), ENDS);
        return announces(announced)
                && !announces(told)
                && announced.eventClass() == null
                && announced.words().size() <= FEW_WORDS
                && shared(announced.words(), told.words()) > 2
                && ends != BEGINNINGS.contains(lemma(told));
    }

    /** "Nobody was detained" beside "her deputy was detained": they share the kind of thing, and nothing else. */
    private static boolean shareKindAlone(ClaimProfile a, ClaimProfile b, float[] seen) {
        return seen[SAME_KIND] == 1
                && !a.document().equals(b.document())
                && shared(a.words(), b.words()) <= 1
                && seen[SAME_PASSAGE] == 0
                && seen[SAME_FIGURE] == 0
                && seen[SAME_DAY] == 0
                && seen[SAME_PLACE] == 0
                && seen[SAME_PARTICIPANTS] == 0;
    }

    /** Two sentences of an article that share neither words nor those who take part. */
    private static boolean areApartInText(ClaimProfile a, ClaimProfile b, float[] seen) {
        return a.document().equals(b.document())
                && a.mention().sentence() != b.mention().sentence()
                && seen[LIKE_WORDING] < LIKE
                && seen[SAME_PARTICIPANTS] == 0
                && seen[SAME_FIGURE] == 0
                && !goesOn(a, b)
                && !goesOn(b, a);
    }

    /** How surely two claims are of one happening for what they are to each other, whatever their words. */
    private static double least(ClaimProfile a, ClaimProfile b, float[] seen) {
        double least = 0;
        boolean view = tellsNothing(a) || tellsNothing(b);
        if (view && a.document().equals(b.document())) {
            if (areOfOneStatement(a, b)) {
                least = tellsNothing(a) && tellsNothing(b) ? ONE_STATEMENT : PART_OF_STATEMENT;
            } else if (goesOn(a, b) || goesOn(b, a)) {
                least = GOES_ON;
            }
        }
        boolean sameDayAndKind = seen[SAME_KIND] == 1 && seen[SAME_DAY] == 1 && seen[OTHER_PLACES] == 0;
        int fewest = Objects.equals(a.trigger(), b.trigger()) ? 2 : 3;
        return sameDayAndKind && shared(a.words(), b.words()) >= fewest ? Math.max(least, SAME_DAY_AND_KIND) : least;
    }

    /** What one voice says of one thing in one interview, or on one day: its views are parts of that statement. */
    private static boolean areOfOneStatement(ClaimProfile a, ClaimProfile b) {
        if (a.voice() == null || !a.voice().equals(b.voice()) || shared(a.words(), b.words()) == 0) {
            return false;
        }
        String channel = a.channel();
        Edtf said = a.said();
        return channel != null && channel.equals(b.channel()) || said != null && said.equals(b.said());
    }

    private static boolean goesOn(ClaimProfile later, ClaimProfile earlier) {
        int gap = later.mention().sentence() - earlier.mention().sentence();
        return (gap == 0 || gap == 1) && takesUp(later);
    }

    /** Whether its first word takes up what was told before it. */
    static boolean takesUp(ClaimProfile profile) {
        return ANAPHORS.contains(profile.firstWord());
    }

    /** "58 people have died in the unrest" beside "the unrest began": a toll so far is of the whole, not of its beginning. */
    private static boolean isTollBeside(ClaimProfile toll, ClaimProfile other) {
        return EventAssembler.costs(toll) && !other.isCounted() && !lemma(toll).equals(lemma(other));
    }

    /** "Thirty-one have died" beside "400 were treated": two tolls, each with a story of its own. */
    private static boolean areOtherTolls(ClaimProfile a, ClaimProfile b) {
        return a.toll() && b.toll() && Collections.disjoint(outcomes(a), outcomes(b));
    }

    /** "58 have died so far", said on the 14th, beside "41", said on the 25th: each toll was news on its own day. */
    private static boolean areTollsOfOtherDays(ClaimProfile a, ClaimProfile b) {
        LocalDate first = countedBy(a);
        LocalDate second = countedBy(b);
        return a.toll()
                && b.toll()
                && first != null
                && second != null
                && !first.equals(second)
                && Collections.disjoint(a.figures(), b.figures());
    }

    /** The last day that a count can be of, or null. */
    private static @Nullable LocalDate countedBy(ClaimProfile profile) {
        Edtf day = profile.said() == null ? profile.date() : profile.said();
        return day == null ? null : day.latest();
    }

    /** "The latest launch" of two articles that appeared a week apart: the news of each is its own. */
    private static boolean areOfOtherNews(ClaimProfile a, ClaimProfile b) {
        LocalDate first = newsDay(a);
        LocalDate second = newsDay(b);
        return first != null && second != null && Math.abs(ChronoUnit.DAYS.between(first, second)) > NEWS_LASTS;
    }

    /** The day of what is told; of what has no date, the day of its article. */
    private static @Nullable LocalDate newsDay(ClaimProfile profile) {
        Edtf date = profile.date();
        return date == null ? profile.published() : date.isDay() ? date.earliest() : null;
    }

    private static Set<String> outcomes(ClaimProfile profile) {
        return profile.figures().stream().map(ClaimProfile.FigureKey::outcome).collect(Collectors.toSet());
    }

    /** "Meanwhile, six people died in another crash": what an article turns to is not what it, or another, tells elsewhere. */
    private static boolean turnsAway(ClaimProfile turned, ClaimProfile other) {
        return TURNS.contains(turned.firstWord()) && Collections.disjoint(turned.places(), other.places());
    }

    /** Whether a claim names no kind of event, no day and no figure: a view of things, rather than a thing that happened. */
    static boolean tellsNothing(ClaimProfile profile) {
        return profile.eventClass() == null
                && profile.date() == null
                && profile.figures().isEmpty();
    }

    /** In words, what two claims of one happening share. */
    List<String> reasons(ClaimProfile a, ClaimProfile b) {
        float[] f = features.of(a, b);
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < f.length; i++) {
            if (ClaimPairFeatures.isReason(i) && f[i] > (ClaimPairFeatures.isShare(i) ? LIKE : 0)) {
                reasons.add(ClaimPairFeatures.NAMES[i]);
            }
        }
        return reasons;
    }

    /**
     * Two people to whom it happened are two happenings, and so are two towns far apart. Days that exclude each other keep two claims apart, unless one of them only announces, or two documents tell the
     * same thing in nearly the same words and disagree on its day alone.
     */
    static boolean areCompatible(ClaimProfile a, ClaimProfile b) {
        if (!a.patients().isEmpty() && !b.patients().isEmpty() && Collections.disjoint(a.patients(), b.patients())) {
            return false;
        }
        if (a.sufferer().differs(b.sufferer())) {
            return false;
        }
        if (lastDifferently(a, b) || areElsewhere(a, b)) {
            return false;
        }
        if (isOfAnotherYear(a, b)
                || isOfAnotherYear(b, a)
                || namesAnotherDay(a, b)
                || namesAnotherDay(b, a)
                || nameOtherDaysOfYear(a, b)
                || areTollsOfOtherDays(a, b)) {
            return false;
        }
        Edtf first = a.date();
        Edtf second = b.date();
        if (first == null || second == null || first.isCompatibleWith(second)) {
            return true;
        }
        boolean oneAnnounces = announces(a) != announces(b);
        long gap = Math.min(gap(first, second), gap(second, first));
        return oneAnnounces && gap <= ANNOUNCED_WITHIN || areOneTelling(a, b) && gap <= CONFUSED_WITHIN;
    }

    /** Whether two documents tell something in nearly the same words. */
    private static boolean areOneTelling(ClaimProfile a, ClaimProfile b) {
        int shared = shared(a.words(), b.words());
        return !a.document().equals(b.document())
                && shared >= TELLING_WORDS
                && 2.0 * shared / (a.words().size() + b.words().size()) >= TELLING;
    }

    /** "Near Tavo, one raid …; near Lenn, two raids …": towns far apart, unless two documents disagree on the place alone. */
    private static boolean areElsewhere(ClaimProfile a, ClaimProfile b) {
        Scene first = a.scene();
        Scene second = b.scene();
        return first != null && second != null && first.isFarFrom(second) && !areOneTelling(a, b);
    }

    /** A remand of eight days and one of six months are two. */
    private static boolean lastDifferently(ClaimProfile a, ClaimProfile b) {
        if (a.figures().isEmpty() || b.figures().isEmpty()) {
            return false;
        }
        Set<ClaimProfile.FigureKey> first = terms(a);
        Set<ClaimProfile.FigureKey> second = terms(b);
        return !first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second);
    }

    private static Set<ClaimProfile.FigureKey> terms(ClaimProfile profile) {
        return profile.figures().stream()
                .filter(figure -> ClaimProfiler.DURATIONS.contains(figure.unit()))
                .collect(Collectors.toSet());
    }

    /** What is told of a whole year ("most famously in 2015") is looked back on: it lends an undated act of another verb no date. */
    private static boolean isOfAnotherYear(ClaimProfile dated, ClaimProfile undated) {
        Edtf date = dated.date();
        return date != null
                && undated.date() == null
                && date.precision() == Precision.YEAR
                && !lemma(dated).equals(lemma(undated));
    }

    /** "Four also perished in Sunday's crash" is not what happened "in September": its sentence names days of the week or days outside. */
    private static boolean namesAnotherDay(ClaimProfile dated, ClaimProfile undated) {
        Edtf date = dated.date();
        Set<String> named = undated.mention().times().values();
        if (date == null || undated.date() != null || named.isEmpty()) {
            return false;
        }
        boolean coarse = date.precision() == Precision.YEAR || date.precision() == Precision.MONTH;
        String text = date.text();
        return coarse && named.stream().allMatch(day -> DAY.matcher(day).matches() && !day.startsWith(text));
    }

    /** "On Jan. 8" beside "on Jan. 9", of articles whose year nobody knows. */
    private static boolean nameOtherDaysOfYear(ClaimProfile a, ClaimProfile b) {
        if (a.date() != null && b.date() != null) {
            return false;
        }
        Set<String> first = daysOfYear(a);
        Set<String> second = daysOfYear(b);
        return !first.isEmpty()
                && !second.isEmpty()
                && Collections.disjoint(first, second)
                && announces(a) == announces(b)
                && !areOneTelling(a, b);
    }

    /** The days ("01-08") that a claim names, if it names no other times. */
    private static Set<String> daysOfYear(ClaimProfile profile) {
        Set<String> days = new HashSet<>();
        for (String value : profile.mention().times().values()) {
            if (!DAY_OF_YEAR.matcher(value).matches()) {
                return Set.of();
            }
            days.add(value.substring(YEAR_LENGTH));
        }
        return days;
    }

    static String lemma(ClaimProfile profile) {
        return profile.predicate();
    }

    private static int shared(Set<String> a, Set<String> b) {
        int shared = 0;
        for (String word : a) {
            shared += b.contains(word) ? 1 : 0;
        }
        return shared;
    }

    private static long gap(Edtf a, Edtf b) {
        return a.latest() == null || b.earliest() == null || a.precision() == Precision.YEAR
                ? Long.MAX_VALUE
                : Math.abs(b.earliest().toEpochDay() - a.latest().toEpochDay());
    }

    static boolean announces(ClaimProfile profile) {
        return profile.announces();
    }
}
