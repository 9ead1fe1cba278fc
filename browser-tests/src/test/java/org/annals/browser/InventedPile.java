package org.annals.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Any number of articles about a crisis that never was: invented names, many voices, growing tolls, reprints. */
final class InventedPile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH);
    private static final LocalDate BEGIN = LocalDate.of(2029, 3, 1);
    private static final int DAYS = 900;
    private static final int SENTENCES = 14;
    private static final int PEOPLE = 400;
    private static final int PLACES = 150;
    private static final int OUTLETS = 40;
    private static final double REPRINTED = 0.15;

    private static final List<String> ONSETS =
            List.of("Br", "D", "Gal", "H", "Kor", "L", "M", "Or", "P", "S", "T", "V");
    private static final List<String> MIDDLES = List.of(
            "", "al", "ben", "dor", "e", "gim", "il", "kas", "lu", "mor", "na", "osk", "pel", "ri", "sun", "tav");
    private static final List<String> ENDS = List.of("ada", "emir", "enne", "ilvo", "olan", "orre", "ubin", "yska");
    private static final List<String> OFFICES = List.of(
            "mayor", "police chief", "spokesman", "union leader", "doctor", "minister", "commander", "prosecutor");
    private static final List<String> SHAPES = List.of(
            "On {day}, {crowd} {deed} {thing} in {place}{tail}.",
            "{speaker}, {office} of {place}, {said} that {n} {counted} {outcome}{tail}.",
            "“{crowd} {deed} {thing},” {speaker} {told} on {day}.",
            "According to {speaker}, {crowd} {deed} {thing} near {place}.",
            "{crowd} {deed} {thing}{tail}.",
            "It was reported that {n} {counted} {outcome} in {place}{tail}.",
            "{office} {speaker} {said} on {day} that {crowd} {deed} {thing}.",
            "In {place}, {thing} stayed empty{tail}.");
    private static final List<String> CROWDS = List.of(
            "protesters",
            "rioters",
            "residents",
            "miners",
            "armed men",
            "students",
            "police",
            "soldiers",
            "farmers",
            "dockers",
            "border guards",
            "volunteers");
    private static final List<String> DEEDS = List.of(
            "blocked",
            "seized",
            "left",
            "surrounded",
            "set fire to",
            "guarded",
            "stormed",
            "shelled",
            "searched",
            "rebuilt",
            "reached",
            "shut",
            "marched past",
            "looted",
            "emptied",
            "defended",
            "crossed",
            "abandoned",
            "inspected",
            "flooded",
            "reopened",
            "mined",
            "sold",
            "photographed",
            "fenced off",
            "bombed",
            "cleared",
            "occupied",
            "demolished",
            "named",
            "lost",
            "praised",
            "visited",
            "closed",
            "evacuated",
            "painted",
            "reported",
            "watched");
    private static final List<String> THINGS = List.of(
            "bridge",
            "warehouse",
            "town hall",
            "convoy",
            "market",
            "harbour",
            "fuel depot",
            "checkpoint",
            "hospital",
            "dam",
            "radio mast",
            "school",
            "courthouse",
            "rail yard",
            "granary",
            "water works",
            "bakery",
            "airfield",
            "quarry",
            "ferry",
            "tunnel",
            "archive",
            "stadium",
            "barracks",
            "clinic",
            "mill",
            "orchard",
            "library",
            "prison",
            "theatre");
    private static final List<String> COUNTED =
            List.of("people", "officers", "miners", "villagers", "children", "soldiers", "detainees", "dockers");
    private static final List<String> OUTCOMES =
            List.of("were injured", "had died", "were detained", "were missing", "had fled", "were released");
    private static final List<String> SAID = List.of("said", "claimed", "added", "announced", "denied", "explained");
    private static final List<String> TOLD = List.of("said", "told reporters", "wrote", "insisted", "told the radio");
    private static final List<String> TAILS = List.of(
            "",
            "",
            "",
            " before dawn",
            " despite heavy rain",
            " after talks broke down",
            " while sirens sounded",
            " for the second night",
            " under a curfew",
            " as snow fell",
            " without a shot",
            " at midday",
            " by boat",
            " amid thick smoke",
            " when power failed",
            " ahead of the vote");

    private final Random random;
    private final List<String> people = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> outlets = new ArrayList<>();
    private final List<List<String>> written = new ArrayList<>();

    InventedPile(long seed) {
        random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(word() + " " + word());
        }
        for (int i = 0; i < PLACES; i++) {
            places.add(word());
        }
        for (int i = 0; i < OUTLETS; i++) {
            outlets.add(word() + " " + pick(List.of("Post", "Herald", "Courier", "Tribune", "Wire")));
        }
    }

    /** One JSON line for each article. */
    String lines(int articles) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < articles; i++) {
            LocalDate published = BEGIN.plusDays(3 + (long) DAYS * i / articles);
            List<String> sentences = sentences(published);
            written.add(sentences);
            ObjectNode article = JSON.createObjectNode();
            article.put("id", "article-" + i)
                    .put("outlet", pick(outlets))
                    .put("title", "Unrest in " + pick(places) + ": what is known on " + MONTH_DAY.format(published))
                    .put("published", published.toString())
                    .put("text", paragraphs(sentences));
            lines.append(article).append('\n');
        }
        return lines.toString();
    }

    private List<String> sentences(LocalDate published) {
        List<String> sentences = new ArrayList<>();
        boolean reprints = !written.isEmpty() && random.nextDouble() < REPRINTED;
        if (reprints) {
            List<String> earlier = written.get(Math.max(0, written.size() - 1 - random.nextInt(20)));
            sentences.addAll(earlier.subList(0, Math.min(4, earlier.size())));
        }
        while (sentences.size() < SENTENCES) {
            sentences.add(sentence(published));
        }
        return sentences;
    }

    private String sentence(LocalDate published) {
        String day = MONTH_DAY.format(published.minusDays(random.nextInt(4)));
        String sentence = pick(SHAPES)
                .replace("{day}", day)
                .replace("{crowd}", pick(CROWDS))
                .replace("{deed}", pick(DEEDS))
                .replace("{thing}", "the " + word() + " " + pick(THINGS))
                .replace("{counted}", pick(COUNTED))
                .replace("{outcome}", pick(OUTCOMES))
                .replace("{said}", pick(SAID))
                .replace("{told}", pick(TOLD))
                .replace("{tail}", pick(TAILS))
                .replace("{place}", pick(places))
                .replace("{speaker}", pick(people))
                .replace("{office}", pick(OFFICES))
                .replace("{n}", Integer.toString(2 + random.nextInt(300)));
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String paragraphs(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            text.append(sentences.get(i)).append(i % 3 == 2 ? "\n\n" : " ");
        }
        return text.toString().strip();
    }

    private String word() {
        return pick(ONSETS) + pick(MIDDLES) + pick(ENDS);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
