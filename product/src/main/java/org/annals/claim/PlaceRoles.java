package org.annals.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.NameKind;
import org.annals.language.NameMention;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.annals.place.PlaceKind;
import org.annals.place.PlaceMention;
import org.jspecify.annotations.Nullable;

/*
 * A claim names places for many reasons: who acts ("Ruvia protested"), whose they are ("the Ruvian army"), where somebody
 * is from. Only words that say where make a location: a preposition of place before it, or the verb of an attack whose
 * object it is. What stands in another clause of the claim ("… who were seized in Lenn") says where that other thing was.
 */
/** What the places that a claim names are to it: where it happened, where from, where to, or only named. */
final class PlaceRoles {
    private static final Set<String> SOURCES = Set.of("from");
    private static final Set<String> GOALS = Set.of("to", "into", "towards", "toward");
    private static final Set<String> HOME_NOUNS = WordList.words(PlaceRoles.class, "home-nouns.txt");
    private static final Set<String> LOCATING = WordList.words(PlaceRoles.class, "locating-prepositions.txt");
    /** Locate towns and squares, but make countries parties: "an attack on Lenn", "sanctions on Ruvia". */
    private static final Set<String> LOCATING_SPOTS = WordList.words(PlaceRoles.class, "locating-spots.txt");
    /** Nouns whose "of" names the place itself: "the town of Lenn", "the outskirts of Lenn". */
    private static final Set<String> AREAS = WordList.words(PlaceRoles.class, "area-nouns.txt");
    /** Verbs whose object or passive subject is where it happened: "shelled Lenn", "Ruvia was hit by a quake". */
    private static final Set<String> STRIKING = WordList.words(PlaceRoles.class, "striking-verbs.txt");

    private static final Pattern HOME =
            Pattern.compile("(?:, [\\p{L}. ]+)?-(?:based|born|registered|headquartered)\\b");
    private static final int HOME_REACH = 48;

    private final TextAnalysis text;
    private final List<PlaceMention> places;

    PlaceRoles(TextAnalysis text, List<PlaceMention> places) {
        this.text = text;
        this.places = places;
    }

    /** The places that these words of a sentence name, each with its role. */
    List<ClaimPlace> in(Sentence sentence, Span extent, @Nullable Clause main) {
        List<ClaimPlace> found = new ArrayList<>();
        ClaimPlace.Role last = ClaimPlace.Role.NAMED;
        int lastEnd = -1;
        for (PlaceMention mention : places) {
            Span span = mention.span();
            boolean named = mention.isLocation() && extent.contains(span) && !isInOrganisation(span);
            if (!named || isInBrackets(sentence, span)) {
                continue;
            }
            String between = lastEnd < 0
                    ? ""
                    : text.text().substring(lastEnd, span.begin()).strip();
            // "Brought to Lenn from Tavo": it began there, it did not happen there.
            boolean start = last == ClaimPlace.Role.DESTINATION && SOURCES.contains(between);
            ClaimPlace.Role role = start
                    ? ClaimPlace.Role.ORIGIN
                    : lastEnd >= 0 && isJoined(between) ? last : role(sentence, mention, main);
            found.add(new ClaimPlace(mention.place(), role, span));
            last = role;
            lastEnd = span.end();
        }
        return found;
    }

    /** "Lenn, Ruvia", "Lenn and Tavo", "Ruvia's Lenn": the second plays the part of the first. */
    private static boolean isJoined(String words) {
        return words.equals(",")
                || words.equals("and")
                || words.equals("or")
                || words.equals(", and")
                || words.equals("'s")
                || words.equals("’s");
    }

    private ClaimPlace.Role role(Sentence sentence, PlaceMention mention, @Nullable Clause main) {
        int first = firstTokenOf(sentence, mention.span());
        int before = phraseStart(sentence, first) - 1;
        boolean area = before > 0
                && sentence.token(before).lower().equals("of")
                && AREAS.contains(sentence.token(before - 1).lower());
        before = area ? phraseStart(sentence, before - 1) - 1 : before;
        String word = before < 0 ? "" : sentence.token(before).lower();
        String after = wordAfter(sentence, mention.span());
        boolean spot = mention.place().kind() != PlaceKind.COUNTRY;
        if (SOURCES.contains(word) && spot && isLeft(sentence, before, mention.span(), main)) {
            return ClaimPlace.Role.LOCATION;
        }
        if (SOURCES.contains(word) || HOME_NOUNS.contains(after) || isHome(mention.span())) {
            return ClaimPlace.Role.ORIGIN;
        }
        if (GOALS.contains(word)) {
            return ClaimPlace.Role.DESTINATION;
        }
        if (isElsewhere(mention.span(), sentence, main) || new PlaceGovernors(sentence, main).isAside(mention.span())) {
            return ClaimPlace.Role.NAMED;
        }
        boolean located = LOCATING.contains(word)
                || spot && LOCATING_SPOTS.contains(word) && !isDoer(sentence, before)
                || area
                || isStruck(mention, main, spot);
        return located ? ClaimPlace.Role.LOCATION : ClaimPlace.Role.NAMED;
    }

    /** "Organised by Lenn": whoever does it is not beside it. */
    private static boolean isDoer(Sentence sentence, int preposition) {
        return preposition > 0
                && sentence.token(preposition).lower().equals("by")
                && sentence.token(preposition - 1).tag() == Tag.VERB;
    }

    /** "Lenn-based", "Lenn, Ruvia-born". */
    private boolean isHome(Span place) {
        int end = Math.min(text.text().length(), place.end() + HOME_REACH);
        return HOME.matcher(text.text().substring(place.end(), end)).lookingAt();
    }

    private static int firstTokenOf(Sentence sentence, Span span) {
        int i = 0;
        while (i + 1 < sentence.size() && sentence.token(i).span().end() <= span.begin()) {
            i++;
        }
        return i;
    }

    /** The first token of the noun phrase that leads up to a name: articles, numbers, adjectives, nouns before it. */
    private static int phraseStart(Sentence sentence, int token) {
        int start = token;
        while (start > 0 && leadsOn(sentence.token(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean leadsOn(Token token) {
        return switch (token.tag()) {
            case DET, ADJ, NOUN, NUM, PROPN, PART -> true;
            default -> token.lower().equals("'s") || token.lower().equals("’s");
        };
    }

    private static String wordAfter(Sentence sentence, Span span) {
        for (Token token : sentence.tokens()) {
            if (token.span().begin() >= span.end()) {
                return token.lower();
            }
        }
        return "";
    }

    /** Whether the words stand in another clause of the claim, which tells another thing. */
    private boolean isElsewhere(Span span, Sentence sentence, @Nullable Clause main) {
        Clause inner = null;
        for (Clause clause : text.clausesOf(sentence)) {
            boolean narrower =
                    inner == null || clause.span().length() < inner.span().length();
            if (clause.span().contains(span) && narrower) {
                inner = clause;
            }
        }
        return main != null && inner != null && inner.subordinator() != null && !inner.equals(main);
    }

    /** "They were taken from the school in Lenn": where something is done to them is where they are taken from. */
    private static boolean isLeft(Sentence sentence, int from, Span place, @Nullable Clause main) {
        return main != null
                && main.has(Clause.Feature.PASSIVE)
                && place.begin() >= main.predicate().end()
                && new PlaceGovernors(sentence, main)
                        .isOfPredicate(sentence.token(from).span());
    }

    private static boolean isStruck(PlaceMention mention, @Nullable Clause main, boolean spot) {
        if (main == null || !STRIKING.contains(main.lemma())) {
            return false;
        }
        boolean passive = main.has(Clause.Feature.PASSIVE);
        Span struck = passive ? main.subject() : main.object();
        return struck != null
                && struck.contains(mention.span())
                && (spot || struck.end() == mention.span().end());
    }

    private boolean isInOrganisation(Span span) {
        for (NameMention name : text.names()) {
            if (name.span().begin() > span.begin()) {
                return false;
            }
            if (name.kind() == NameKind.ORGANISATION && name.span().contains(span)) {
                return true;
            }
        }
        return false;
    }

    /** "the league (which comprises Lenn and Tavo)": a gloss says who belongs to it, not where the thing happened. */
    private static boolean isInBrackets(Sentence sentence, Span span) {
        boolean open = false;
        for (Token token : sentence.tokens()) {
            if (token.span().end() > span.begin()) {
                break;
            }
            open = token.text().equals("(") || open && !token.text().equals(")");
        }
        return open;
    }
}
