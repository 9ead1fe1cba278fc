package org.annals.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.annals.language.Section;
import org.annals.reuse.LocalAlignment.Side;
import org.jspecify.annotations.Nullable;

/*
 * Two documents, sentence by sentence. Sentences that share content words are laid against each other; the most
 * telling match is taken first and its words are used up, so that a sentence can match two halves of another but no
 * word counts twice. Matches that are weak by themselves are taken where a neighbour of theirs is matched too: a
 * reworded article keeps the order of its sentences.
 */

/** Finds the stretches of wording that two documents share. Reusable; not thread-safe. */
final class SentencePairer {
    private static final Comparator<PassageMatch> BY_PLACE =
            Comparator.comparing(PassageMatch::a).thenComparing(PassageMatch::b);
    /** Words at a sentence's end that may differ and still belong to the passage. */
    private static final int EDGE = 2;

    /** What a second sentence must add to what the first says, and how alike the whole must be. */
    private static final float GAIN = 1.3f;

    private static final float ALIKE = 0.6f;
    private static final float COVERED = 0.6f;

    private static final int SHORTEST_QUOTE = 5;
    private static final int LONGEST_ATTRIBUTION = 12;

    private final LocalAlignment alignment = new LocalAlignment();
    private final WordingComparison comparison = new WordingComparison();
    private final SharedWordTable table = new SharedWordTable();

    /** Sorted by the place in {@code a}, then in {@code b}. */
    List<PassageMatch> match(Wording a, Wording b) {
        Work work = new Work(a, b);
        for (long pair : table.pairs(a, b)) {
            work.offer((int) (pair >> 32), (int) pair);
        }
        work.takeTelling();
        work.takeNeighbours();
        work.widen();
        work.settleRepeats();
        work.taken.sort(BY_PLACE);
        return work.taken;
    }

    /** One pair of documents in work. */
    private final class Work {
        private final Wording a;
        private final Wording b;
        private final BitSet usedA = new BitSet();
        private final BitSet usedB = new BitSet();
        private final PriorityQueue<PassageMatch> open = new PriorityQueue<>();
        private final List<PassageMatch> weak = new ArrayList<>();
        private final List<PassageMatch> taken = new ArrayList<>();

        Work(Wording a, Wording b) {
            this.a = a;
            this.b = b;
        }

        void offer(int sentenceA, int sentenceB) {
            PassageMatch best = SentenceBags.mayMatch(a, sentenceA, b, sentenceB) ? best(sentenceA, sentenceB) : null;
            if (best == null) {
                return;
            }
            if (isTelling(best)) {
                open.add(best);
            } else if (!isHeadlines(best) && MatchJudge.isPlausible(best, isQuoted(best))) {
                weak.add(best);
            }
        }

        private boolean isTelling(PassageMatch match) {
            return isHeadlines(match) ? MatchJudge.isSameHeadline(match) : MatchJudge.isTelling(match, isQuoted(match));
        }

        private boolean isHeadlines(PassageMatch match) {
            return a.section(sentenceA(match)) == Section.TITLE && b.section(sentenceB(match)) == Section.TITLE;
        }

        private boolean isQuoted(PassageMatch match) {
            return a.isMostlyQuoted(match.a()) && b.isMostlyQuoted(match.b());
        }

        private @Nullable PassageMatch best(int sentenceA, int sentenceB) {
            WordRange wholeA = a.sentence(sentenceA);
            WordRange wholeB = b.sentence(sentenceB);
            PassageMatch ordered = null;
            if (alignment.align(new Side(a, wholeA, usedA), new Side(b, wholeB, usedB))) {
                ordered = toEdges(comparison.ordered(a, b, alignment), wholeA, wholeB);
            }
            if (isUsed(usedA, wholeA) || isUsed(usedB, wholeB)) {
                return ordered;
            }
            if (ordered != null && isTelling(ordered)) {
                return ordered;
            }
            PassageMatch unordered = comparison.unordered(a, wholeA, b, wholeB);
            return MatchJudge.isPlausible(unordered, false) ? unordered : ordered;
        }

        /** Takes in the few words that are left over at both ends of the sentences. */
        private PassageMatch toEdges(PassageMatch match, WordRange wholeA, WordRange wholeB) {
            WordRange rangeA = match.a();
            WordRange rangeB = match.b();
            if (rangeA.from() - wholeA.from() <= EDGE
                    && rangeB.from() - wholeB.from() <= EDGE
                    && isFree(wholeA.from(), rangeA.from(), wholeB.from(), rangeB.from())) {
                rangeA = new WordRange(wholeA.from(), rangeA.to());
                rangeB = new WordRange(wholeB.from(), rangeB.to());
            }
            if (wholeA.to() - rangeA.to() <= EDGE
                    && wholeB.to() - rangeB.to() <= EDGE
                    && isFree(rangeA.to(), wholeA.to(), rangeB.to(), wholeB.to())) {
                rangeA = new WordRange(rangeA.from(), wholeA.to());
                rangeB = new WordRange(rangeB.from(), wholeB.to());
            }
            return match.within(rangeA, rangeB);
        }

        private boolean isFree(int fromA, int toA, int fromB, int toB) {
            return (fromA == toA || usedA.nextSetBit(fromA) < 0 || usedA.nextSetBit(fromA) >= toA)
                    && (fromB == toB || usedB.nextSetBit(fromB) < 0 || usedB.nextSetBit(fromB) >= toB);
        }

        private boolean isFree(PassageMatch match) {
            return !isUsed(usedA, match.a()) && !isUsed(usedB, match.b());
        }

        private void take(PassageMatch match) {
            usedA.set(match.a().from(), match.a().to());
            usedB.set(match.b().from(), match.b().to());
            taken.add(quoteAlone(match));
        }

        /** Cuts a short "she wrote on her page" off the words quoted: the words are what two reports share. */
        private PassageMatch quoteAlone(PassageMatch match) {
            WordRange quoteA = a.quotedPart(match.a());
            WordRange quoteB = b.quotedPart(match.b());
            if (quoteA == null || quoteB == null || isRestLong(match.a(), quoteA) || isRestLong(match.b(), quoteB)) {
                return match;
            }
            return match.within(quoteA, quoteB);
        }

        private boolean isRestLong(WordRange range, WordRange quote) {
            return quote.length() < SHORTEST_QUOTE || range.length() - quote.length() > LONGEST_ATTRIBUTION;
        }

        void takeTelling() {
            while (!open.isEmpty()) {
                PassageMatch match = open.remove();
                if (isFree(match)) {
                    take(match);
                }
                // What is left of the two sentences may hold another passage.
                PassageMatch rest = best(sentenceA(match), sentenceB(match));
                if (rest != null && isFree(rest) && isTelling(rest)) {
                    open.add(rest);
                }
            }
        }

        private int sentenceA(PassageMatch match) {
            return a.sentenceOf(match.a().from());
        }

        private int sentenceB(PassageMatch match) {
            return b.sentenceOf(match.b().from());
        }

        void takeNeighbours() {
            weak.sort(Comparator.naturalOrder());
            boolean found = true;
            while (found) {
                found = false;
                for (PassageMatch match : List.copyOf(weak)) {
                    if (!isFree(match)) {
                        weak.remove(match);
                    } else if (hasCompany(match)) {
                        take(match);
                        weak.remove(match);
                        found = true;
                    }
                }
            }
        }

        /** Lets two sentences of one side stand for one of the other where together they are more alike. */
        void widen() {
            for (int i = 0; i < taken.size(); i++) {
                PassageMatch match = taken.get(i);
                if (!match.ordered() || match.cover() < COVERED) {
                    taken.set(i, widened(match));
                }
            }
        }

        private PassageMatch widened(PassageMatch match) {
            WordRange wholeA = a.sentencesOf(match.a());
            WordRange wholeB = b.sentencesOf(match.b());
            PassageMatch best = match;
            for (int step = -1; step <= 1; step += 2) {
                WordRange moreA = neighbour(a, usedA, sentenceA(match) + step);
                WordRange moreB = neighbour(b, usedB, sentenceB(match) + step);
                if (moreA != null) {
                    best = better(best, comparison.unordered(a, wholeA.cover(moreA), b, wholeB));
                }
                if (moreB != null) {
                    best = better(best, comparison.unordered(a, wholeA, b, wholeB.cover(moreB)));
                }
            }
            usedA.set(best.a().from(), best.a().to());
            usedB.set(best.b().from(), best.b().to());
            return best;
        }

        private PassageMatch better(PassageMatch best, PassageMatch other) {
            boolean gains = other.information() >= GAIN * best.information() && other.likeness() >= ALIKE;
            return gains && (best.ordered() || other.likeness() > best.likeness()) ? other : best;
        }

        /** Where a document repeats a sentence, as under a teaser, takes the one that stands in the same company. */
        void settleRepeats() {
            for (int i = 0; i < taken.size(); i++) {
                PassageMatch match = taken.get(i);
                if (a.isWhole(match.a()) && b.isWhole(match.b()) && !hasCompany(match)) {
                    taken.set(i, settled(match));
                }
            }
        }

        private PassageMatch settled(PassageMatch match) {
            for (WordRange other : a.repeatsOf(match.a())) {
                PassageMatch moved = match.within(other, match.b());
                if (!isUsed(usedA, other) && hasCompany(moved)) {
                    return moved;
                }
            }
            for (WordRange other : b.repeatsOf(match.b())) {
                PassageMatch moved = match.within(match.a(), other);
                if (!isUsed(usedB, other) && hasCompany(moved)) {
                    return moved;
                }
            }
            return match;
        }

        /** Whether the sentences just before or just behind match too. */
        private boolean hasCompany(PassageMatch match) {
            for (PassageMatch other : taken) {
                int stepA = sentenceA(other) - sentenceA(match);
                int stepB = sentenceB(other) - sentenceB(match);
                if (stepA == stepB && Math.abs(stepA) == 1 && !isHeadlines(other)) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable WordRange neighbour(Wording wording, BitSet used, int sentence) {
            if (sentence < 0 || sentence >= wording.sentences() || wording.isEmpty(sentence)) {
                return null;
            }
            WordRange range = wording.sentence(sentence);
            return isUsed(used, range) ? null : range;
        }
    }

    private static boolean isUsed(BitSet used, WordRange range) {
        int next = used.nextSetBit(range.from());
        return next >= 0 && next < range.to();
    }
}
