package org.annals.language;

import java.util.Set;
import java.util.regex.Pattern;
import org.annals.document.Span;

/*
 * "9.24am: Guards closed the bridge", "18:05 GMT - …", "(Updated 6:04 p.m. in Lenn) …": a live page says in front of each entry
 * when it was posted. That is no part of what the entry tells, and counts from the page's own day, whatever day was named last.
 */
/** The clock in front of an entry of a live page. */
public final class EntryStamp {
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[.:]\\d{2}(?:[ap]\\.?m\\.?)?(?:\\p{Lu}{2,4})?");
    private static final Set<String> MARKS = Set.of(":", "-", "–", "—", "|");
    private static final Set<String> POSTING = WordList.words(EntryStamp.class, "posting-words.txt");
    private static final int LONGEST_CLOCK = 6;
    private static final int LONGEST_BRACKET = 18;

    private EntryStamp() {}

    /** How many tokens of the sentence are its stamp and the mark behind it; 0 where it has none. */
    public static int length(Sentence sentence) {
        String first = sentence.token(0).text();
        if (first.equals("(") || first.equals("[")) {
            return bracket(sentence);
        }
        return Character.isDigit(first.codePointAt(0)) ? clock(sentence) : 0;
    }

    /** Whether the words stand in the stamp of the sentence. */
    public static boolean holds(Sentence sentence, Span words) {
        int length = length(sentence);
        return length > 0 && words.end() <= sentence.token(length - 1).span().end();
    }

    private static int clock(Sentence sentence) {
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < Math.min(LONGEST_CLOCK, sentence.size() - 1); i++) {
            String text = sentence.token(i).text();
            if (MARKS.contains(text)) {
                return CLOCK.matcher(before).matches() ? i + 1 : 0;
            }
            before.append(text);
        }
        return 0;
    }

    private static int bracket(Sentence sentence) {
        if (sentence.size() < 2 || !POSTING.contains(sentence.token(1).lower())) {
            return 0;
        }
        for (int i = 2; i < Math.min(LONGEST_BRACKET, sentence.size() - 1); i++) {
            String text = sentence.token(i).text();
            if (text.equals(")") || text.equals("]")) {
                boolean dash = MARKS.contains(sentence.token(i + 1).text()) && i + 2 < sentence.size();
                return dash ? i + 2 : i + 1;
            }
        }
        return 0;
    }
}
