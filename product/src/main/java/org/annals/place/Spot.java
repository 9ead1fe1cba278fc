package org.annals.place;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** A place name where it stands in a text, with what the words around it tell; filled in step by step. */
final class Spot {
    /** What the words around a name call it. */
    enum Called {
        NOTHING,
        SETTLEMENT,
        REGION,
        COUNTY,
        DISTRICT,
        FACILITY,
        NATURE
    }

    final Sentence sentence;
    final int from;
    final int to;
    final String key;

    /** The part of a word with hyphens that names the place ("Vell" in "Vell-based"); null of whole words. */
    final HyphenFinder.@Nullable Part part;

    List<Gazetteer.Reading> readings;
    Called called = Called.NOTHING;
    /** The noun of a facility or district, lower case. */
    String noun = "";

    /** The tokens of the mention; wider than the name where a noun belongs to it. */
    int mentionFrom;

    int mentionTo;
    /** The place that the text says this one lies in. */
    @Nullable
    Spot parent;

    @Nullable
    String demonymCountry;

    /** Signs that a place is meant: 1 a hint, 2 likely, 3 sure. */
    int evidence;

    /** The language layer takes the very words for a person's name, or for a part of one. */
    boolean person;

    /** The word is part of some person's name elsewhere in the text. */
    boolean personWord;

    /** The name stands inside the name of something else. */
    boolean inName;

    /** What the language layer takes the words for: the kind of name, and which part of it they are. */
    String cover = "none";

    /** The name they are part of goes on to the word of a newspaper or club. */
    boolean medium;

    /** All words of the sentence have capitals. */
    boolean titleCase;

    /** The name opens a report: "AKTAU (Agency) -". */
    boolean dateline;

    /** The text puts another place into this one. */
    boolean isParent;

    boolean abbreviated;

    /** The words before it call it a child, a wife or a brother. */
    boolean kin;

    /** The words beside the name are of what a town, a division of a country or a country has. */
    boolean ofTown;

    boolean ofDivision;
    boolean ofCountry;

    /** How likely the place chosen for its name is the one that is meant here. */
    double confidence;

    Spot(Sentence sentence, int from, int to, String key, List<Gazetteer.Reading> readings) {
        this(sentence, from, to, key, readings, null);
    }

    Spot(
            Sentence sentence,
            int from,
            int to,
            String key,
            List<Gazetteer.Reading> readings,
            HyphenFinder.@Nullable Part part) {
        this.part = part;
        this.sentence = sentence;
        this.from = from;
        this.to = to;
        this.key = key;
        this.readings = new ArrayList<>(readings);
        this.mentionFrom = from;
        this.mentionTo = to;
    }

    Span span() {
        return part != null ? part.span() : sentence.span(mentionFrom, mentionTo);
    }

    Span nameSpan() {
        return part != null ? part.span() : sentence.span(from, to);
    }

    void raise(int sign) {
        evidence = Math.max(evidence, sign);
    }

    /** The lower-case word so many tokens after the name, or empty. */
    String after(int offset) {
        return word(to + offset);
    }

    /** The lower-case word so many tokens before the name, or empty. */
    String before(int offset) {
        return word(from - 1 - offset);
    }

    String word(int i) {
        return i < 0 || i >= sentence.size() ? "" : sentence.token(i).lower();
    }

    @Nullable
    Token tokenAfter() {
        return to < sentence.size() ? sentence.token(to) : null;
    }

    /** Whether the text speaks of a region, county or district. */
    boolean isCalledDivision() {
        return called == Called.REGION || called == Called.COUNTY || called == Called.DISTRICT;
    }

    /** Whether the text speaks of a facility, a town or a thing of nature. */
    boolean isCalledSite() {
        return called == Called.FACILITY || called == Called.SETTLEMENT || called == Called.NATURE;
    }

    boolean isBeforeCapital() {
        Token next = tokenAfter();
        return next != null && next.isCapitalised();
    }

    /** The words of the name with single blanks. */
    String surface() {
        if (part != null) {
            return part.text();
        }
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i == from ? "" : " ").append(sentence.token(i).text());
        }
        return words.toString();
    }

    boolean hasAccent() {
        for (int i = from; i < to; i++) {
            if (sentence.token(i).text().chars().anyMatch(c -> c > 0x7f && c < 0x250)) {
                return true;
            }
        }
        return false;
    }

    boolean has(PlaceFeature feature) {
        return readings.stream().anyMatch(reading -> reading.entry().feature() == feature);
    }

    boolean isUnknown() {
        return readings.isEmpty();
    }
}
