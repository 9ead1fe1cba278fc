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
    private static final LocalDate BEGIN = LocalDate.of(2031, 3, 1);
    private static final int DAYS = 200;
    private static final int SENTENCES = 14;
    private static final double REPRINTED = 0.3;

    private static final List<String> ONSETS =
            List.of("Br", "D", "Gal", "H", "Kor", "L", "M", "Or", "P", "S", "T", "V");
    private static final List<String> ENDS = List.of("ada", "emir", "enne", "ilvo", "olan", "orre", "ubin", "yska");
    private static final List<String> OFFICES = List.of(
            "mayor", "police chief", "spokesman", "union leader", "doctor", "minister", "commander", "prosecutor");
    private static final List<String> PATTERNS = List.of(
            "On {day}, {crowd} blocked the road between {place} and {place2}.",
            "{speaker}, {office} of {place}, said that {n} people had been injured on {day}.",
            "“We counted {n} wounded in the hospital of {place},” {speaker} told reporters on {day}.",
            "According to {speaker}, police fired tear gas at {crowd} near the station of {place}.",
            "The {office} of {place}, {speaker}, denied that the bridge had been closed.",
            "It was reported that {n} houses in {place} were damaged by the flood.",
            "{crowd} stormed the town hall of {place} on the evening of {day}.",
            "At least {n} people were detained in {place}, {speaker} announced on {day}.",
            "The curfew in {place} will be lifted on {day}, {speaker} promised.",
            "{speaker} accused {crowd} of setting fire to a warehouse in {place2}.",
            "Soldiers withdrew from {place} on {day} after talks with {speaker}.",
            "The number of dead in {place} had risen to {n} by {day}, said {speaker}.",
            "Shops, schools and the market of {place} remained closed.",
            "A convoy with food for {n} families reached {place2} on {day}.");
    private static final List<String> CROWDS =
            List.of("protesters", "rioters", "residents", "miners", "armed men", "students");

    private final Random random;
    private final List<String> people = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> outlets = new ArrayList<>();
    private final List<List<String>> written = new ArrayList<>();

    InventedPile(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 220; i++) {
            people.add(word() + " " + word());
        }
        for (int i = 0; i < 90; i++) {
            places.add(word());
        }
        for (int i = 0; i < 40; i++) {
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
            sentences.addAll(earlier.subList(0, Math.min(6, earlier.size())));
        }
        while (sentences.size() < SENTENCES) {
            sentences.add(sentence(published));
        }
        return sentences;
    }

    private String sentence(LocalDate published) {
        String day = MONTH_DAY.format(published.minusDays(random.nextInt(4)));
        String sentence = pick(PATTERNS)
                .replace("{day}", day)
                .replace("{crowd}", pick(CROWDS))
                .replace("{place2}", pick(places))
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
        return pick(ONSETS) + pick(ENDS) + (random.nextInt(3) == 0 ? pick(ENDS) : "");
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
