package org.annals.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.annals.attribution.Speaker;
import org.annals.attribution.Stance;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.ContentHash;
import org.annals.document.DocumentId;
import org.annals.figure.Figure;
import org.annals.figure.Outcome;
import org.annals.language.WordList;
import org.annals.relation.Relation.Aspect;
import org.jspecify.annotations.Nullable;

/*
 * A figure may be withdrawn by a statement that repeats it, or by one that says only that "the figures" were an error:
 * then the largest count of everybody that its article gives before is meant, be it only in a headline, where another
 * article carries it as a figure. Whoever still carries that figure carries a withdrawn one. A voice that denies having
 * given figures contradicts those who quote it for them. A note on an earlier version withdraws what that version said.
 */
/** Finds what is withdrawn, disowned or corrected, and who still carries it. */
final class Withdrawals {
    private static final int MOST_CARRIERS = 200;
    private static final BigDecimal FEWEST = BigDecimal.TEN;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}’']+");
    private static final Pattern EARLIER_VERSION = Pattern.compile(
            "\\b(?:earlier|previous|original) version of (?:this|the|our) (?:story|article|report|post)\\b");
    /** "A number of", which says no more than "several". */
    private static final Pattern DETERMINER =
            Pattern.compile(" (?:an? (?:\\p{L}+ )?|any |large |small |great )numbers? of ");

    private static final Pattern NEGATION = Pattern.compile("\\b(?:not|never|no)\\b");
    private static final Pattern POINTING = Pattern.compile("\\b(?:such|any|no|these|those|this)\\b");

    private final Set<String> cues = WordList.phrases(Withdrawals.class, "withdrawal-cues.txt");
    private final Set<String> dataNouns = WordList.words(Withdrawals.class, "data-nouns.txt");
    private final Set<String> givingVerbs = WordList.words(Withdrawals.class, "giving-verbs.txt");
    private final CountedGroups groups;

    /** What is counted, and how many. */
    private record Count(BigDecimal value, Outcome outcome) {}

    Withdrawals(CountedGroups groups) {
        this.groups = groups;
    }

    /** What a claim does to figures given before. */
    enum Act {
        REPEATS_WHAT_IT_WITHDRAWS,
        CORRECTS_ITS_ARTICLE,
        DISOWNS,
        WITHDRAWS_WHAT_IT_DOES_NOT_NAME
    }

    /** A claim that withdraws, disowns or corrects. */
    record Notice(DatedReading reading, DatedClaim claim, Act act) {}

    /** The notices of an article. */
    List<Notice> notices(DatedReading reading) {
        Set<String> counting = new HashSet<>();
        reading.figures().forEach(figure -> counting.add(figure.figure().claim()));
        List<Notice> notices = new ArrayList<>();
        for (DatedClaim claim : reading.claims()) {
            Act act = act(claim, counting.contains(claim.id()));
            if (act != null) {
                notices.add(new Notice(reading, claim, act));
            }
        }
        return notices;
    }

    private @Nullable Act act(DatedClaim claim, boolean counts) {
        if (claim.claim().attribution().stance() == Stance.WITHDRAWS && counts) {
            return Act.REPEATS_WHAT_IT_WITHDRAWS;
        }
        String text = words(claim);
        if (isCorrection(text)) {
            return Act.CORRECTS_ITS_ARTICLE;
        }
        if (counts || !isAboutData(text)) {
            return null;
        }
        if (isDisowning(claim, text)) {
            return Act.DISOWNS;
        }
        return holds(text, cues) ? Act.WITHDRAWS_WHAT_IT_DOES_NOT_NAME : null;
    }

    /** What a figure is looked for under. */
    Set<String> keys(FigureAccount account) {
        Set<String> keys = new HashSet<>();
        keys.add(sameKey(account));
        if (isTotal(account)) {
            keys.add("number " + Values.of(account.figure()).toPlainString());
            keys.add(countKey(count(account)));
        }
        voice(account.claim()).forEach(word -> keys.add(voiceKey(word)));
        return keys;
    }

    private static String sameKey(FigureAccount account) {
        Figure figure = account.figure();
        return "same " + figure.outcome() + " " + plain(figure.min()) + " " + plain(figure.max());
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private static String countKey(Count count) {
        return "count " + count.outcome + " " + count.value.toPlainString();
    }

    private static String voiceKey(String word) {
        return "voice " + word;
    }

    /** What the notices do to the figures of the pile, in their order. */
    List<Relation> find(List<Notice> notices, FigureLookup figures, Map<DocumentId, List<FigureAccount>> byDocument) {
        List<Relation> found = new ArrayList<>();
        for (Notice notice : notices) {
            DatedClaim claim = notice.claim;
            List<FigureAccount> here = byDocument.getOrDefault(claim.claim().document(), List.of());
            List<FigureAccount> own = here.stream()
                    .filter(figure -> figure.claim().id().equals(claim.id()))
                    .toList();
            switch (notice.act) {
                case REPEATS_WHAT_IT_WITHDRAWS -> own.forEach(figure -> repeated(figure, figures, found));
                case CORRECTS_ITS_ARTICLE -> corrected(claim, own, here, found);
                case DISOWNS -> disowned(claim, here, figures, found);
                case WITHDRAWS_WHAT_IT_DOES_NOT_NAME -> unnamed(notice.reading, claim, here, figures, found);
            }
        }
        return found;
    }

    private static String words(DatedClaim claim) {
        String text = claim.claim().text().toLowerCase(Locale.ROOT);
        return " " + NO_WORD.matcher(text).replaceAll(" ") + " ";
    }

    private static boolean holds(String text, Set<String> phrases) {
        return phrases.stream().anyMatch(phrase -> text.contains(" " + phrase + " "));
    }

    /** "The number of the dead", but not "a number of countries". */
    private boolean isAboutData(String text) {
        String counted = DETERMINER.matcher(text).replaceAll(" ");
        return dataNouns.stream().anyMatch(noun -> counted.contains(" " + noun + " "));
    }

    private static boolean isCorrection(String text) {
        return EARLIER_VERSION.matcher(text).find();
    }

    /** "gave no such figures", "did not release the data": a negated giving verb. */
    private boolean isDisowning(DatedClaim claim, String text) {
        boolean gives = givingVerbs.contains(claim.claim().predicate().lemma()) || holds(text, givingVerbs);
        boolean negated = claim.claim().negative() || NEGATION.matcher(text).find();
        boolean pointing = POINTING.matcher(text).find();
        return gives && negated && pointing && claim.claim().attribution().speaker() != null;
    }

    private void repeated(FigureAccount withdrawal, FigureLookup figures, List<Relation> found) {
        for (FigureAccount other : figures.get(sameKey(withdrawal))) {
            boolean carries = other.stance() != Stance.WITHDRAWS
                    && other.figure().outcome() == withdrawal.figure().outcome()
                    && Values.same(other.figure(), withdrawal.figure())
                    && !holds(words(other.claim()), cues);
            if (carries) {
                String why = other.figure().text() + " was withdrawn by its giver";
                found.add(FigureComparison.relation(
                        Relation.Type.WITHDRAWN, Aspect.FIGURE, withdrawal, other, null, why));
            }
        }
    }

    private void unnamed(
            DatedReading reading,
            DatedClaim claim,
            List<FigureAccount> here,
            FigureLookup figures,
            List<Relation> found) {
        int begin = claim.claim().extent().begin();
        List<Count> candidates = new ArrayList<>();
        for (FigureAccount account : here) {
            if (account.figure().span().begin() < begin && isTotal(account)) {
                candidates.add(count(account));
            }
        }
        Set<String> numbers = numbersBefore(reading.document().text(), begin);
        Set<String> keys = new HashSet<>();
        numbers.forEach(number -> keys.add("number " + number));
        for (FigureAccount account : figures.getAny(keys)) {
            if (!account.document().equals(claim.claim().document())) {
                candidates.add(count(account));
            }
        }
        Count meant = candidates.stream()
                .max(Comparator.comparing((Count count) -> count.outcome == Outcome.KILLED)
                        .thenComparing(Count::value))
                .orElse(null);
        if (meant == null) {
            return;
        }
        figures.get(countKey(meant)).stream()
                .limit(MOST_CARRIERS)
                .forEach(account -> found.add(relation(
                        Relation.Type.WITHDRAWN,
                        Aspect.FIGURE,
                        claim,
                        account.id(),
                        "\"" + claim.claim().text() + "\": taken for "
                                + account.figure().text() + ", the largest count that the article gives before")));
    }

    private boolean isTotal(FigureAccount account) {
        return Values.isExact(account.figure())
                && account.figure().outcome() != Outcome.OTHER
                && groups.isAnybody(account.figure())
                && Values.of(account.figure()).compareTo(FEWEST) >= 0;
    }

    private static Count count(FigureAccount account) {
        return new Count(
                Values.of(account.figure()).stripTrailingZeros(),
                account.figure().outcome());
    }

    private static Set<String> numbersBefore(String text, int codePoints) {
        int end = text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
        Set<String> numbers = new TreeSet<>();
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            boolean group = c == ',' && i + 1 < end && Character.isDigit(text.charAt(i + 1)) && digits.length() > 0;
            if (Character.isDigit(c)) {
                digits.append(c);
            } else if (!group) {
                if (digits.length() > 1) {
                    numbers.add(digits.toString());
                }
                digits.setLength(0);
            }
        }
        return numbers;
    }

    private static void disowned(
            DatedClaim denial, List<FigureAccount> here, FigureLookup figures, List<Relation> found) {
        Set<String> voice = voice(denial);
        Set<Outcome> meant = disownedOutcomes(denial, here);
        Set<String> done = new HashSet<>();
        Set<String> keys = new HashSet<>();
        voice.forEach(word -> keys.add(voiceKey(word)));
        List<FigureAccount> inOrder = new ArrayList<>(figures.getAny(keys));
        inOrder.sort(Comparator.comparing(FigureAccount::document)
                .thenComparing(account -> account.figure().span()));
        for (FigureAccount account : inOrder) {
            DatedClaim other = account.claim();
            boolean elsewhere = !other.claim().document().equals(denial.claim().document());
            if (elsewhere
                    && (meant.isEmpty() || meant.contains(account.figure().outcome()))
                    && isOneVoice(voice, voice(other))
                    && done.add(other.claim().document() + " " + Values.of(account.figure()))) {
                found.add(relation(
                        Relation.Type.CONFLICT,
                        Aspect.ATTRIBUTION,
                        denial,
                        other.id(),
                        "quoted for " + account.figure().text() + ", but denies having given figures"));
            }
        }
    }

    /**
     * What the figures count that the voice does not own: the dead, where the article has counted any before, else whatever it
     * has counted, but for what it still gives on the authority of that voice; empty where that leaves nothing.
     */
    private static Set<Outcome> disownedOutcomes(DatedClaim denial, List<FigureAccount> here) {
        Set<String> voice = voice(denial);
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        Set<Outcome> credited = EnumSet.noneOf(Outcome.class);
        for (FigureAccount account : here) {
            boolean own = isOneVoice(voice, voice(account.claim()));
            if (own && !account.claim().id().equals(denial.id())) {
                credited.add(account.figure().outcome());
            } else if (account.figure().span().begin() < denial.claim().extent().begin()) {
                outcomes.add(account.figure().outcome());
            }
        }
        outcomes.removeAll(credited);
        return outcomes.contains(Outcome.KILLED) ? EnumSet.of(Outcome.KILLED) : outcomes;
    }

    private static Set<String> voice(DatedClaim claim) {
        Speaker speaker = claim.claim().attribution().speaker();
        Set<String> words = new HashSet<>();
        if (speaker != null) {
            for (String word : speaker.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
                if (word.length() > 2 && !word.equals("the")) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /** "Ministry of Health", "the Ruvian health ministry": one body in fuller and shorter words. */
    private static boolean isOneVoice(Set<String> a, Set<String> b) {
        Set<String> shorter = a.size() <= b.size() ? a : b;
        Set<String> longer = shorter == a ? b : a;
        return shorter.size() > 1 && longer.containsAll(shorter);
    }

    private static void corrected(
            DatedClaim note, List<FigureAccount> own, List<FigureAccount> here, List<Relation> found) {
        FigureAccount about = own.isEmpty() ? null : own.get(0);
        FigureAccount first = null;
        for (FigureAccount account : here) {
            boolean alike = about == null
                    || account.figure().outcome() == about.figure().outcome();
            boolean earlier = first == null
                    || account.figure().span().begin() < first.figure().span().begin();
            if (alike && earlier && !account.claim().id().equals(note.id())) {
                first = account;
            }
        }
        if (first != null) {
            found.add(relation(
                    Relation.Type.WITHDRAWN,
                    Aspect.SCOPE,
                    note,
                    first.claim().id(),
                    "the article corrects an earlier version of itself"));
        }
    }

    private static Relation relation(
            Relation.Type type, Aspect aspect, DatedClaim a, String b, @Nullable String explanation) {
        String id = ContentHash.id("l", type.word(), aspect.word(), a.id(), b);
        return new Relation(id, type, aspect, a.id(), b, null, String.valueOf(explanation));
    }
}
