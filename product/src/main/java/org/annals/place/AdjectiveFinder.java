package org.annals.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annals.document.Span;
import org.annals.language.NameKind;
import org.annals.language.NameMention;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * "Kenyan police", "the Kenyans", "EU officials": no place is named, but one is pointed to. Readers of a chronology do
 * not want a pin there; whoever counts which countries a text is about does.
 */
/** Finds the adjectives and peoples' names that point to a country or area. */
final class AdjectiveFinder {
    private static final int MOST_TOKENS = 3;
    private static final Set<String> LANGUAGE_WORDS = WordList.words(AdjectiveFinder.class, "language-words.txt");

    private final Gazetteer gazetteer;

    AdjectiveFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Words of a text, and the entry that they point to. */
    record Pointer(Span span, PlaceEntry entry) {}

    List<Pointer> find(TextAnalysis text) {
        List<Pointer> found = new ArrayList<>();
        NameIndex names = new NameIndex(text.names());
        for (Sentence margin : text.margins()) {
            find(margin, names, found);
        }
        for (Sentence sentence : text.sentences()) {
            find(sentence, names, found);
        }
        return found;
    }

    private void find(Sentence sentence, NameIndex names, List<Pointer> found) {
        int i = 0;
        while (i < sentence.size()) {
            int length = sentence.token(i).isCapitalised() ? add(sentence, i, names, found) : 0;
            if (length == 0 && HyphenFinder.isCompound(sentence.token(i))) {
                addParts(sentence.token(i), names, found);
            }
            i += Math.max(1, length);
        }
    }

    /** Adds what begins at the token; the number of tokens it has, or 0. */
    private int add(Sentence sentence, int from, NameIndex names, List<Pointer> found) {
        for (int length = Math.min(MOST_TOKENS, sentence.size() - from); length > 0; length--) {
            Span span = sentence.span(from, from + length);
            PlaceEntry entry = gazetteer.findAdjective(words(sentence, from, length));
            if (entry != null) {
                boolean used = isPerson(names.at(span.begin()))
                        || isLanguage(sentence, from, length)
                        || isPartOfPeople(sentence, from + length);
                if (!used) {
                    found.add(new Pointer(span, entry));
                }
                return length;
            }
        }
        return 0;
    }

    /** "Ruvian-backed", "the Orrish-Ruvian border"; but "Orrish-American" is one people. */
    private void addParts(Token token, NameIndex names, List<Pointer> found) {
        if (token.text().length() != token.span().length() || token.text().endsWith("-American")) {
            return;
        }
        for (Token part : HyphenFinder.parts(token)) {
            PlaceEntry entry = gazetteer.findAdjective(part.text());
            if (entry != null && !isPerson(names.at(part.span().begin()))) {
                found.add(new Pointer(part.span(), entry));
            }
        }
    }

    private static boolean isPerson(@Nullable NameMention name) {
        return name != null && name.kind() == NameKind.PERSON;
    }

    private static String words(Sentence sentence, int from, int length) {
        if (length == 1) {
            return sentence.token(from).text();
        }
        StringBuilder words = new StringBuilder();
        for (int i = from; i < from + length; i++) {
            words.append(i == from ? "" : " ").append(sentence.token(i).text());
        }
        return words.toString();
    }

    /** "in Russian", but not "in Russian hands". */
    private static boolean isLanguage(Sentence sentence, int from, int length) {
        if (from == 0 || !LANGUAGE_WORDS.contains(sentence.token(from - 1).lower())) {
            return false;
        }
        Token next = from + length < sentence.size() ? sentence.token(from + length) : null;
        return next == null || next.tag() != Tag.NOUN && next.tag() != Tag.ADJ && next.tag() != Tag.PROPN;
    }

    /** "African American": one people, and not Africa's. */
    private static boolean isPartOfPeople(Sentence sentence, int next) {
        int at = next < sentence.size() && sentence.token(next).text().equals("-") ? next + 1 : next;
        return at < sentence.size() && sentence.token(at).text().startsWith("American");
    }
}
