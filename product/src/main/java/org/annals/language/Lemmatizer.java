package org.annals.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/*
 * Irregular forms from tables, regular ones by rule: the suffix is cut and the stem repaired (doubled consonants, silent
 * e). A table lemmatiser of a published model costs 40 times the tagger and is not used.
 */
/** Gives the dictionary form of an English word, and the form of an English verb. */
final class Lemmatizer {
    /** The inflection of a verb form; one written form can be both past and participle. */
    enum VerbForm {
        BASE,
        THIRD_PERSON,
        PAST,
        PARTICIPLE,
        PAST_OR_PARTICIPLE,
        GERUND
    }

    private static final Set<Character> VOWELS = Set.of('a', 'e', 'i', 'o', 'u');
    private static final Set<String> DOUBLED_BASES = Set.of("ss", "ll", "zz", "ff");

    private final Map<String, String> verbLemmas = new HashMap<>();
    private final Map<String, VerbForm> verbForms = new HashMap<>();
    private final Map<String, String> nounLemmas = new HashMap<>();
    private final Map<String, String> auxiliaries = new HashMap<>();
    /** Penn tag to lower-case form to lemma, for what the rules get wrong. */
    private final Map<String, Map<String, String>> treebankLemmas = new HashMap<>();

    private final Set<String> verbs = WordList.words(Lemmatizer.class, "verb-bases.txt");
    private final Set<String> silentE = WordList.words(Lemmatizer.class, "silent-e-stems.txt");

    Lemmatizer() {
        for (List<String> row :
                WordList.table(Lemmatizer.class, "irregular-verbs.tsv").values()) {
            addVerb(row.get(0), row.get(1).split("/"), row.get(2).split("/"));
        }
        WordList.table(Lemmatizer.class, "irregular-nouns.tsv")
                .forEach((form, row) -> nounLemmas.put(form, row.get(1)));
        for (String line : WordList.lines(Lemmatizer.class, "treebank-lemmas.tsv")) {
            List<String> row = List.of(line.split("\t+"));
            treebankLemmas.computeIfAbsent(row.get(0), tag -> new HashMap<>()).put(row.get(1), row.get(2));
        }
        WordList.table(Lemmatizer.class, "auxiliaries.tsv").forEach((form, row) -> auxiliaries.put(form, row.get(1)));
    }

    private void addVerb(String lemma, String[] pasts, String[] participles) {
        verbForms.putIfAbsent(lemma, VerbForm.BASE);
        for (String past : pasts) {
            verbLemmas.putIfAbsent(past, lemma);
            verbForms.putIfAbsent(past, VerbForm.PAST);
        }
        for (String participle : participles) {
            verbLemmas.putIfAbsent(participle, lemma);
            VerbForm known = verbForms.get(participle);
            verbForms.put(participle, known == VerbForm.PAST ? VerbForm.PAST_OR_PARTICIPLE : VerbForm.PARTICIPLE);
        }
    }

    String lemma(String text, Tag tag) {
        String word = text.toLowerCase(Locale.ROOT);
        return switch (tag) {
            case AUX -> auxiliaries.getOrDefault(word, word);
            case VERB -> verbLemma(word);
            case NOUN -> nounLemma(word);
            case PROPN -> text;
            default -> word;
        };
    }

    /** The lemma as the treebanks give it, for a word with its Penn tag. */
    String lemma(String text, Tag tag, String fineTag) {
        String plain = plainMarks(text);
        String word = plain.toLowerCase(Locale.ROOT);
        Map<String, String> listed = tag == Tag.PROPN ? null : treebankLemmas.get(fineTag);
        String lemma = listed == null ? null : listed.get(word);
        return lemma != null ? lemma : ruled(plain, word, tag, fineTag);
    }

    String ruled(String text, Tag tag, String fineTag) {
        return ruled(text, plainMarks(text).toLowerCase(Locale.ROOT), tag, fineTag);
    }

    private String ruled(String text, String word, Tag tag, String fineTag) {
        return switch (fineTag) {
            case "VB", "VBP", "MD" -> tag == Tag.AUX ? auxiliaries.getOrDefault(word, word) : word;
            case "VBD", "VBN", "VBZ", "VBG" -> tag == Tag.AUX ? auxiliaries.getOrDefault(word, word) : verbLemma(word);
            case "NNS" -> nounLemma(word);
            case "NNP", "NNPS", "ADD", "FW", "GW" -> tag == Tag.PROPN || tag == Tag.X ? text : word;
            case "JJR", "RBR" -> cutDegree(word, "er");
            case "JJS", "RBS" -> cutDegree(word, "est");
            case "NN", "JJ" -> word;
            case "CD" -> word.replace(",", "");
            default -> tag == Tag.PUNCT || tag == Tag.SYM ? plainMarks(text) : word;
        };
    }

    static String plainMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x2000) {
                return text.replace('\u2019', '\'')
                        .replace('\u2018', '\'')
                        .replace('\u201C', '"')
                        .replace('\u201D', '"');
            }
        }
        return text;
    }

    /** "bigger" to "big", "latest" to "late", "happier" to "happy". */
    private String cutDegree(String word, String ending) {
        if (!word.endsWith(ending) || word.length() <= ending.length() + 2) {
            return word;
        }
        String stem = word.substring(0, word.length() - ending.length());
        if (stem.endsWith("i")) {
            return stem.substring(0, stem.length() - 1) + "y";
        }
        return repairStem(stem);
    }

    String verbLemma(String word) {
        String known = auxiliaries.get(word);
        if (known != null) {
            return known;
        }
        known = verbLemmas.get(word);
        if (known != null) {
            return known;
        }
        if (word.endsWith("ing") && word.length() > 4) {
            return restored(word.substring(0, word.length() - 3));
        }
        if (word.endsWith("ied") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("ed") && word.length() > 4) {
            return restored(word.substring(0, word.length() - 2));
        }
        // "died", "used": so short a past loses its d alone, if a verb is left; "need" is one itself.
        if (word.endsWith("ed") && word.length() == 4 && !verbs.contains(word)) {
            String base = word.substring(0, 3);
            return verbs.contains(base) ? base : word;
        }
        return word.endsWith("s") ? cutPlural(word) : word;
    }

    /** Whether the word is the base form of a verb. */
    boolean isVerb(String base) {
        return verbs.contains(base);
    }

    VerbForm verbForm(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        VerbForm known = verbForms.get(word);
        if (known != null) {
            return known;
        }
        if (word.endsWith("ing") && word.length() > 4) {
            return VerbForm.GERUND;
        }
        if (word.endsWith("ed") && word.length() > 3) {
            return VerbForm.PAST_OR_PARTICIPLE;
        }
        return word.endsWith("s") && !word.endsWith("ss") ? VerbForm.THIRD_PERSON : VerbForm.BASE;
    }

    private String nounLemma(String word) {
        String known = nounLemmas.get(word);
        if (known != null) {
            return known;
        }
        return word.endsWith("s") ? cutPlural(word) : word;
    }

    private static String cutPlural(String word) {
        int length = word.length();
        if (length < 4 || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return length > 4 ? word.substring(0, length - 3) + "y" : word.substring(0, length - 1);
        }
        if (word.endsWith("sses")
                || word.endsWith("shes")
                || word.endsWith("ches")
                || word.endsWith("xes")
                || word.endsWith("zzes")
                || word.endsWith("oes")) {
            return word.substring(0, length - 2);
        }
        return word.substring(0, length - 1);
    }

    /** The verb that a stem belongs to: a known one, or what the rules make of it. */
    private String restored(String stem) {
        // The base of an irregular verb stands in the other table: "going".
        boolean plain = verbs.contains(stem) || verbForms.get(stem) == VerbForm.BASE;
        boolean silent = verbs.contains(stem + "e");
        if (plain && silent) {
            return wouldDouble(stem) ? stem + "e" : stem;
        }
        if (plain || silent) {
            return plain ? stem : stem + "e";
        }
        int length = stem.length();
        boolean doubled = length > 2 && stem.charAt(length - 1) == stem.charAt(length - 2);
        if (doubled && verbs.contains(stem.substring(0, length - 1))) {
            return stem.substring(0, length - 1);
        }
        return repairStem(stem);
    }

    /** "hop" would give "hopping": so "hoping" is of "hope". */
    private static boolean wouldDouble(String stem) {
        int length = stem.length();
        return length >= 2
                && !VOWELS.contains(stem.charAt(length - 1))
                && VOWELS.contains(stem.charAt(length - 2))
                && (length == 2 || !VOWELS.contains(stem.charAt(length - 3)));
    }

    /** Undoes what the suffix did to the stem: "stopp" to "stop", "seiz" to "seize", "announc" to "announce". */
    private String repairStem(String stem) {
        int length = stem.length();
        if (length < 3) {
            return stem + "e";
        }
        char last = stem.charAt(length - 1);
        if (last == stem.charAt(length - 2) && !VOWELS.contains(last)) {
            String pair = stem.substring(length - 2);
            return DOUBLED_BASES.contains(pair) ? stem : stem.substring(0, length - 1);
        }
        if (silentE.contains(stem)) {
            return stem + "e";
        }
        for (int cut = 1; cut < length; cut++) {
            if (silentE.contains("-" + stem.substring(cut))) {
                return stem + "e";
            }
        }
        return stem;
    }
}
