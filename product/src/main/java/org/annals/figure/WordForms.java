package org.annals.figure;

/** The regular forms of English verbs and nouns; irregular ones stand in the data files. */
final class WordForms {
    private WordForms() {}

    static String third(String verb) {
        return hisses(verb) ? verb + "es" : endsInConsonantAndY(verb) ? stem(verb) + "ies" : verb + "s";
    }

    static String past(String verb) {
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        return endsInConsonantAndY(verb) ? stem(verb) + "ied" : verb + "ed";
    }

    static String gerund(String verb) {
        return verb.endsWith("e") && !verb.endsWith("ee") ? stem(verb) + "ing" : verb + "ing";
    }

    static String plural(String noun) {
        return third(noun);
    }

    private static String stem(String word) {
        return word.substring(0, word.length() - 1);
    }

    private static boolean hisses(String word) {
        return word.endsWith("s") || word.endsWith("sh") || word.endsWith("ch") || word.endsWith("x");
    }

    private static boolean endsInConsonantAndY(String word) {
        return word.length() > 2 && word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
    }
}
