package org.annals.claim;

import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.language.WordList;
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

    /** Before a dated noun that the act is a part of: "at the May 3 rally". */
    private static final Set<String> INSIDE = Set.of("in", "during", "amid", "at", "on", "by", "with");

    private static final int YEAR_DIGITS = 4;

    private static final int SHORTEST_WEEKDAY = 6;

    private static final Set<String> PUT_OFF = WordList.words(TimeSurroundings.class, "moving-verbs.txt");

    static final Set<String> GATHERINGS = WordList.words(TimeSurroundings.class, "gathering-nouns.txt");

    private static final Set<String> TOWARDS = Set.of("for", "to");

    private static final Set<String> ON = Set.of("on", "this", "next", "late", "early");

    private static final Set<String> OWNERS = Set.of("his", "her", "its", "their", "our", "my", "your");

    /** So many words at most stand between "due" or "postponed" and its day. */
    private static final int FARTHEST_DUE = 5;

    /** So many words at most stand between "that" and its weekday. */
    private static final int FARTHEST_THAT = 4;

    /** So many words at most stand between "for" and the day of what is called for. */
    private static final int FARTHEST_CALLED = 8;

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

    /** "Was put off to June 26", "and Mr Trant due in court on June 26": for when it was arranged. */
    boolean isArranged(@Nullable Clause main) {
        boolean to = wordBefore().equals("to");
        for (int i = before; i >= Math.max(1, before - FARTHEST_DUE); i--) {
            Token token = sentence.token(i);
            boolean due = token.lower().equals("due") && sentence.token(i - 1).tag() != Tag.AUX;
            if (to && PUT_OFF.contains(token.lower()) || due && (main == null || main.headToken() != i)) {
                return true;
            }
        }
        return false;
    }

    /** "Called for marches on Friday", "got ready for Sunday": the day of what is to come of the act. */
    boolean isCalledFor() {
        int at = before;
        while (at >= 0 && ON.contains(sentence.token(at).lower())) {
            at--;
        }
        // "Is planned for October" has its date.
        boolean planned = before >= 1 && sentence.token(before - 1).tag().isVerbal();
        if (at == before && wordBefore().equals("for") && !planned && !isOwner() && !isBeforeNoun()) {
            return true;
        }
        if (at < 1 || !GATHERINGS.contains(sentence.token(at).lower())) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(1, at - FARTHEST_CALLED); i--) {
            Token token = sentence.token(i);
            if (TOWARDS.contains(token.lower())) {
                Tag lead = sentence.token(i - 1).tag();
                return token.lower().equals("for") || lead == Tag.NOUN;
            }
            if (token.tag().isVerbal() || token.tag() == Tag.PUNCT || token.tag() == Tag.ADP) {
                return false;
            }
        }
        return false;
    }

    /** "On that warm Saturday": a day that the text told of before, and that the weekday alone does not give. */
    boolean isPointedAt() {
        for (int i = before; i >= Math.max(0, before - FARTHEST_THAT); i--) {
            Tag tag = sentence.token(i).tag();
            if (sentence.token(i).lower().equals("that")) {
                return i > 0 && sentence.token(i - 1).tag() == Tag.ADP && isWeekday();
            }
            if (tag != Tag.ADJ && tag != Tag.ADV) {
                return false;
            }
        }
        return false;
    }

    private boolean isWeekday() {
        return span.length() >= SHORTEST_WEEKDAY
                && !hasDigit()
                && sentence.tokens().stream()
                        .anyMatch(token ->
                                span.contains(token.span()) && token.lower().endsWith("day"));
    }

    /** "The guard, seized in a raid a week ago, was freed": the day of the participle between commas. */
    boolean isInAside(@Nullable Clause main) {
        if (main == null || span.end() > main.predicate().begin()) {
            return false;
        }
        int open = before;
        while (open > 0 && !sentence.token(open).text().equals(",")) {
            open--;
        }
        if (open < 1 || open >= before || !isClosed(main)) {
            return false;
        }
        Token first = sentence.token(open + 1);
        Tag owner = sentence.token(open - 1).tag();
        boolean participle = first.tag() == Tag.VERB && !first.lower().equals(first.lemma());
        boolean told =
                participle && !first.lower().endsWith("ing") || first.lower().equals("due");
        return told && (owner == Tag.NOUN || owner == Tag.PROPN);
    }

    private boolean isClosed(Clause main) {
        for (int i = before + 1; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (token.span().begin() >= main.predicate().begin()) {
                return false;
            }
            if (token.text().equals(",") && token.span().begin() >= span.end()) {
                return true;
            }
        }
        return false;
    }

    /** "Awaits trial for the Aug. 15, 2030, attack", "the end of his April 12 pardon": the day is one of a noun's own words. */
    boolean isInsideNoun(@Nullable Clause main) {
        boolean determined = before >= 1
                && hasDigit()
                && (sentence.token(before).tag() == Tag.DET
                        || OWNERS.contains(wordBefore())
                        || isClitic(sentence.token(before)));
        if (main == null || !determined || !isBeforeNoun()) {
            return false;
        }
        int lead = before - 1;
        if (isClitic(sentence.token(before))) {
            while (lead >= 0
                    && sentence.token(lead).tag() != Tag.ADP
                    && !sentence.token(lead).tag().isVerbal()) {
                lead--;
            }
        }
        boolean preposition = lead >= 0 && sentence.token(lead).tag() == Tag.ADP;
        boolean apart = preposition && !INSIDE.contains(sentence.token(lead).lower());
        return apart || !preposition && span.begin() > main.predicate().end();
    }

    private static boolean isClitic(Token token) {
        return token.text().equals("'s") || token.text().equals("\u2019s");
    }

    private boolean isOwner() {
        return isClitic(next()) || next().text().equals("'") || next().text().equals("\u2019");
    }

    /** Whether a noun, with adjectives or a comma in front, stands right behind the time. */
    private boolean isBeforeNoun() {
        Token next = next();
        int at = sentence.tokens().indexOf(next);
        if (next.text().equals(",") && hasYear() && at + 1 < sentence.size()) {
            next = sentence.token(at + 1);
        }
        boolean noun = next.tag() == Tag.NOUN || next.tag() == Tag.ADJ || next.tag() == Tag.PROPN;
        return noun && next.span().begin() >= span.end();
    }

    private boolean hasYear() {
        return sentence.tokens().stream()
                .anyMatch(token -> span.contains(token.span())
                        && token.text().length() == YEAR_DIGITS
                        && token.text().chars().allMatch(Character::isDigit));
    }

    /** The token behind the expression; the last of the sentence where there is none. */
    private Token next() {
        for (int i = before + 1; i < sentence.size(); i++) {
            if (sentence.token(i).span().begin() >= span.end()) {
                return sentence.token(i);
            }
        }
        return sentence.token(sentence.size() - 1);
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
