package org.annals.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes what stands in quotation marks after a noun of the media as one organisation: the TV channel “Radio 7”. */
final class QuotedMedia {
    private static final int LONGEST = 4;
    private static final String MARKS = "\"\u201C\u201D\u00AB\u00BB\u201E";

    private final Set<String> nouns = WordList.words(QuotedMedia.class, "media-nouns.txt");

    /** @param found in text order */
    List<NameFinder.Found> join(List<List<Token>> sentences, List<NameFinder.Found> found) {
        List<NameFinder.Found> quoted = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            List<Token> tokens = sentences.get(s);
            for (int i = 1; i + 1 < tokens.size(); i++) {
                NameFinder.Found name = isMark(tokens.get(i)) ? nameAt(tokens, s, i) : null;
                if (name != null) {
                    quoted.add(name);
                    i = name.to();
                }
            }
        }
        if (quoted.isEmpty()) {
            return found;
        }
        List<NameFinder.Found> joined = new ArrayList<>(quoted);
        int at = 0;
        for (NameFinder.Found name : found) {
            while (at < quoted.size() && isBefore(quoted.get(at), name)) {
                at++;
            }
            if (at == quoted.size() || isBefore(name, quoted.get(at))) {
                joined.add(name);
            }
        }
        joined.sort(Comparator.comparingInt(NameFinder.Found::sentence).thenComparingInt(NameFinder.Found::from));
        return joined;
    }

    private static boolean isBefore(NameFinder.Found a, NameFinder.Found b) {
        return a.sentence() < b.sentence() || a.sentence() == b.sentence() && a.to() <= b.from();
    }

    /** The name whose opening mark is at {@code mark}; a stray full stop may stand before it. */
    private NameFinder.@Nullable Found nameAt(List<Token> tokens, int sentence, int mark) {
        int noun = tokens.get(mark - 1).text().equals(".") ? mark - 2 : mark - 1;
        if (noun < 0 || !nouns.contains(tokens.get(noun).lower())) {
            return null;
        }
        int end = mark + 1;
        while (end < tokens.size() && end - mark <= LONGEST && isNameWord(tokens.get(end))) {
            end++;
        }
        boolean closed = end > mark + 1 && end < tokens.size() && isMark(tokens.get(end));
        return closed ? new NameFinder.Found(sentence, mark + 1, end, NameKind.ORGANISATION) : null;
    }

    private static boolean isNameWord(Token token) {
        return token.isCapitalised() || Character.isDigit(token.text().charAt(0));
    }

    private static boolean isMark(Token token) {
        return token.text().length() == 1 && MARKS.indexOf(token.text().charAt(0)) >= 0;
    }
}
