package org.annals.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * A logistic regression over signs: what name the words are part of, what stands before and behind them, what the
 * gazetteer has under them, what else in the text bears the name, and how well the best reading fits the text's other
 * places. Its weights are in place-signs.tsv, made by PlaceTraining of the training module.
 */
/** Judges how likely a name that the gazetteer knows means a place where it stands. */
final class Recogniser {
    private static final String BIAS = "bias";

    /** What stands before a sign's name among the weights, by the stage that they are for. */
    private static final String UNRANKED = "1 ";

    private static final String RANKED = "2 ";

    private final PlaceWords words;
    private final Gazetteer gazetteer;
    private final Map<String, Double> unrankedWeights;
    private final Map<String, Double> rankedWeights;

    Recogniser(Gazetteer gazetteer, PlaceWords words, Map<String, Double> weights) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.unrankedWeights = ofStage(UNRANKED, weights);
        this.rankedWeights = ofStage(RANKED, weights);
    }

    /** The weights of one stage by their signs alone. */
    private static Map<String, Double> ofStage(String stage, Map<String, Double> weights) {
        Map<String, Double> found = new HashMap<>();
        weights.forEach((sign, weight) -> {
            if (sign.startsWith(stage)) {
                found.put(sign.substring(stage.length()), weight);
            }
        });
        return found;
    }

    static Map<String, Double> shippedWeights() {
        Map<String, Double> weights = new HashMap<>();
        WordList.table(Recogniser.class, "place-signs.tsv")
                .forEach((sign, row) -> weights.put(sign, Double.parseDouble(row.get(1))));
        return weights;
    }

    /** The probability that the spot means a place; before the readings were ranked, {@code ranked} is false. */
    double probability(Spot spot, Sense sense, boolean ranked) {
        if (spot.kin) {
            return 0;
        }
        double sum = 0;
        Map<String, Double> weights = ranked ? rankedWeights : unrankedWeights;
        for (String sign : signs(spot, sense, ranked)) {
            sum += weights.getOrDefault(sign, 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    List<String> signs(Spot spot, Sense sense, boolean ranked) {
        List<String> signs = new ArrayList<>();
        signs.add(BIAS);
        String cover = spot.cover;
        String likeness = likeness(spot);
        String entry = entrySign(sense);
        signs.add("cover=" + cover);
        signs.add("cover=" + cover + " " + likeness);
        signs.add("likeness=" + likeness);
        signs.add("likeness=" + likeness + " " + entry);
        signs.add("entry=" + entry);
        signs.add("evidence=" + spot.evidence);
        signs.add("evidence=" + spot.evidence + " " + likeness);
        signs.add("evidence=" + spot.evidence + " cover=" + cover);
        signs.add("best=" + sense.evidence());
        signs.add("best=" + sense.evidence() + " " + likeness);
        signs.add("called=" + spot.called);
        signs.add(spot.parent == null ? "no parent" : "parent");
        addIf(signs, spot.isParent, "is parent");
        addIf(signs, spot.personWord, "person word");
        addIf(signs, spot.personWord, "person word evidence=" + spot.evidence);
        addIf(signs, spot.personWord, "person word " + likeness);
        addIf(signs, spot.abbreviated, "abbreviated");
        addIf(signs, spot.titleCase, "title case");
        addIf(signs, spot.to - spot.from > 1, "several words");
        addIf(signs, sense.spots.size() > 1, "again");
        addIf(signs, sense.spots.stream().anyMatch(other -> other != spot && other.evidence >= 2), "elsewhere sure");
        addIf(signs, sense.spots.stream().anyMatch(other -> other != spot && other.person), "elsewhere person");
        addNeighbours(signs, spot);
        if (spot.part != null) {
            signs.add("part before=" + beside(spot.part.before()));
            signs.add("part after=" + beside(spot.part.after()));
            signs.add("part " + likeness + " " + beside(spot.part.before()) + " " + beside(spot.part.after()));
        }
        if (ranked) {
            addChoice(signs, sense, likeness);
        }
        return signs;
    }

    /** What a hyphen ties a name to: nothing, a letter ("R-Vell"), another name, or the word ("Vell-based"). */
    private static String beside(String part) {
        if (part.isEmpty()) {
            return "none";
        }
        return part.length() == 1 ? "letter" : Character.isUpperCase(part.codePointAt(0)) ? "name" : part;
    }

    private static void addIf(List<String> signs, boolean holds, String sign) {
        if (holds) {
            signs.add(sign);
        }
    }

    /** What else the key is: a word, a person's name, an institution, several of them. */
    private String likeness(Spot spot) {
        if (words.isMostlyNoPlace(spot.key)) {
            return "never";
        }
        if (gazetteer.findAdjective(spot.surface()) != null) {
            return "adjective";
        }
        boolean word = words.isWord(spot.key);
        boolean person = words.isPersonName(spot.key);
        return word && person ? "both" : word ? "word" : person ? "person" : "none";
    }

    /** The weightiest thing that the gazetteer has under the name. */
    private static String entrySign(Sense sense) {
        if (sense.readings.isEmpty()) {
            return "unknown";
        }
        String best = "none";
        int rank = -1;
        // What is written in another script is no chance likeness of an English word.
        boolean latin = sense.first().key.codePointAt(0) < 0x250;
        for (Gazetteer.Reading reading : sense.readings) {
            PlaceEntry entry = reading.entry();
            int weight = switch (entry.feature()) {
                case COUNTRY -> 90;
                case AREA -> 80;
                case ADMIN1 -> reading.alternate() ? 25 : 70;
                case ADMIN2 -> 5;
                default -> magnitude(entry.population()) * 10 - (latin && reading.alternate() ? 15 : 0);
            };
            if (weight > rank) {
                rank = weight;
                best = weight >= 70
                        ? entry.feature().name()
                        : entry.feature() == PlaceFeature.ADMIN2 || entry.feature() == PlaceFeature.ADMIN1
                                ? "division"
                                : "town" + magnitude(entry.population()) + (latin && reading.alternate() ? "a" : "");
            }
        }
        return best;
    }

    private static int magnitude(long population) {
        return population < 1_000 ? 2 : (int) Math.min(6, Math.log10((double) population));
    }

    private void addNeighbours(List<String> signs, Spot spot) {
        Sentence sentence = spot.sentence;
        Token before = spot.from > 0 ? sentence.token(spot.from - 1) : null;
        Token after = spot.to < sentence.size() ? sentence.token(spot.to) : null;
        signs.add("before=" + before(before));
        signs.add("after=" + after(after));
        signs.add("between=" + before(before) + " " + after(after));
        addIf(signs, words.isKindNoun(spot.after(0)), "kind noun");
        addIf(signs, words.medium.contains(spot.after(0)), "medium");
        addIf(signs, spot.medium, "in medium");
        addIf(signs, words.street.contains(spot.after(0)), "street");
        addIf(signs, spot.after(0).equals("-") && spot.after(1).equals("based"), "based");
        String first = sentence.token(spot.from).text();
        boolean capitals = first.length() > 1 && first.equals(first.toUpperCase(Locale.ROOT));
        addIf(signs, capitals, "capitals");
        addIf(signs, capitals && spot.from == 0, "capitals first");
    }

    private String before(@Nullable Token token) {
        if (token == null) {
            return "start";
        }
        String word = token.text().equals("#") ? "number sign" : token.lower();
        if (words.inside.contains(word) || word.equals("of") || word.equals("the") || word.equals("and")) {
            return words.inside.contains(word) ? "inside" : word;
        }
        if (words.motion.contains(word)) {
            return "motion";
        }
        return token.tag() == Tag.PUNCT ? word : token.tag().name() + (token.isCapitalised() ? "^" : "");
    }

    private static String after(@Nullable Token token) {
        if (token == null) {
            return "end";
        }
        String word = token.text().equals("#") ? "number sign" : token.lower();
        if (word.equals("'s") || word.equals("’s")) {
            return "'s";
        }
        return token.tag() == Tag.PUNCT ? word : token.tag().name() + (token.isCapitalised() ? "^" : "");
    }

    private static void addChoice(List<String> signs, Sense sense, String likeness) {
        PlaceEntry chosen = sense.chosen;
        if (chosen == null) {
            signs.add("no choice");
            return;
        }
        String share =
                sense.share > 0.95 ? "sure" : sense.share > 0.75 ? "likely" : sense.share > 0.5 ? "half" : "open";
        signs.add("share=" + share);
        String fit = sense.near ? "near" : sense.sameDivision ? "division" : sense.sameCountry ? "country" : "alone";
        signs.add("fit=" + fit);
        signs.add("fit=" + fit + " " + likeness);
        signs.add("fit=" + fit + " town" + magnitude(chosen.population()));
        signs.add("chosen=" + chosen.feature() + " " + likeness);
    }
}
