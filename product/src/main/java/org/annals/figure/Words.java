package org.annals.figure;

import java.util.List;
import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** The tokens of one sentence, with the questions that figure rules ask of them. */
final class Words {
    private static final Set<String> BE =
            Set.of("be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "get", "got");
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom", "whose");
    private static final Set<String> OPENING = Set.of("(", "–", "—", "-", "--");

    private final Sentence sentence;
    private final String[] lower;
    private final @Nullable TimeExpression[] times;

    /** @param times the time expressions of the sentence */
    Words(Sentence sentence, List<TimeExpression> times) {
        this.sentence = sentence;
        this.lower = new String[sentence.size()];
        this.times = new TimeExpression[sentence.size()];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = sentence.token(i).lower();
            for (TimeExpression time : times) {
                if (time.span().overlaps(sentence.token(i).span())) {
                    this.times[i] = time;
                }
            }
        }
    }

    /** The time expression that covers the token, or null. */
    @Nullable
    TimeExpression timeAt(int i) {
        return has(i) ? times[i] : null;
    }

    boolean isTimeless(int i) {
        return timeAt(i) == null;
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return lower.length;
    }

    boolean has(int i) {
        return i >= 0 && i < lower.length;
    }

    /** The token in lower case, or "" outside the sentence. */
    String lower(int i) {
        return has(i) ? lower[i] : "";
    }

    Token token(int i) {
        return sentence.token(i);
    }

    Span span(int from, int to) {
        return sentence.span(from, to);
    }

    boolean is(int i, Tag tag) {
        return has(i) && token(i).tag() == tag;
    }

    boolean matches(int from, List<String> phrase) {
        if (from < 0 || from + phrase.size() > lower.length) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!lower[from + i].equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    boolean isBe(int i) {
        return has(i) && BE.contains(lower[i]);
    }

    /** Whether "have" stands before another verb, whatever the tagger took it for. */
    boolean isHave(int i) {
        boolean have = lower(i).equals("have") || lower(i).equals("has") || lower(i).equals("had");
        return have && isVerbal(i + 1);
    }

    boolean isRelative(int i) {
        return has(i) && RELATIVES.contains(lower[i]);
    }

    boolean isComma(int i) {
        return has(i) && lower[i].equals(",");
    }

    boolean isDash(int i) {
        return has(i) && OPENING.contains(lower[i]);
    }

    boolean isQuote(int i) {
        return has(i) && !lower[i].isEmpty() && "\"“”„«»".indexOf(lower[i].charAt(0)) >= 0;
    }

    /** Whether the token can be a modifier or the head of a noun phrase. */
    boolean isNominal(int i) {
        if (!has(i)) {
            return false;
        }
        return switch (token(i).tag()) {
            case NOUN, PROPN, ADJ -> true;
            // Marks hold no letters: the tagger was at a loss ("anti-…"). A plural before a verb is no verb.
            case PUNCT, X -> Character.isLetter(lower[i].codePointAt(0));
            case VERB -> lower[i].endsWith("s") && isVerbal(i + 1) && (is(i - 1, Tag.NOUN) || is(i - 1, Tag.ADJ));
            default -> isPossessive(i) || lower[i].startsWith("#") && lower[i].length() > 1;
        };
    }

    boolean isBracket(int i) {
        return has(i) && (lower[i].equals("[") || lower[i].equals("]"));
    }

    /** Whether a word of age stands at the token: "aged 20 and 25". */
    boolean isAge(int i) {
        return has(i) && (lower[i].equals("aged") || lower[i].equals("age") || lower[i].equals("ages"));
    }

    /** The token after the ages that begin at {@code i}. */
    int pastAges(int i) {
        int end = i + 1;
        while (is(end, Tag.NUM)
                || (isComma(end) || is(end, Tag.CCONJ) || lower(end).equals("to")) && is(end + 1, Tag.NUM)
                || is(end, Tag.ADP) && is(end + 1, Tag.NUM)) {
            end++;
        }
        return end;
    }

    /** Whether a word of age leads up to the number at {@code i}, with only numbers in between. */
    boolean isInAges(int i) {
        int at = i - 1;
        while (is(at, Tag.NUM) || isComma(at) || is(at, Tag.CCONJ) || lower(at).equals("to") || is(at, Tag.ADP)) {
            at--;
        }
        return at < i && isAge(at);
    }

    boolean isPossessive(int i) {
        return has(i)
                && (lower[i].equals("'s") || lower[i].equals("’s") || lower[i].equals("'") || lower[i].equals("’"));
    }

    /** Whether a verb of any kind stands at the token. */
    boolean isVerbal(int i) {
        return has(i) && token(i).tag().isVerbal();
    }

    /** The index of the token that begins at or after the offset. */
    int tokenAt(int offset) {
        for (int i = 0; i < lower.length; i++) {
            if (token(i).span().begin() >= offset) {
                return i;
            }
        }
        return lower.length;
    }
}
