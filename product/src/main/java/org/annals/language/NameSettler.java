package org.annals.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/*
 * The model sees one sentence at a time and of the rest of the text only what DocumentWords says. What follows from the
 * names themselves is settled here: an office is named with the country it belongs to ("Ministry of Health of Kenya"), a
 * country is a place though its team plays, a town before a date at the head of a story is a dateline, a lone surname is
 * the person whom the text names in full, and one spelling has one kind unless the text divides evenly.
 */
/** Makes the names of one text agree with each other, and organisations whole. */
public final class NameSettler {
    private static final Set<String> LINKS = Set.of("of", "for");
    private static final Set<String> AFTER_SUBJECT = Set.of(
            "is", "was", "has", "had", "will", "would", "are", "were", "have", "and", "of", "in", "on", "at", "to");
    private static final Set<String> PARTICLES = Set.of("el", "al", "bin", "ibn", "ben", "de", "van", "von", "wa");
    private static final int LONGEST_ARTICLE = 3;
    private static final Set<String> OFFICIAL = Set.of("OTHER", "ORGANISATION");

    private final NameLexicon lexicon;
    private final PlaceNames places;
    private final QuotedMedia media = new QuotedMedia();

    public NameSettler(NameLexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
    }

    /** The names, settled; both lists are in text order. */
    public List<NameFinder.Found> settle(List<List<Token>> sentences, List<NameFinder.Found> found) {
        List<NameFinder.Found> names = new ArrayList<>(found.size());
        for (NameFinder.Found name : whole(sentences, media.join(sentences, found))) {
            List<Token> tokens = sentences.get(name.sentence());
            NameFinder.Found bare = withoutTitle(tokens, name);
            if (isOrdinaryStart(tokens, bare)) {
                continue;
            }
            names.add(withKind(bare, certainKind(tokens, bare)));
        }
        Set<String> surnames = surnames(sentences, names);
        Set<String> persons = personWords(sentences, names);
        names.replaceAll(name ->
                isTownAlone(sentences.get(name.sentence()), name, persons) ? withKind(name, NameKind.PLACE) : name);
        Map<String, NameKind> kinds = kinds(sentences, names);
        for (int i = 0; i < names.size(); i++) {
            NameFinder.Found name = names.get(i);
            String words = words(sentences, name);
            if (isLoneSurname(name, words, surnames)) {
                names.set(i, withKind(name, NameKind.PERSON));
            } else {
                names.set(i, withKind(name, kinds.getOrDefault(words, name.kind())));
            }
        }
        addRepeated(sentences, names, kinds);
        return names;
    }

    private static NameFinder.Found withKind(NameFinder.Found name, NameKind kind) {
        return kind == name.kind() ? name : new NameFinder.Found(name.sentence(), name.from(), name.to(), kind);
    }

    private static String words(List<List<Token>> sentences, NameFinder.Found name) {
        return words(sentences.get(name.sentence()), name.from(), name.to());
    }

    private static String words(List<Token> tokens, int from, int to) {
        if (to - from == 1) {
            return tokens.get(from).text();
        }
        StringBuilder words = new StringBuilder(tokens.get(from).text());
        for (int i = from + 1; i < to; i++) {
            words.append(' ').append(tokens.get(i).text());
        }
        return words.toString();
    }

    private boolean isLoneSurname(NameFinder.Found name, String words, Set<String> surnames) {
        return name.length() == 1
                && name.kind() != NameKind.PERSON
                && surnames.contains(words)
                && !places.isCountry(words);
    }

    /** Joins an office with the body or country it is of. */
    private List<NameFinder.Found> whole(List<List<Token>> sentences, List<NameFinder.Found> found) {
        List<NameFinder.Found> whole = new ArrayList<>(found.size());
        for (NameFinder.Found name : found) {
            NameFinder.Found last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            if (name.kind() == NameKind.PERSON) {
                NameFinder.Found full = withParticle(sentences.get(name.sentence()), name, last);
                if (full.from() < name.from()
                        && last != null
                        && last.to() > full.from()
                        && last.sentence() == name.sentence()) {
                    whole.remove(whole.size() - 1);
                }
                whole.add(full);
            } else if (last != null && isOfficeOf(sentences.get(name.sentence()), last, name)) {
                whole.set(
                        whole.size() - 1,
                        new NameFinder.Found(last.sentence(), last.from(), name.to(), NameKind.ORGANISATION));
            } else {
                whole.add(name);
            }
        }
        return whole;
    }

    /** "Zan el Abir Ben Torn", "Abir-Raman al-Torn": a particle before the name, and the given name before that, are its own. */
    private NameFinder.Found withParticle(List<Token> tokens, NameFinder.Found name, NameFinder.@Nullable Found last) {
        int from = name.from();
        int to = name.to();
        boolean particle = from > 1
                && PARTICLES.contains(tokens.get(from - 1).text())
                && tokens.get(from - 2).isCapitalised()
                && tokens.get(from - 2).tag() == Tag.PROPN
                && !lexicon.isTitle(tokens.get(from - 2).text());
        boolean other = last != null && last.sentence() == name.sentence() && last.to() == from - 1;
        from = particle && (!other || last != null && last.kind() == NameKind.PERSON) ? from - 2 : from;
        String next = to < tokens.size() ? tokens.get(to).text() : "";
        boolean surname = (next.startsWith("al-") || next.startsWith("el-"))
                && next.length() > LONGEST_ARTICLE
                && Character.isUpperCase(next.charAt(LONGEST_ARTICLE));
        return new NameFinder.Found(name.sentence(), from, surname ? to + 1 : to, name.kind());
    }

    private boolean isOfficeOf(List<Token> tokens, NameFinder.Found office, NameFinder.Found body) {
        if (office.sentence() != body.sentence()
                || !OFFICIAL.contains(office.kind().name())
                || body.kind() != NameKind.PLACE && body.kind() != NameKind.ORGANISATION) {
            return false;
        }
        int gap = body.from() - office.to();
        boolean article = gap == 2 && tokens.get(body.from() - 1).text().equals("the");
        if (gap != 1 && !article || !LINKS.contains(tokens.get(office.to()).text())) {
            return false;
        }
        for (int i = office.from(); i < office.to(); i++) {
            if (lexicon.isHead(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** "President Ilva Torn": the title is no part of the name, nor is a verb in front; a name that is all titles stays. */
    private NameFinder.Found withoutTitle(List<Token> tokens, NameFinder.Found name) {
        int from = name.from();
        // "Where Does Trant's wall stand?", a heading.
        while (from + 1 < name.to() && tokens.get(from).tag() == Tag.AUX) {
            from++;
        }
        while (name.kind() == NameKind.PERSON
                && from + 1 < name.to()
                && lexicon.isTitle(tokens.get(from).text())
                && !lexicon.isGivenName(tokens.get(from).text())) {
            from++;
        }
        return from == name.from() ? name : new NameFinder.Found(name.sentence(), from, name.to(), name.kind());
    }

    /** Every word of the names of two words and more of persons. */
    private static Set<String> personWords(List<List<Token>> sentences, List<NameFinder.Found> names) {
        Set<String> words = new HashSet<>();
        for (NameFinder.Found name : names) {
            if (name.kind() == NameKind.PERSON && name.length() > 1) {
                for (int i = name.from(); i < name.to(); i++) {
                    words.add(sentences.get(name.sentence()).get(i).text());
                }
            }
        }
        return words;
    }

    /** A known town, taken for a person, whom the text neither names in full nor lets speak nor gives a title. */
    private boolean isTownAlone(List<Token> tokens, NameFinder.Found name, Set<String> persons) {
        if (name.kind() != NameKind.PERSON
                || name.length() > 1
                || persons.contains(tokens.get(name.from()).text())
                || places.longestMatch(tokens, name.from()) != 1) {
            return false;
        }
        boolean titled =
                name.from() > 0 && lexicon.isTitle(tokens.get(name.from() - 1).text());
        boolean speaks = name.to() < tokens.size()
                        && lexicon.isSpeechVerb(tokens.get(name.to()).text())
                || name.from() > 0
                        && lexicon.isSpeechVerb(tokens.get(name.from() - 1).text());
        return !titled && !speaks;
    }

    private NameKind certainKind(List<Token> tokens, NameFinder.Found name) {
        boolean ofPlace = name.from() > 1
                && tokens.get(name.from() - 1).text().equals("of")
                && lexicon.isPlaceNoun(tokens.get(name.from() - 2).text());
        if (ofPlace && !hasOrganisationWord(tokens, name)) {
            return NameKind.PLACE;
        }
        if (name.kind() == NameKind.ORGANISATION || name.kind() == NameKind.OTHER) {
            if (isPersonByList(tokens, name)) {
                return NameKind.PERSON;
            }
            String words = words(tokens, name.from(), name.to());
            boolean country = words.length() > 2 && places.isCountry(words);
            boolean site = name.length() > 1
                    && lexicon.isPlaceEnding(tokens.get(name.to() - 1).text());
            if (country || site || isDateline(tokens, name, words)) {
                return NameKind.PLACE;
            }
        }
        return name.kind();
    }

    private boolean hasOrganisationWord(List<Token> tokens, NameFinder.Found name) {
        for (int i = name.from(); i < name.to(); i++) {
            if (lexicon.isOrganisationWord(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** "Ilva Torn": a listed given name and one further word that marks no organisation. */
    private boolean isPersonByList(List<Token> tokens, NameFinder.Found name) {
        return name.length() == 2
                && lexicon.isGivenName(tokens.get(name.from()).text())
                && !hasOrganisationWord(tokens, name);
    }

    /** "Nice words": an ordinary word that has its capital from the sentence's start, and is no subject. */
    private boolean isOrdinaryStart(List<Token> tokens, NameFinder.Found name) {
        Token next = name.to() < tokens.size() ? tokens.get(name.to()) : null;
        return name.from() == 0
                && name.length() == 1
                && name.kind() != NameKind.PERSON
                && next != null
                && Character.isLowerCase(next.text().charAt(0))
                && !lexicon.isSpeechVerb(next.text())
                && !AFTER_SUBJECT.contains(next.text())
                && lexicon.isOrdinary(tokens.get(0).lower())
                && !places.isCountry(tokens.get(0).text());
    }

    /** "VELMIA, May 3": a known place in capitals opens a line and a date, a bracket or a dash follows. */
    private boolean isDateline(List<Token> tokens, NameFinder.Found name, String words) {
        if (name.from() > 0
                || name.to() >= tokens.size()
                || !words.equals(words.toUpperCase(java.util.Locale.ROOT))
                || places.longestMatch(tokens, 0) < name.length()) {
            return false;
        }
        String next = tokens.get(name.to()).text();
        return Character.isDigit(next.charAt(0)) && tokens.size() <= name.to() + 3 || next.equals("(");
    }

    /** The kind of each spelling that clearly prevails in the text. */
    private static Map<String, NameKind> kinds(List<List<Token>> sentences, List<NameFinder.Found> names) {
        Map<String, EnumMap<NameKind, Integer>> counts = new HashMap<>();
        for (NameFinder.Found name : names) {
            counts.computeIfAbsent(words(sentences, name), key -> new EnumMap<>(NameKind.class))
                    .merge(name.kind(), 1, Integer::sum);
        }
        Map<String, NameKind> kinds = new HashMap<>();
        counts.forEach((words, count) -> {
            int all = count.values().stream().mapToInt(Integer::intValue).sum();
            count.forEach((kind, number) -> {
                if (number * 3 > all * 2) {
                    kinds.put(words, kind);
                }
            });
        });
        return kinds;
    }

    private static Set<String> surnames(List<List<Token>> sentences, List<NameFinder.Found> names) {
        Set<String> surnames = new HashSet<>();
        for (NameFinder.Found name : names) {
            if (name.kind() == NameKind.PERSON && name.length() > 1) {
                surnames.add(sentences.get(name.sentence()).get(name.to() - 1).text());
            }
        }
        return surnames;
    }

    /** Adds further mentions of names; of one word only inside a sentence, where its capital tells something. */
    private static void addRepeated(
            List<List<Token>> sentences, List<NameFinder.Found> names, Map<String, NameKind> kinds) {
        Map<String, List<String>> byFirst = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (NameFinder.Found name : names) {
            String words = words(sentences, name);
            if (words.length() > 3 && name.length() <= 4 && seen.add(words)) {
                byFirst.computeIfAbsent(
                                sentences.get(name.sentence()).get(name.from()).text(), key -> new ArrayList<>())
                        .add(words);
            }
        }
        if (byFirst.isEmpty()) {
            return;
        }
        List<NameFinder.Found> added = new ArrayList<>();
        int at = 0;
        for (int s = 0; s < sentences.size(); s++) {
            List<Token> tokens = sentences.get(s);
            int free = 0;
            while (at < names.size() && names.get(at).sentence() == s) {
                addRepeated(
                        tokens,
                        new NameFinder.Found(s, free, names.get(at).from(), NameKind.OTHER),
                        byFirst,
                        kinds,
                        added);
                free = names.get(at).to();
                at++;
            }
            addRepeated(tokens, new NameFinder.Found(s, free, tokens.size(), NameKind.OTHER), byFirst, kinds, added);
        }
        names.addAll(added);
        names.sort(Comparator.comparingInt(NameFinder.Found::sentence).thenComparingInt(NameFinder.Found::from));
    }

    /** Looks through a stretch of tokens that are in no name. */
    private static void addRepeated(
            List<Token> tokens,
            NameFinder.Found stretch,
            Map<String, List<String>> byFirst,
            Map<String, NameKind> kinds,
            List<NameFinder.Found> added) {
        int i = stretch.from();
        while (i < stretch.to()) {
            int end = i;
            for (String words : byFirst.getOrDefault(tokens.get(i).text(), List.of())) {
                int length = 1 + (int) words.chars().filter(c -> c == ' ').count();
                NameKind kind = kinds.get(words);
                if (kind != null
                        && i + length <= stretch.to()
                        && words(tokens, i, i + length).equals(words)) {
                    added.add(new NameFinder.Found(stretch.sentence(), i, i + length, kind));
                    end = i + length;
                    break;
                }
            }
            i = Math.max(end, i + 1);
        }
    }
}
