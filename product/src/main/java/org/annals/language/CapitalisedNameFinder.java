package org.annals.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.document.Span;

/*
 * A name is a run of capitalised words, held together by particles ("de", "bin"), and for organisations by "of", "for"
 * and the possessive ("Ministry of Health of Kenya", "Prosecutor General's Office"). Leading titles and demonyms are no
 * part of it. The kind comes from lists (organisation heads, given names, gazetteer), then from the context, then from
 * the other mentions in the text: a lone surname is a person if the text names that person in full.
 */
/** Finds the names of one text by capitals, lists and context; flat, the longest, in text order. */
final class CapitalisedNameFinder {
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "ibn", "al", "el",
            "ul", "y", "dos");
    private static final Set<String> LINKS = Set.of("of", "for", "on", "against");
    private static final Set<String> PLACE_PREPOSITIONS =
            Set.of("in", "at", "near", "from", "to", "outside", "towards", "toward", "around", "across", "into");

    private final PlaceNames places;
    private final Set<String> titles = WordList.words(CapitalisedNameFinder.class, "titles.txt");
    private final Set<String> heads = WordList.words(CapitalisedNameFinder.class, "organisation-heads.txt");
    private final Set<String> givenNames = WordList.words(CapitalisedNameFinder.class, "given-names.txt");
    private final Set<String> notNames = WordList.words(CapitalisedNameFinder.class, "capitalised-non-names.txt");
    private final Set<String> speechVerbs = WordList.words(CapitalisedNameFinder.class, "after-question-cues.txt");

    CapitalisedNameFinder(PlaceNames places) {
        this.places = places;
    }

    private record Found(Sentence sentence, int from, int to, NameKind kind) {
        Span span() {
            return sentence.span(from, to);
        }
    }

    List<NameMention> find(List<Sentence> sentences) {
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            int i = 0;
            while (i < sentence.size()) {
                i = isNameStart(sentence, i) ? addRun(sentence, i, found) : i + 1;
            }
        }
        Set<String> surnames = new HashSet<>();
        for (Found name : found) {
            if (name.kind == NameKind.PERSON && name.to - name.from > 1) {
                surnames.add(name.sentence.token(name.to - 1).text());
            }
        }
        return found.stream()
                .map(name -> new NameMention(name.span(), settle(name, surnames)))
                .sorted(Comparator.comparing(NameMention::span))
                .toList();
    }

    private static NameKind settle(Found name, Set<String> surnames) {
        boolean lone = name.to - name.from == 1;
        if (lone
                && name.kind != NameKind.ORGANISATION
                && surnames.contains(name.sentence.token(name.from).text())) {
            return NameKind.PERSON;
        }
        return name.kind;
    }

    private boolean isNameStart(Sentence sentence, int i) {
        Token token = sentence.token(i);
        if (!token.isCapitalised() || notNames.contains(token.lower())) {
            return false;
        }
        boolean opens = i == 0 || !sentence.token(i - 1).isWord() && !isComma(sentence.token(i - 1));
        if (!opens && sentence.section() != Section.TITLE) {
            return true;
        }
        if (token.tag() == Tag.PROPN || places.longestMatch(sentence.tokens(), i) > 0) {
            return true;
        }
        return heads.contains(token.text())
                        && i + 1 < sentence.size()
                        && LINKS.contains(sentence.token(i + 1).text())
                || givenNames.contains(token.text())
                || i + 1 < sentence.size() && sentence.token(i + 1).isCapitalised() && titles.contains(token.text());
    }

    private static boolean isComma(Token token) {
        return token.text().equals(",");
    }

    /** Adds the name or names of the run that starts here, and returns the token after it. */
    private int addRun(Sentence sentence, int from, List<Found> found) {
        int end = endOfRun(sentence, from);
        int start = from;
        while (start < end - 1 && isPrefix(sentence, start, end)) {
            start++;
        }
        if (hasHead(sentence, start, end) || hasHead(sentence, from, end) && !isTitleHead(sentence, from, end)) {
            int begin = isDemonym(sentence.token(from)) || hasHead(sentence, start, end) ? start : from;
            begin = organisationStart(sentence, from, begin);
            int extended = extendOrganisation(sentence, end);
            found.add(new Found(sentence, begin, extended, NameKind.ORGANISATION));
            return extended;
        }
        boolean onlyPrefix = start == end - 1 && isPrefixWord(sentence.token(start)) && !isKnownName(sentence, start);
        if (onlyPrefix) {
            return end;
        }
        NameKind kind = kindOf(sentence, start, end, start > from);
        found.add(new Found(sentence, start, end, kind));
        return end;
    }

    private boolean isKnownName(Sentence sentence, int i) {
        return places.longestMatch(sentence.tokens(), i) > 0
                || givenNames.contains(sentence.token(i).text());
    }

    /** "Prosecutor General's Office" starts with words that are titles before a person. */
    private int organisationStart(Sentence sentence, int from, int begin) {
        int start = begin;
        while (start > from && titles.contains(sentence.token(start - 1).text())) {
            start--;
        }
        return start;
    }

    private int endOfRun(Sentence sentence, int from) {
        int end = from + 1;
        while (end < sentence.size()) {
            Token token = sentence.token(end);
            boolean next = end + 1 < sentence.size() && sentence.token(end + 1).isCapitalised();
            if (token.isCapitalised() && !notNames.contains(token.lower())
                    || token.text().equals("&") && next) {
                end++;
            } else if (PARTICLES.contains(token.text())
                    && next
                    && end - from >= 1
                    && !token.text().equals("la")) {
                end += 2;
            } else if (isPossessive(token)
                    && next
                    && end + 1 < sentence.size()
                    && heads.contains(sentence.token(end + 1).text())) {
                end += 2;
            } else if (token.tag() == Tag.NUM
                    && end - from >= 1
                    && isShortNumber(token)
                    && !startsCount(sentence, end)) {
                return end + 1;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isShortNumber(Token token) {
        return token.text().length() <= 3
                && Character.isDigit(token.text().charAt(0))
                && token.text().chars().allMatch(Character::isDigit);
    }

    /** "Khan 19 soldiers": a number before a noun counts it. Months never start a name, so dates do not come here. */
    private static boolean startsCount(Sentence sentence, int i) {
        return i + 1 < sentence.size()
                && sentence.token(i + 1).isWord()
                && sentence.token(i + 1).tag() != Tag.VERB
                && sentence.token(i + 1).tag() != Tag.AUX
                && sentence.token(i + 1).tag() != Tag.ADP;
    }

    static boolean isPossessive(Token token) {
        return token.text().length() == 2
                && Tokenizer.isApostrophe(token.text().charAt(0))
                && Character.toLowerCase(token.text().charAt(1)) == 's';
    }

    private boolean isPrefix(Sentence sentence, int i, int end) {
        return isPrefixWord(sentence.token(i)) && i + 1 < end;
    }

    private boolean isPrefixWord(Token token) {
        return titles.contains(token.text()) || isDemonym(token);
    }

    private boolean isDemonym(Token token) {
        return places.countryOfDemonym(token.text()) != null;
    }

    private boolean hasHead(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (heads.contains(sentence.token(i).text()) && (to - from > 1 || isLinkedHead(sentence, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLinkedHead(Sentence sentence, int i) {
        return i + 2 < sentence.size()
                && LINKS.contains(sentence.token(i + 1).text())
                && isCapitalisedAfterArticle(sentence, i + 2);
    }

    private static boolean isCapitalisedAfterArticle(Sentence sentence, int i) {
        int at = sentence.token(i).text().equals("the") ? i + 1 : i;
        return at < sentence.size() && sentence.token(at).isCapitalised();
    }

    /** "Army General Ivan Petrov", "Police Chief Ann Lee": the head is a title's part when a title and a name follow. */
    private boolean isTitleHead(Sentence sentence, int from, int end) {
        for (int i = from; i < end - 1; i++) {
            if (heads.contains(sentence.token(i).text())
                    && titles.contains(sentence.token(i).text())) {
                return true;
            }
        }
        return false;
    }

    private int extendOrganisation(Sentence sentence, int from) {
        int end = from;
        while (end + 1 < sentence.size()) {
            String link = sentence.token(end).text();
            int next = end + 1;
            boolean list = (link.equals("and") || link.equals("&"))
                    && end > from
                    && !sentence.token(next).text().equals("the");
            if (!LINKS.contains(link) && !list) {
                break;
            }
            if (sentence.token(next).text().equals("the") && next + 1 < sentence.size()) {
                next++;
            }
            Token head = sentence.token(next);
            if (!head.isCapitalised()
                    || notNames.contains(head.lower())
                    || link.equals("on") && end == from && isDateWord(head)) {
                break;
            }
            end = endOfRun(sentence, next);
        }
        return end;
    }

    private boolean isDateWord(Token token) {
        return notNames.contains(token.lower());
    }

    private NameKind kindOf(Sentence sentence, int from, int to, boolean afterTitle) {
        int length = to - from;
        Token first = sentence.token(from);
        int place = places.longestMatch(sentence.tokens(), from);
        boolean given = givenNames.contains(first.text()) || isInitial(first);
        if (length > 1 && given) {
            return NameKind.PERSON;
        }
        if (place >= length) {
            return afterTitle && length == 1 && !PLACE_PREPOSITIONS.contains(before(sentence, from))
                    ? NameKind.PERSON
                    : NameKind.PLACE;
        }
        if (length == 1 && isAcronym(first.text())) {
            return NameKind.ORGANISATION;
        }
        if (isDemonym(first) && length == 1) {
            return NameKind.OTHER;
        }
        boolean speaks = to < sentence.size()
                        && speechVerbs.contains(sentence.token(to).lower())
                || from > 0 && speechVerbs.contains(sentence.token(from - 1).lower());
        boolean apposed = from > 0
                && to + 1 < sentence.size()
                && length > 1
                && sentence.token(from - 1).text().equals(",")
                && sentence.token(to).text().equals(",")
                && speechVerbs.contains(sentence.token(to + 1).lower());
        if (afterTitle || (speaks || apposed) && length <= 3) {
            return NameKind.PERSON;
        }
        if (PLACE_PREPOSITIONS.contains(before(sentence, from)) && length == 1) {
            return NameKind.PLACE;
        }
        boolean plain = length >= 2 && length <= 4 && allNameLike(sentence, from, to);
        return plain ? NameKind.PERSON : NameKind.OTHER;
    }

    private static String before(Sentence sentence, int from) {
        return from == 0 ? "" : sentence.token(from - 1).lower();
    }

    private boolean allNameLike(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = sentence.token(i);
            boolean name = token.tag() == Tag.PROPN || PARTICLES.contains(token.text()) || isInitial(token);
            if (!name || isAcronym(token.text()) || places.countryOfDemonym(token.text()) != null) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInitial(Token token) {
        return token.text().length() == 2 && token.text().charAt(1) == '.' && token.isCapitalised();
    }

    private static boolean isAcronym(String word) {
        String letters = word.replace(".", "").replace("-", "");
        return letters.length() >= 2
                && letters.length() <= 8
                && letters.equals(letters.toUpperCase(Locale.ROOT))
                && letters.chars().allMatch(Character::isLetter);
    }
}
