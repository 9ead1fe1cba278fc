package org.annals.reuse;

/**
 * Cuts the endings of English words, so that "began looting" meets "begin to loot" half-way and "authorised" meets
 * "authorized". Rough on purpose: both sides of a comparison are cut alike, and nothing else reads the result.
 */
final class EnglishEndings {
    private static final int SHORTEST = 4;

    private EnglishEndings() {}

    /** The new length of the lower-case word in {@code letters}; may change letters before it. */
    static int cut(char[] letters, int length) {
        if (length < SHORTEST || !isAscii(letters, length)) {
            return length;
        }
        int cut = cutPlural(letters, length);
        cut = cutVerb(letters, cut);
        return unifySpelling(letters, cut);
    }

    private static boolean isAscii(char[] letters, int length) {
        for (int i = 0; i < length; i++) {
            if (letters[i] < 'a' || letters[i] > 'z') {
                return false;
            }
        }
        return true;
    }

    private static int cutPlural(char[] letters, int length) {
        if (letters[length - 1] != 's') {
            return length;
        }
        if (endsWith(letters, length, "ies")) {
            letters[length - 3] = 'y';
            return length - 2;
        }
        char before = letters[length - 2];
        return before == 's' || before == 'u' || before == 'i' ? length : length - 1;
    }

    private static int cutVerb(char[] letters, int length) {
        if (endsWith(letters, length, "ing") && isWord(letters, length - 3)) {
            return length - 3;
        }
        if (endsWith(letters, length, "ied") && length > SHORTEST) {
            letters[length - 3] = 'y';
            return length - 2;
        }
        if (endsWith(letters, length, "ed") && isWord(letters, length - 2)) {
            return length - 2;
        }
        return length > 3 && letters[length - 1] == 'e' ? length - 1 : length;
    }

    private static int unifySpelling(char[] letters, int length) {
        if (endsWith(letters, length, "isation") || endsWith(letters, length, "ization")) {
            letters[length - 6] = 'z';
            return length - 5;
        }
        if (length > SHORTEST && endsWith(letters, length, "is")) {
            letters[length - 1] = 'z';
        } else if (length > SHORTEST && endsWith(letters, length, "our")) {
            letters[length - 2] = 'r';
            return length - 1;
        } else if (endsWith(letters, length, "enc")) {
            letters[length - 1] = 's';
        }
        return undouble(letters, length);
    }

    private static int undouble(char[] letters, int length) {
        return length > 3 && letters[length - 1] == letters[length - 2] ? length - 1 : length;
    }

    private static boolean endsWith(char[] letters, int length, String ending) {
        if (length < ending.length()) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (letters[length - ending.length() + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what is left without the ending can be a word: three letters or more, one of them a vowel. */
    private static boolean isWord(char[] letters, int length) {
        for (int i = 0; length >= 3 && i < length; i++) {
            if ("aeiouy".indexOf(letters[i]) >= 0) {
                return true;
            }
        }
        return false;
    }
}
