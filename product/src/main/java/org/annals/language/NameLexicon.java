package org.annals.language;

import java.util.Set;
import org.annals.language.syntax.WordClassTable;

/** What lists know of words: titles, given names, heads of organisations, particles, speech verbs, word classes. */
public final class NameLexicon {
    static final int TITLE = 1;
    static final int GIVEN = 2;
    static final int HEAD = 4;
    static final int DEMONYM = 8;
    static final int CALENDAR = 16;
    static final int PARTICLE = 32;
    static final int SPEECH = 64;
    static final int LOCATING = 128;
    static final int NUMBER = 256;
    static final int COMPANY = 512;

    private static final Set<String> LOCATING_WORDS =
            Set.of("in", "at", "near", "from", "to", "outside", "towards", "toward", "around", "across", "into");
    static final Set<String> PARTICLES = Set.of(
            "de", "da", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "ibn", "al", "el",
            "ul", "y", "dos", "wa");
    static final Set<String> LINKS = Set.of(
            "of", "the", "and", "for", "&", "'s", "\u2019s", "'", "\u2019", "on", "-", "/", ".", "in", "to", "a");

    private final Set<String> titles = WordList.words(NameLexicon.class, "titles.txt");
    private final Set<String> heads = WordList.words(NameLexicon.class, "organisation-heads.txt");
    private final Set<String> companies = WordList.words(NameLexicon.class, "company-words.txt");
    private final Set<String> placeNouns = WordList.words(NameLexicon.class, "place-nouns.txt");
    private final Set<String> placeEndings = WordList.words(NameLexicon.class, "place-endings.txt");
    private final Set<String> givenNames = WordList.words(NameLexicon.class, "given-names.txt");
    private final Set<String> notNames = WordList.words(NameLexicon.class, "capitalised-non-names.txt");
    private final Set<String> speechVerbs = WordList.words(NameLexicon.class, "after-question-cues.txt");
    private final WordClassTable classes = EnglishWordClasses.table();

    /** The lists that a word is in, as bits. */
    int kinds(String word, String lower, PlaceNames places) {
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        int kinds = 0;
        if (capital) {
            kinds |= titles.contains(word) ? TITLE : 0;
            kinds |= givenNames.contains(word) ? GIVEN : 0;
            kinds |= heads.contains(word) ? HEAD : 0;
            kinds |= companies.contains(word) ? COMPANY : 0;
            kinds |= places.countryOfDemonym(word) != null ? DEMONYM : 0;
            kinds |= notNames.contains(lower) ? CALENDAR : 0;
            return kinds;
        }
        kinds |= PARTICLES.contains(word) ? PARTICLE : 0;
        kinds |= speechVerbs.contains(word) ? SPEECH : 0;
        kinds |= LOCATING_WORDS.contains(word) ? LOCATING : 0;
        return kinds | (Character.isDigit(word.codePointAt(0)) ? NUMBER : 0);
    }

    boolean isHead(String word) {
        return heads.contains(word);
    }

    /** Whether the word is known in lower case: then a capital at the start of a sentence says nothing. */
    boolean isOrdinary(String lower) {
        return classes.knows(lower);
    }

    boolean isPlaceNoun(String word) {
        return placeNouns.contains(word);
    }

    /** Whether the word marks an organisation, a firm or a team. */
    boolean isOrganisationWord(String word) {
        return heads.contains(word) || companies.contains(word);
    }

    boolean isGivenName(String word) {
        return givenNames.contains(word);
    }

    boolean isSpeechVerb(String word) {
        return speechVerbs.contains(word);
    }

    /** Whether the word, last of a name, says that it is a site, a road or a water. */
    boolean isPlaceEnding(String word) {
        return placeEndings.contains(word);
    }

    boolean isTitle(String word) {
        return titles.contains(word);
    }

    /** The word's fine class times 1024 plus its coarse class, both counted from 2; 0 if it is in none. */
    int classes(String word, String lower) {
        int found = classes.both(word);
        found = found != WordClassTable.NONE || word.equals(lower) ? found : classes.both(lower);
        return found == WordClassTable.NONE ? 0 : found + (1 << WordClassTable.COARSE_BITS) + 1;
    }
}
