package org.annals.chronology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.attribution.Form;
import org.annals.claim.Claim;
import org.annals.claim.ClaimStatus;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.event.Event;
import org.annals.figure.Figure;
import org.annals.figure.Outcome;
import org.annals.language.WordList;
import org.annals.relation.LabelClasses;
import org.jspecify.annotations.Nullable;

/*
 * The best claim says what most of the others say and does what most of them do, holds the largest figure of the gravest
 * kind, bears the event's own date, can be read alone (as a model judges that has learnt it from readers), and is the article's own plain statement rather than reported
 * speech, and that rather than a quotation.
 */
/** Chooses the claim whose words stand for an event. Thread-safe while the names are. */
final class HeadlineChoice {
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_LETTERS = 4;
    private static final int MOST_COMPARED = 60;
    private static final double WEIGHT_OF_AGREEMENT = 3;
    private static final double WEIGHT_OF_ACT = 1;
    private static final double WEIGHT_OF_TOLL = 3;
    private static final double WEIGHT_OF_CLEARNESS = 4;
    /** Of an event with a date, what has none itself may be told of something near it. */
    private static final double WEIGHT_OF_DATE = 4;

    /** What an event is told by, the gravest first. */
    static final List<Outcome> TOLLS =
            List.of(Outcome.KILLED, Outcome.ABDUCTED, Outcome.INJURED, Outcome.MISSING, Outcome.DETAINED);

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> LEANING = WordList.words(HeadlineChoice.class, "leaning-openings.txt");
    /** First words of a claim that leaves open what it says. */
    private static final Set<String> OPEN = Set.of("if", "whether");

    private final HeadlineNames names;
    private final LabelClasses labels;
    private final Map<DocumentId, Map<String, List<Figure>>> figures = new ConcurrentHashMap<>();

    HeadlineChoice(HeadlineNames names, LabelClasses labels) {
        this.names = names;
        this.labels = labels;
    }

    DatedClaim best(Event event, List<DatedClaim> claims) {
        Map<String, Double> agreement = agreement(claims);
        Map<String, Integer> acts = new HashMap<>();
        claims.forEach(claim -> acts.merge(claim.claim().predicate().lemma(), 1, Integer::sum));
        Toll toll = toll(claims);
        return claims.stream()
                .min(Comparator.comparingDouble(
                                (DatedClaim claim) -> rank(claim.claim(), agreement.getOrDefault(claim.id(), 0.0))
                                        + lean(claim.claim(), claims)
                                        + ofDate(event, claim)
                                        - ofAct(claim.claim(), acts, claims.size())
                                        - ofToll(claim.claim(), toll)
                                        - WEIGHT_OF_CLEARNESS * event.clearnessOf(claim.id()))
                        .thenComparingInt(claim -> claim.claim().text().length())
                        .thenComparing(DatedClaim::id))
                .orElseThrow(() -> new IllegalArgumentException("an event must have claims"));
    }

    static boolean isLeaning(Claim claim) {
        return LEANING.contains(claim.text().split("[ ’']", -1)[0].toLowerCase(Locale.ROOT));
    }

    private double rank(Claim claim, double agreement) {
        double rank = claim.attribution().form() == Form.NONE ? 0 : claim.quoted() ? 4 : 1;
        String[] words = claim.text().split(" ", FEWEST_WORDS + 1);
        rank += words.length < FEWEST_WORDS ? 6 : 0;
        rank += claim.status() == ClaimStatus.DENIED ? 1 : 0;
        rank += isLeaning(claim) ? 2 : 0;
        rank += OPEN.contains(words[0].toLowerCase(Locale.ROOT)) ? 6 : 0;
        rank += isColoured(claim.text()) ? 1 : 0;
        rank += claim.text().length() > HeadlineCut.LONGEST ? 1 : 0;
        return rank - WEIGHT_OF_AGREEMENT * agreement;
    }

    private boolean isColoured(String text) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (labels.neutral(matcher.group()) != null) {
                return true;
            }
        }
        return false;
    }

    /** A pronoun that nobody explains cannot be read alone; one that is explained reads less well than a name. */
    private double lean(Claim claim, List<DatedClaim> claims) {
        if (names.leavesOpen(claim, claims)) {
            return 4;
        }
        return names.open(claim).isEmpty() ? 0 : 1;
    }

    private static double ofDate(Event event, DatedClaim claim) {
        Dated when = event.when();
        Dated own = claim.eventDate();
        if (when == null || own != null && when.date().equals(own.date())) {
            return 0;
        }
        if (own == null) {
            return WEIGHT_OF_DATE;
        }
        return when.date().isCompatibleWith(own.date()) ? own.date().isDay() ? 0.5 : 5 : 6;
    }

    private static double ofAct(Claim claim, Map<String, Integer> acts, int claims) {
        int others = acts.getOrDefault(claim.predicate().lemma(), 1) - 1;
        return claims < 2 ? 0 : WEIGHT_OF_ACT * others / (claims - 1);
    }

    /** The largest figure of the gravest kind. */
    private record Toll(Outcome outcome, BigDecimal most) {}

    private @Nullable Toll toll(List<DatedClaim> claims) {
        for (Outcome outcome : TOLLS) {
            BigDecimal most = null;
            for (DatedClaim claim : claims) {
                BigDecimal own = most(claim.claim(), outcome);
                most = own != null && (most == null || own.compareTo(most) > 0) ? own : most;
            }
            if (most != null) {
                return new Toll(outcome, most);
            }
        }
        return null;
    }

    private double ofToll(Claim claim, @Nullable Toll toll) {
        BigDecimal own = toll == null ? null : most(claim, toll.outcome);
        return toll != null && own != null && own.compareTo(toll.most) == 0 ? WEIGHT_OF_TOLL : 0;
    }

    private @Nullable BigDecimal most(Claim claim, Outcome outcome) {
        BigDecimal most = null;
        for (Figure figure : figuresOf(claim)) {
            BigDecimal value = figure.min() != null ? figure.min() : figure.max();
            if (figure.outcome() == outcome && value != null && (most == null || value.compareTo(most) > 0)) {
                most = value;
            }
        }
        return most;
    }

    List<Figure> figuresOf(Claim claim) {
        DatedReading reading = names.reading(claim);
        if (reading == null) {
            return List.of();
        }
        Map<String, List<Figure>> ofArticle = figures.computeIfAbsent(claim.document(), id -> byClaim(reading));
        return ofArticle.getOrDefault(claim.id(), List.of());
    }

    private static Map<String, List<Figure>> byClaim(DatedReading reading) {
        Map<String, List<Figure>> found = new HashMap<>();
        for (DatedFigure figure : reading.figures()) {
            found.computeIfAbsent(figure.figure().claim(), id -> new ArrayList<>())
                    .add(figure.figure().figure());
        }
        return found;
    }

    /** How much of each claim's wording the others share, on average. */
    private static Map<String, Double> agreement(List<DatedClaim> claims) {
        List<DatedClaim> some = claims.subList(0, Math.min(claims.size(), MOST_COMPARED));
        Map<String, Set<String>> words = new HashMap<>();
        some.forEach(claim -> words.put(claim.id(), words(claim.claim().text())));
        Map<String, Double> agreement = new HashMap<>();
        for (DatedClaim claim : some) {
            double sum = 0;
            for (DatedClaim other : some) {
                sum += claim.id().equals(other.id()) ? 0 : likeness(words.get(claim.id()), words.get(other.id()));
            }
            agreement.put(claim.id(), some.size() < 2 ? 0 : sum / (some.size() - 1));
        }
        return agreement;
    }

    private static double likeness(@Nullable Set<String> a, @Nullable Set<String> b) {
        if (a == null || b == null || a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long common = a.stream().filter(b::contains).count();
        return 2.0 * common / (a.size() + b.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (matcher.group().length() >= FEWEST_LETTERS) {
                words.add(matcher.group());
            }
        }
        return words;
    }
}
