package org.annals.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.document.Region;
import org.annals.document.Span;
import org.annals.language.NameKind;
import org.annals.language.NameMention;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/*
 * The gazetteer knows a quarter of a million names, among them most surnames and hundreds of words. So a match counts only
 * where the language layer sees no person and no organisation; and what is left carries the evidence that it is a place,
 * to be weighed when the whole text has been read.
 */
/** Finds where in a text places may be named. */
final class SpotFinder {
    private static final int LONGEST_UNKNOWN = 4;
    private static final int SHORTEST_UNKNOWN = 3;
    private static final int SURE = 3;
    private static final int LONGEST_ACRONYM = 5;
    private static final long FAMOUS = 100_000;
    private static final long KNOWN_ABROAD = 100_000;
    private static final int DATELINE_TOKENS = 10;

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final PlaceNameMatcher matcher;
    private final SpotContext context;
    private final HyphenFinder hyphens;

    SpotFinder(Gazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.matcher = new PlaceNameMatcher(gazetteer, words);
        this.context = new SpotContext(gazetteer, words);
        this.hyphens = new HyphenFinder(matcher, this::readable);
    }

    /**
     * The spots of a text.
     *
     * @param whole names, none overlapping another
     * @param inner names that are part of the name of something else ("Vell" of "Vell City Council"); they may overlap
     */
    record Found(List<Spot> whole, List<Spot> inner) {}

    Found find(TextAnalysis text) {
        Set<String> personWords = personWords(text);
        List<Spot> all = new ArrayList<>();
        List<Spot> inner = new ArrayList<>();
        for (Sentence margin : text.margins()) {
            if (isDateline(text, margin)) {
                List<Spot> spots = spots(text, margin, personWords, inner);
                spots.forEach(spot -> spot.raise(SURE));
                spots.stream().limit(1).forEach(spot -> spot.dateline = true);
                context.read(spots);
                all.addAll(spots);
            }
        }
        int paragraph = -1;
        for (Sentence sentence : text.sentences()) {
            List<Spot> spots = spots(text, sentence, personWords, inner);
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                raiseDateline(sentence, spots);
            }
            context.read(spots);
            all.addAll(spots);
        }
        inner.stream().filter(spot -> spot.part == null).forEach(spot -> context.read(List.of(spot)));
        return new Found(all, inner);
    }

    private static boolean isDateline(TextAnalysis text, Sentence margin) {
        for (Region region : text.document().regions()) {
            if (region.span().overlaps(margin.span())) {
                return region.kind() == Region.Kind.DATELINE || region.kind() == Region.Kind.CAPTION;
            }
        }
        return false;
    }

    /** "AKTAU, March 3 (Agency) —" at the head of a paragraph: what stands before the dash or bracket is a place. */
    private static void raiseDateline(Sentence sentence, List<Spot> spots) {
        int end = Math.min(DATELINE_TOKENS, sentence.size());
        for (int i = 1; i < end; i++) {
            String mark = sentence.token(i).text();
            if (mark.equals("—") || mark.equals("–") || mark.equals("--") || mark.equals("(") || mark.equals("-")) {
                int limit = i;
                spots.stream()
                        .filter(spot -> spot.from == 0 && spot.to <= limit && isAlone(spot, limit))
                        .forEach(spot -> {
                            spot.raise(SURE);
                            spot.dateline = true;
                        });
                return;
            }
        }
    }

    private static boolean isAlone(Spot spot, int limit) {
        return spot.to == limit || spot.after(0).equals(",");
    }

    /** The parts of people's names of two words and more: alone they mean the person. */
    private Set<String> personWords(TextAnalysis text) {
        Set<String> parts = new HashSet<>();
        for (NameMention name : text.names()) {
            String surface = name.span().of(text.text());
            if (name.kind() == NameKind.PERSON && surface.indexOf(' ') > 0 && !endsInKindNoun(surface)) {
                for (String part : NameFold.key(surface).split(" ", -1)) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private boolean endsInKindNoun(String surface) {
        String last = surface.substring(surface.lastIndexOf(' ') + 1);
        return words.isKindNoun(last.toLowerCase(Locale.ROOT));
    }

    private List<Spot> spots(TextAnalysis text, Sentence sentence, Set<String> personWords, List<Spot> inner) {
        List<Spot> spots = new ArrayList<>();
        NameIndex names = new NameIndex(text.names());
        boolean titleCase = sentence.section() == Section.TITLE || isTitleCase(sentence);
        int i = 0;
        while (i < sentence.size()) {
            if (!PlaceNameMatcher.startsName(sentence.token(i))) {
                i++;
                continue;
            }
            NameMention name = names.at(sentence.token(i).span().begin());
            PlaceNameMatcher.Match match = matcher.longest(sentence.tokens(), i);
            Spot spot = match == null || isNoise(sentence, match) ? null : spot(sentence, match, name, titleCase);
            boolean compass = match == null || match.length() == 1;
            if (compass && (spot == null || spot.inName) && isPartOfPlace(sentence, i)) {
                i++;
                continue;
            }
            if (spot != null && spot.inName) {
                inner.add(spot);
            }
            Spot part = spot;
            if (spot == null || spot.inName) {
                spot = unknown(text, sentence, i, name);
            }
            if (spot == null) {
                i = part == null ? i + 1 : part.to;
                continue;
            }
            spot.personWord = spot.key.indexOf(' ') < 0 && personWords.contains(spot.key);
            spots.add(spot);
            i = Math.max(spot.to, spot.mentionTo);
        }
        for (Spot part : hyphens.find(sentence, spots)) {
            part.titleCase = titleCase;
            part.personWord = part.key.indexOf(' ') < 0 && personWords.contains(part.key);
            // "Abu" of "Abu Vell-based" is no name of its own.
            spots.removeIf(spot -> spot.nameSpan().overlaps(part.nameSpan()));
            inner.add(part);
        }
        return spots;
    }

    /** "North Vell", where only Vell is known. */
    private boolean isPartOfPlace(Sentence sentence, int from) {
        if (from + 1 >= sentence.size()
                || !words.compass.contains(sentence.token(from).lower())) {
            return false;
        }
        PlaceNameMatcher.Match match = matcher.longest(sentence.tokens(), from + 1);
        return match != null && !isNoise(sentence, match);
    }

    /** Most words of four letters and more have a capital: then capitals tell nothing. */
    private static boolean isTitleCase(Sentence sentence) {
        int capitals = 0;
        int longWords = 0;
        for (Token token : sentence.tokens()) {
            if (token.isWord() && token.text().length() > 3) {
                longWords++;
                capitals += token.isCapitalised() ? 1 : 0;
            }
        }
        return longWords > 3 && capitals * 5 >= longWords * 4;
    }

    private @Nullable Spot spot(
            Sentence sentence, PlaceNameMatcher.Match match, @Nullable NameMention name, boolean titleCase) {
        Spot spot;
        if (match.abbreviation() != null) {
            boolean afterComma =
                    match.from() > 0 && sentence.token(match.from() - 1).text().equals(",");
            if (match.abbreviation().onlyAfterComma() && !afterComma) {
                return null;
            }
            spot = new Spot(
                    sentence,
                    match.from(),
                    match.to(),
                    match.key(),
                    List.of(new Gazetteer.Reading(match.abbreviation().entry(), false)));
            spot.abbreviated = true;
        } else {
            spot = new Spot(sentence, match.from(), match.to(), match.key(), readable(match.key()));
        }
        spot.titleCase = titleCase;
        if (name != null) {
            spot.person = name.kind() == NameKind.PERSON;
            spot.cover = cover(spot.nameSpan(), name);
            boolean exact = name.span().equals(spot.nameSpan());
            spot.inName = !exact && !isNamedBy(spot, name, titleCase);
            spot.medium = isMedium(spot, name);
        }
        return spot;
    }

    /** Which part of the name the words are: "PERSON exact", "ORGANISATION start". */
    private static String cover(Span span, NameMention name) {
        Span whole = name.span();
        boolean starts = span.begin() <= whole.begin();
        boolean ends = span.end() >= whole.end();
        String part =
                starts && ends ? span.equals(whole) ? "exact" : "over" : starts ? "start" : ends ? "end" : "middle";
        return name.kind() + " " + part;
    }

    /** A small place is known in English by its own name; what else it is called elsewhere names another here. */
    private List<Gazetteer.Reading> readable(String key) {
        boolean word = words.isWord(key);
        return gazetteer.findKey(key).stream()
                .filter(reading -> !reading.alternate()
                        || !word && isKnownAbroad(reading.entry())
                        || (" " + NameFold.key(reading.entry().name()) + " ").contains(" " + key + " "))
                .toList();
    }

    private static boolean isKnownAbroad(PlaceEntry entry) {
        return switch (entry.feature()) {
            case COUNTRY, AREA, CAPITAL, ADMIN1 -> true;
            case ADMIN2 -> false;
            default -> entry.population() >= KNOWN_ABROAD;
        };
    }

    /** Months, codes of three letters, and "St. Patrick's": the gazetteer has places of all these names. */
    private boolean isNoise(Sentence sentence, PlaceNameMatcher.Match match) {
        if (match.abbreviation() != null) {
            return false;
        }
        String first = sentence.token(match.from()).text();
        boolean capitals =
                match.length() == 1 && first.equals(first.toUpperCase(Locale.ROOT)) && first.codePointAt(0) < 0x250;
        boolean code = capitals
                && (first.length() <= 3
                        || first.length() <= LONGEST_ACRONYM && match.from() > 0 && !isShouted(sentence));
        boolean possessive = match.to() < sentence.size()
                && (sentence.token(match.to()).text().equals("'s")
                        || sentence.token(match.to()).text().equals("’s"));
        boolean article = sentence.token(match.from()).tag() == Tag.DET;
        return code
                || article && !isFamous(match.key())
                || words.calendar.contains(match.key())
                || possessive && match.key().startsWith("st ");
    }

    /** Whether the sentence is a headline all in capitals. */
    private static boolean isShouted(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(Token::isWord)
                .allMatch(token -> token.text().equals(token.text().toUpperCase(Locale.ROOT)));
    }

    private boolean isFamous(String key) {
        return gazetteer.findKey(key).stream()
                .map(Gazetteer.Reading::entry)
                .anyMatch(entry -> !entry.feature().isSettlement() && entry.feature() != PlaceFeature.ADMIN2
                        || entry.population() >= FAMOUS);
    }

    /** Whether the longer name that the words are part of names the same place, or nothing: "North Vell", a headline. */
    private boolean isNamedBy(Spot spot, NameMention name, boolean titleCase) {
        boolean atEnd = spot.nameSpan().end() == name.span().end();
        boolean covers = spot.nameSpan().contains(name.span())
                || name.kind() == NameKind.PLACE && spot.after(0).equals(",");
        boolean noun = words.isKindNoun(spot.after(0)) || words.isKindNoun(spot.after(0) + " " + spot.after(1));
        boolean modifier = words.modifier.contains(spot.after(0));
        String last = spot.key.substring(spot.key.lastIndexOf(' ') + 1);
        boolean county = spot.to - spot.from > 1 && (words.county.contains(last) || words.region.contains(last));
        if (covers || county || noun || modifier && words.isKindNoun(spot.after(1))) {
            return true;
        }
        boolean linked = spot.before(0).equals("of")
                || spot.before(0).equals("in")
                || spot.before(0).equals("the") && spot.before(1).equals("of");
        return switch (name.kind()) {
            case PERSON -> atEnd && words.direction.contains(spot.before(0));
            case ORGANISATION -> atEnd && spot.before(0).equals("in");
            // "Vell" is a town somewhere, "Vell Orr Airport" another place.
            case PLACE -> atEnd || spot.nameSpan().begin() != name.span().begin();
            case OTHER ->
                titleCase || spot.after(0).equals("'s") || spot.after(0).equals("’s") || linked && atEnd;
        };
    }

    /** "Springfield Times" is read in Springfield, but no news of it. */
    private boolean isMedium(Spot spot, NameMention name) {
        for (int i = spot.to;
                i < spot.sentence.size()
                        && spot.sentence.token(i).span().end() <= name.span().end();
                i++) {
            if (words.medium.contains(spot.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** A run of capitals that the gazetteer lacks, where the words beside it may call it a place; or null. */
    private @Nullable Spot unknown(TextAnalysis text, Sentence sentence, int from, @Nullable NameMention name) {
        if (isNoName(sentence.token(from))) {
            return null;
        }
        int to = from + 1;
        while (to < sentence.size()
                && to - from < LONGEST_UNKNOWN
                && PlaceNameMatcher.startsName(sentence.token(to))
                && !isNoName(sentence.token(to))
                && !words.modifier.contains(sentence.token(to).lower())) {
            to++;
        }
        String key = NameFold.key(sentence.span(from, to).of(text.text()));
        Spot spot = new Spot(sentence, from, to, key, List.of());
        NameKind kind = name == null ? NameKind.OTHER : name.kind();
        boolean site = words.facility.contains(spot.after(0))
                || words.modifier.contains(spot.after(0))
                || words.nature.contains(spot.after(0));
        boolean capitalSite = site && to < sentence.size() && sentence.token(to).isCapitalised();
        boolean opens = from == 0 && sentence.token(0).tag() != Tag.PROPN && !capitalSite;
        if (kind == NameKind.ORGANISATION && !site || opens) {
            return null;
        }
        spot.person = kind == NameKind.PERSON && !site;
        return spot;
    }

    private boolean isNoName(Token token) {
        return token.text().length() < SHORTEST_UNKNOWN
                || words.isKindNoun(token.lower())
                || token.tag() == Tag.DET
                || token.tag() == Tag.PRON
                || token.tag() == Tag.ADP
                || words.calendar.contains(token.lower())
                || gazetteer.countryOfDemonym(token.text()) != null;
    }
}
