package org.annals.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/*
 * Some of the tagger's errors are certain from the word alone or its neighbours and cost whole sentences above: numbers, marks,
 * clitics, closed-class words, capitalised words within a sentence. And where the treebanks' convention is not what the rules
 * above ask, the rules' view stands: a participle before a noun describes it, a preposition before a gerund is one.
 */
/** Corrects the tagger where the word form leaves no doubt, and gives the later stages the view of words that they need. */
final class TagRepair {
    private static final Set<String> MARKS = Set.of("$", "%", "€", "£", "+", "=", "#", "°", "&", "@", "*", "§");

    private final Map<String, List<String>> closedClass = WordList.table(TagRepair.class, "closed-class.tsv");
    private final Set<String> nounsNotVerbs = WordList.words(TagRepair.class, "never-verbs.txt");
    private final Lemmatizer lemmatizer;

    private static final Set<String> THIRD_PERSON = Set.of("he", "she", "it");
    private static final Set<String> PERFECT = Set.of("has", "have", "had");

    TagRepair(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
    }

    /** Changes {@code tags} in place; {@code words} and {@code tags} are of one length. */
    void repair(List<String> words, Tag[] tags) {
        for (int i = 0; i < tags.length; i++) {
            tags[i] = repaired(words, tags, i);
        }
    }

    private Tag repaired(List<String> words, Tag[] tags, int i) {
        String word = words.get(i);
        String lower = word.toLowerCase(Locale.ROOT);
        int first = word.codePointAt(0);
        if (!Character.isLetterOrDigit(first) && word.length() <= 3 && !isWordLike(word)) {
            return MARKS.contains(word) ? Tag.SYM : Tag.PUNCT;
        }
        if (Character.isDigit(first) && isNumber(word)) {
            return Tag.NUM;
        }
        if (!tags[i].isVerbal() && i > 0 && isPerfectParticiple(words.get(i - 1), lower)) {
            return Tag.VERB;
        }
        if (tags[i] == Tag.NOUN && Character.isUpperCase(first) && i > 0 && isName(words.get(i - 1), tags[i - 1])) {
            return Tag.PROPN;
        }
        if (tags[i] == Tag.VERB && isAttributive(lower, tags, i)) {
            return Tag.ADJ;
        }
        if (tags[i] == Tag.NOUN
                && i > 0
                && THIRD_PERSON.contains(words.get(i - 1).toLowerCase(Locale.ROOT))) {
            return lower.endsWith("s") && lemmatizer.isVerb(lemmatizer.verbLemma(lower)) ? Tag.VERB : Tag.NOUN;
        }
        List<String> known = closedClass.get(lower);
        if (known != null) {
            boolean perfect = PERFECT.contains(lower) && participleFollows(words, tags, i + 1);
            return perfect ? Tag.AUX : closed(known, tags[i]);
        }
        boolean capital = Character.isUpperCase(first);
        if (tags[i].isVerbal() && capital && i > 0 && isLetter(words.get(i - 1)) && nextIsName(words, i)) {
            return Tag.PROPN;
        }
        if (tags[i] == Tag.VERB && nounsNotVerbs.contains(lower)) {
            return Tag.NOUN;
        }
        boolean afterSubject = i > 0 && (tags[i - 1] == Tag.PRON || tags[i - 1] == Tag.PROPN);
        if (tags[i] == Tag.ADJ
                && afterSubject
                && !capital
                && isPastForm(lower)
                && i + 1 < tags.length
                && tags[i + 1] != Tag.NOUN) {
            return Tag.VERB;
        }
        return tags[i];
    }

    /** "has cost": a participle that looks like its noun. */
    private boolean isPerfectParticiple(String before, String word) {
        return PERFECT.contains(before.toLowerCase(Locale.ROOT))
                && lemmatizer.isVerb(word)
                && lemmatizer.verbForm(word) == Lemmatizer.VerbForm.PARTICIPLE;
    }

    private static boolean isName(String word, Tag tag) {
        return tag == Tag.PROPN && Character.isUpperCase(word.codePointAt(0)) && word.length() > 1;
    }

    /** "an organized criminal group", "the freed men": between what opens a noun phrase and its noun. */
    private boolean isAttributive(String word, Tag[] tags, int i) {
        boolean opened = i > 0 && (tags[i - 1] == Tag.DET || tags[i - 1] == Tag.ADJ || tags[i - 1] == Tag.NUM);
        boolean noun = i + 1 < tags.length && (tags[i + 1] == Tag.NOUN || tags[i + 1] == Tag.ADJ);
        return opened && noun && lemmatizer.verbForm(word) == Lemmatizer.VerbForm.PAST_OR_PARTICIPLE;
    }

    /** "has calmed", "had not yet arrived": at most three adverbs between the auxiliary and its participle. */
    private boolean participleFollows(List<String> words, Tag[] tags, int from) {
        int at = from;
        while (at < tags.length && at < from + 3 && tags[at] == Tag.ADV) {
            at++;
        }
        if (at >= tags.length || tags[at] != Tag.VERB) {
            return false;
        }
        Lemmatizer.VerbForm form = lemmatizer.verbForm(words.get(at).toLowerCase(Locale.ROOT));
        return form == Lemmatizer.VerbForm.PARTICIPLE || form == Lemmatizer.VerbForm.PAST_OR_PARTICIPLE;
    }

    /** Columns after the word: the tags it may have, the likeliest first. */
    private static Tag closed(List<String> row, Tag given) {
        for (String name : row.subList(1, row.size())) {
            if (name.equals(given.name())) {
                return given;
            }
        }
        return Tag.valueOf(row.get(1));
    }

    private boolean isPastForm(String word) {
        Lemmatizer.VerbForm form = lemmatizer.verbForm(word);
        return form == Lemmatizer.VerbForm.PAST || form == Lemmatizer.VerbForm.PAST_OR_PARTICIPLE;
    }

    private static boolean nextIsName(List<String> words, int i) {
        return i + 1 < words.size() && Character.isUpperCase(words.get(i + 1).codePointAt(0));
    }

    private static boolean isLetter(String word) {
        return Character.isLetter(word.codePointAt(0));
    }

    private static boolean isWordLike(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetterOrDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isDigit(c) && ".,:/-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
