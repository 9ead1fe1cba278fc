package org.annals.figure;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.annals.figure.OutcomeFinder.Finding;
import org.annals.figure.OutcomeFinder.Strength;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Reads the value of a toll: "the toll rose to 17", "the number of complaints had climbed to 1987". */
final class TollReader {
    private static final Set<Cue.Type> PERSONS = EnumSet.of(Cue.Type.PERSON);
    private static final Set<String> TOTALS = Set.of("toll", "tally", "number", "numbers", "figure", "count", "total");
    private static final int REACH = 30;

    private final CueTable cues;
    private final Map<String, @Nullable Outcome> tollNouns = new LinkedHashMap<>();
    private final WordSet tollLinks = WordSet.exact("toll-links.txt");

    TollReader(CueTable cues) {
        this.cues = cues;
        WordList.table(TollReader.class, "toll-nouns.tsv")
                .forEach((noun, columns) ->
                        tollNouns.put(noun, columns.get(1).equals("-") ? null : Outcome.valueOf(columns.get(1))));
    }

    /** The toll noun whose value the number at {@code from} is, or -1. */
    int noun(Words words, int from) {
        int at = from - 1;
        String link = words.lower(at);
        boolean preposition =
                link.equals("to") || link.equals("at") || link.equals("as") || link.equals("past") || link.equals("by");
        boolean verbal = tollLinks.contains(link);
        boolean of = link.equals("of") || link.equals(":") || words.isDash(at);
        if (!preposition && !verbal && !of) {
            return -1;
        }
        boolean grows = verbal;
        for (int i = at; i >= Math.max(0, at - REACH); i--) {
            String word = words.lower(i);
            if (tollLinks.contains(word)) {
                grows = true;
            }
            if (word.equals(";") || words.isQuote(i) && i < at - 1) {
                return -1;
            }
            if (tollNouns.containsKey(word)) {
                boolean given = link.equals("at") || link.equals("as");
                boolean puts = grows || given && isGiven(words, i);
                return puts || of && (at - i <= 3 || word.equals("toll")) ? i : -1;
            }
        }
        return -1;
    }

    /** "gave the toll on land as 17": the verb stands before the noun. */
    private boolean isGiven(Words words, int toll) {
        for (int i = toll - 1; i >= Math.max(0, toll - 7); i--) {
            if (tollLinks.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Finding finding(Words words, int toll, int from) {
        // "the death toll", "civilian deaths", "the number of complaints filed"
        Outcome own = tollNouns.get(words.lower(toll));
        boolean death = words.lower(toll - 1).equals("death")
                || own != null && !words.lower(toll).equals("toll");
        for (int i = toll + 1; i < from && !death; i++) {
            Cue cue = cues.at(words, i, RightWalk.COMPLEMENTS);
            if (cue != null && cue.outcome() != Outcome.OTHER && !tollLinks.contains(words.lower(i))) {
                return new Finding(cue.outcome(), Strength.LEFT, i);
            }
        }
        for (int i = toll - 1; i >= Math.max(0, toll - 3); i--) {
            Cue cue = cues.at(words, i, PERSONS);
            if (cue != null) {
                return new Finding(cue.outcome(), Strength.LEFT, i);
            }
        }
        return own == null ? null : new Finding(own, Strength.LEFT, toll);
    }

    /** What a toll counts: "sailors" in "the toll of sailors", else no noun. */
    CountedPhrase counted(Words words, int toll) {
        if (words.lower(toll + 1).equals("of")) {
            CountedPhrase phrase = CountedPhraseReader.nouns(words, toll + 2);
            // The tagger may take "climbed" for a noun.
            boolean verb = phrase.hasHead() && tollLinks.contains(words.lower(phrase.head()));
            return verb ? CountedPhrase.none(toll) : phrase;
        }
        // "the number of complaints", "civilian deaths": the noun that carries the value is what is counted.
        if (TOTALS.contains(words.lower(toll))) {
            return CountedPhrase.none(toll);
        }
        int from = toll;
        while (words.isNominal(from - 1)) {
            from--;
        }
        String noun = words.token(toll).lemma();
        return new CountedPhrase(from, toll + 1, toll, noun, CountedPhrase.Part.NONE, -1);
    }
}
