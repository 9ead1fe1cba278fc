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
    private final Set<String> silentE = WordList.words(Lemmatizer.class, "silent-e-stems.txt");

    Lemmatizer() {
        for (List<String> row :
                WordList.table(Lemmatizer.class, "irregular-verbs.tsv").values()) {
            addVerb(row.get(0), row.get(1).split("/"), row.get(2).split("/"));
        }
        WordList.table(Lemmatizer.class, "irregular-nouns.tsv")
                .forEach((form, row) -> nounLemmas.put(form, row.get(1)));
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

    String verbLemma(String word) {
        String known = auxiliaries.get(word);
        if (known != null) {
            return known;
        }
        known = verbLemmas.get(word);
        if (known != null) {
            return known;
        }
        if (word.endsWith("ing") && word.length() > 5) {
            return repairStem(word.substring(0, word.length() - 3));
        }
        if (word.endsWith("ied") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("ed") && word.length() > 4) {
            return repairStem(word.substring(0, word.length() - 2));
        }
        return word.endsWith("s") ? cutPlural(word) : word;
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
