package org.annals.language;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one text says of each capitalised word in all its places: after titles, in longer names, in lower case. */
final class DocumentWords {
    /** The number of bits that {@link #bits} may set. */
    static final int BITS = 12;

    private static final int AFTER_TITLE = 1;
    private static final int AFTER_GIVEN = 1 << 1;
    private static final int BESIDE_SPEECH = 1 << 2;
    private static final int AFTER_LOCATING = 1 << 3;
    private static final int WITH_HEAD = 1 << 4;
    private static final int IN_LOWER_CASE = 1 << 5;
    private static final int SURE_CAPITAL = 1 << 6;
    private static final int ENDS_LONGER = 1 << 7;
    private static final int STARTS_LONGER = 1 << 8;
    private static final int REPEATED = 1 << 9;
    private static final int POSSESSIVE = 1 << 10;
    private static final int PLACE = 1 << 11;

    private static final int SENTENCE_WORDS = NameLexicon.TITLE | NameLexicon.CALENDAR | NameLexicon.DEMONYM;

    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Integer> initials = new HashMap<>();

    private static final class Word {
        private int bits;
        private int longest = 1;
        private int first;
        private int last;
        private int shape;
    }

    void read(NameWords line) {
        if (line.isShouted()) {
            return;
        }
        for (int i = 0; i < line.size(); i++) {
            if (line.isCapital(i)) {
                readCapital(line, i);
                if (line.runFrom(i) == i) {
                    readInitials(line, i);
                }
            } else if (Character.isLowerCase(line.text(i).charAt(0))
                    && line.text(i).length() > 2) {
                String text = line.text(i);
                word(Character.toUpperCase(text.charAt(0)) + text.substring(1)).bits |= IN_LOWER_CASE;
            }
        }
    }

    private Word word(String text) {
        return words.computeIfAbsent(text, key -> new Word());
    }

    private void readCapital(NameWords line, int i) {
        Word word = word(line.text(i));
        int before = line.kinds(i - 1);
        int bits = word.bits == 0 || word.bits == IN_LOWER_CASE ? 0 : REPEATED;
        if (i > 0) {
            bits |= (before & NameLexicon.TITLE) != 0 ? AFTER_TITLE : 0;
            bits |= (before & NameLexicon.GIVEN) != 0 ? AFTER_GIVEN : 0;
        }
        int from = line.runFrom(i);
        int to = line.runTo(i);
        boolean speechAfter = to < line.size() && (line.kinds(to) & NameLexicon.SPEECH) != 0;
        boolean speechBefore = from > 0 && (line.kinds(from - 1) & NameLexicon.SPEECH) != 0;
        bits |= speechAfter || speechBefore ? BESIDE_SPEECH : 0;
        bits |= from > 0 && (line.kinds(from - 1) & NameLexicon.LOCATING) != 0 ? AFTER_LOCATING : 0;
        bits |= (line.runKinds(i) & (NameLexicon.HEAD | NameLexicon.COMPANY)) != 0 ? WITH_HEAD : 0;
        bits |= line.position(i) == 0 ? SURE_CAPITAL : 0;
        bits |= to < line.size() && line.text(to).endsWith("s") && line.text(to).length() == 2 ? POSSESSIVE : 0;
        bits |= line.place(i) > 0 ? PLACE : 0;
        int start = from;
        while (start < i && (line.kinds(start) & SENTENCE_WORDS) != 0) {
            start++;
        }
        int length = to - start;
        if (length > 1) {
            bits |= i == to - 1 ? ENDS_LONGER : i == start ? STARTS_LONGER : 0;
        }
        if (length > word.longest) {
            word.longest = length;
            word.first = line.word(start) * 7 + Math.min(i - start, 3);
            word.last = line.word(to - 1) * 7 + Math.min(to - i, 4);
            word.shape = Math.min(length, 5) * 64 + Math.min(i - start, 3) * 8 + Math.min(to - i, 4) + 1;
        }
        word.bits |= bits | 1 << 30;
    }

    /** "Board of Inland Waters" makes BIW known: links may count or not. */
    private void readInitials(NameWords line, int from) {
        StringBuilder letters = new StringBuilder();
        int head = 0;
        int at = from;
        while (at < line.size() && at - from < 9) {
            if (line.isCapital(at)) {
                letters.append(line.text(at).charAt(0));
                head |= line.kinds(at);
            } else if (!NameLexicon.LINKS.contains(line.text(at))
                    || !line.isCapital(at + 1) && !line.isCapital(at + 2)) {
                break;
            }
            at++;
            if (letters.length() > 1 && at - from > 1) {
                initials.merge(letters.toString(), head + 1, Math::max);
            }
        }
    }

    private @Nullable Word find(NameWords line, int i) {
        if (!line.isCapital(i)) {
            return null;
        }
        String text = line.text(i);
        Word word = words.get(text);
        if (word == null && line.isShouted() && text.length() > 1) {
            word = words.get(text.charAt(0) + text.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return word;
    }

    int bits(NameWords line, int i) {
        Word word = find(line, i);
        return word == null ? 0 : word.bits & (1 << BITS) - 1;
    }

    /** The last word of the longest run that the word stands in anywhere, with its distance. */
    int longestLast(NameWords line, int i) {
        Word word = find(line, i);
        return word == null ? 0 : word.last;
    }

    int longestFirst(NameWords line, int i) {
        Word word = find(line, i);
        return word == null ? 0 : word.first;
    }

    int longestShape(NameWords line, int i) {
        Word word = find(line, i);
        return word == null ? 0 : word.shape;
    }

    /** Which lists the words are in whose initials the token is; 0 if the text has no such words. */
    int initials(NameWords line, int i) {
        String text = line.text(i);
        if (text.length() < 2 || text.length() > 8 || !Character.isUpperCase(text.charAt(text.length() - 1))) {
            return -1;
        }
        return initials.getOrDefault(text, 0);
    }
}
