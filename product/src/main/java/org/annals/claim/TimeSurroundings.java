package org.annals.claim;

import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.time.TimeExpression;
import org.annals.time.Timex;
import org.jspecify.annotations.Nullable;

/** Reads from the words around a time expression in its sentence what the time belongs to. */
final class TimeSurroundings {
    private static final Set<String> OFFSETS =
            Set.of("after", "before", "since", "until", "till", "following", "prior");

    /** Before a clock: "after noon on Sunday" is still on Sunday. */
    private static final Set<String> AROUND_CLOCK = Set.of("after", "before");

    private static final Set<String> ABOUT =
            Set.of("around", "about", "approximately", "roughly", "after", "before", "near");

    private static final Set<String> WITHIN = Set.of("in", "during", "amid");

    /** So many words at most stand between "since" and the year of what began then. */
    private static final int FARTHEST_SINCE = 5;

    private final Sentence sentence;
    private final TimeExpression time;
    private final Span span;

    /** The last token before the expression, -1 if there is none. */
    private final int before;

    TimeSurroundings(Sentence sentence, TimeExpression time) {
        this.sentence = sentence;
        this.time = time;
        this.span = time.span();
        this.before = before(sentence, span);
    }

    private static int before(Sentence sentence, Span time) {
        int low = 0;
        int high = sentence.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentence.token(middle).span().end() <= time.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** "After the January unrest", "since 2009": what is told is not of the time itself. */
    boolean isOffset() {
        return OFFSETS.contains(wordBefore()) && !isAroundClock();
    }

    /** "Just after noon on Sunday", "before dawn on Friday": still on that day. */
    boolean isAroundClock() {
        return time.timex() == Timex.TIME && AROUND_CLOCK.contains(wordBefore());
    }

    /** "Around 5 p.m. on Sunday": the day holds, the clock is only about right. */
    boolean isAbout() {
        return time.timex() == Timex.TIME && ABOUT.contains(wordBefore());
    }

    /** "By the morning of May 7", "until May 19 inclusive": on that day at the latest. */
    boolean isDeadline() {
        boolean inclusive = wordBefore().equals("until") && wordAfter().equals("inclusive");
        return wordBefore().equals("by") || inclusive;
    }

    /** "As of this day, 86 are known to be dead": up to when it counts is not when it happened. */
    boolean isAsOf() {
        boolean of = before >= 1 && sentence.token(before).lower().equals("of");
        boolean as = of && sentence.token(before - 1).lower().equals("as");
        boolean two = before + 2 < sentence.size();
        return as
                || two
                        && sentence.token(before + 1).lower().equals("as")
                        && sentence.token(before + 2).lower().equals("of");
    }

    /** "Since the revolt in 2009": since, then a noun or two, then "in" the year it began. */
    boolean isOrigin() {
        if (before < 1 || !sentence.token(before).lower().equals("in")) {
            return false;
        }
        for (int i = before - 1; i >= Math.max(0, before - FARTHEST_SINCE); i--) {
            Token token = sentence.token(i);
            if (token.lower().equals("since")) {
                return true;
            }
            if (token.tag().isVerbal() || token.tag() == Tag.PUNCT) {
                return false;
            }
        }
        return false;
    }

    /** Whether a token after {@code head} and before the time is one of the words. */
    boolean follows(Set<String> words, int head) {
        for (int i = before; i > head; i--) {
            if (words.contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "the girls abducted in April were freed": the date belongs to the participle that stands after a noun. */
    boolean belongsToParticiple(Span extent, @Nullable Clause main) {
        if (main == null) {
            return false;
        }
        boolean ahead = span.begin() < main.predicate().begin();
        int from = ahead ? extent.begin() : main.predicate().end();
        boolean noun = false;
        boolean participle = false;
        for (int i = 0; i <= before; i++) {
            Token token = sentence.token(i);
            if (token.span().begin() < from) {
                continue;
            }
            boolean past = token.tag() == Tag.VERB
                    && !token.lower().equals(token.lemma())
                    && !token.lower().endsWith("ing");
            participle |= past && noun;
            noun = token.tag() == Tag.NOUN || token.tag() == Tag.PROPN;
        }
        return participle;
    }

    /**
     * "the January unrest", "Monday's indictment": a noun follows that the date belongs to.
     *
     * @param harm whether the act tells harm that somebody came to, which is of the day of what it happened in
     */
    boolean isModifier(boolean harm) {
        int after = before + 1;
        while (after < sentence.size() && sentence.token(after).span().begin() < span.end()) {
            after++;
        }
        if (after >= sentence.size()) {
            return false;
        }
        Token token = sentence.token(after);
        if (token.text().endsWith("s") && !token.isWord()) {
            return !harm || !WITHIN.contains(wordBefore());
        }
        boolean touches = token.span().begin() - span.end() <= 1;
        boolean capital = after > 0 && !sentence.token(after - 1).lower().equals("in");
        boolean noun = token.tag() == Tag.NOUN || token.tag() == Tag.ADJ || token.tag() == Tag.PROPN;
        return touches && noun && capital && !hasDigit() && !isDuring();
    }

    /** "during the January riots": the date is that of what it happened in. */
    private boolean isDuring() {
        boolean article = before >= 1 && sentence.token(before).lower().equals("the");
        return wordBefore().equals("during")
                || article && sentence.token(before - 1).lower().equals("during");
    }

    /** "Has killed 20,000 since 2009": whether the words count something beside the time. */
    boolean isCounted(Span extent) {
        return sentence.tokens().stream()
                .anyMatch(token ->
                        token.tag() == Tag.NUM && extent.contains(token.span()) && !span.contains(token.span()));
    }

    private boolean hasDigit() {
        for (Token token : sentence.tokens()) {
            if (span.contains(token.span()) && token.tag() == Tag.NUM) {
                return true;
            }
        }
        return false;
    }

    private String wordBefore() {
        return before < 0 ? "" : sentence.token(before).lower();
    }

    private String wordAfter() {
        for (int i = before + 1; i < sentence.size(); i++) {
            if (sentence.token(i).span().begin() >= span.end()) {
                return sentence.token(i).lower();
            }
        }
        return "";
    }
}
