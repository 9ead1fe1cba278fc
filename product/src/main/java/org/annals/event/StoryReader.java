package org.annals.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.dating.AnchoredTime;
import org.annals.dating.DocumentDating;
import org.annals.document.Edtf;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Word;
import org.jspecify.annotations.Nullable;

/*
 * The main story is found in rounds: the mean of the articles, then the mean of those nearest to it, and so on. Only words
 * that many of them share say what the story is about.
 */
/** Finds the story that most of many articles tell, and how near each article and sentence is to it. */
final class StoryReader {
    private static final int ROUNDS = 6;
    private static final double FEWER_EACH_ROUND = 0.1;
    private static final double FIRST_SHARE = 0.8;
    private static final double SHARED_BY = 0.15;
    /** A sentence that stands in so many articles is a notice. */
    private static final int NOTICE = 3;
    /** Relevance, measured by the third of the articles that are nearest: none up to here, and full so much above. */
    private static final double BESIDE = 0.3;

    private static final double AMID = 0.4;

    private final List<TimelineSelector.Article> articles;
    private final WordVectors vectors;
    private final Set<String> notices;

    StoryReader(List<TimelineSelector.Article> articles, WordVectors vectors) {
        this.articles = articles;
        this.vectors = vectors;
        this.notices = notices(articles);
    }

    private static Set<String> notices(List<TimelineSelector.Article> articles) {
        Map<String, Integer> counts = new HashMap<>();
        for (TimelineSelector.Article article : articles) {
            Set<String> seen = new HashSet<>();
            for (Sentence sentence : article.text().sentences()) {
                String text = sentence.span().of(article.text().text());
                if (seen.add(text)) {
                    counts.merge(text, 1, Integer::sum);
                }
            }
        }
        counts.values().removeIf(count -> count < NOTICE);
        return counts.keySet();
    }

    Story read() {
        List<Map<String, Float>> bags = articles.stream().map(this::bag).toList();
        Map<String, Float> centre = new HashMap<>();
        double[] relevance = relevance(bags, centre);
        List<Story.Line> lines = new ArrayList<>();
        Map<LocalDate, Double> published = new TreeMap<>();
        for (int i = 0; i < relevance.length; i++) {
            LocalDate day = published(articles.get(i).dating());
            if (day != null) {
                published.merge(day, relevance[i], Double::sum);
                addLines(articles.get(i), day, relevance[i], centre, lines);
            }
        }
        return new Story(lines, published);
    }

    private Map<String, Float> bag(TimelineSelector.Article article) {
        Map<String, Float> bag = new HashMap<>();
        TextAnalysis text = article.text();
        for (Sentence sentence : text.sentences()) {
            if (notices.contains(sentence.span().of(text.text()))) {
                continue;
            }
            for (Word word : sentence.words()) {
                String lemma = TextProfile.lemma(word);
                boolean number = word.tag() == Tag.NUM || Character.isDigit(lemma.codePointAt(0));
                if (TextProfile.isContent(word) && !number && lemma.length() > 2 && lemma.indexOf('.') < 0) {
                    bag.merge(lemma, 1f, Float::sum);
                }
            }
        }
        bag.replaceAll((word, count) -> (float) (1 + Math.log(count)) * vectors.weight(word));
        return TextProfile.unit(bag);
    }

    /** How near each article is to the story; fills the story's words. */
    private static double[] relevance(List<Map<String, Float>> bags, Map<String, Float> centre) {
        double[] near = new double[bags.size()];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < near.length; i++) {
            order.add(i);
        }
        for (int round = 0; round < ROUNDS && !bags.isEmpty(); round++) {
            double share = round == 0 ? 1 : FIRST_SHARE - FEWER_EACH_ROUND * (round - 1);
            int count = round == 0 ? bags.size() : Math.min(bags.size(), Math.max(5, (int) (bags.size() * share)));
            centre.clear();
            centre.putAll(mean(order.subList(0, count), bags));
            for (int i = 0; i < near.length; i++) {
                near[i] = TextProfile.product(bags.get(i), centre);
            }
            order.sort(Comparator.comparingDouble((Integer i) -> -near[i]).thenComparing(Comparator.naturalOrder()));
        }
        double top = 0;
        int third = Math.max(1, near.length / 3);
        for (int i = 0; i < Math.min(third, near.length); i++) {
            top += near[order.get(i)] / third;
        }
        for (int i = 0; i < near.length; i++) {
            near[i] = Math.max(0, Math.min(1, (near[i] / Math.max(top, 1e-9) - BESIDE) / AMID));
        }
        return near;
    }

    private static Map<String, Float> mean(List<Integer> chosen, List<Map<String, Float>> bags) {
        Map<String, Float> sum = new TreeMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int i : new TreeSet<>(chosen)) {
            bags.get(i).forEach((word, weight) -> {
                sum.merge(word, weight, Float::sum);
                counts.merge(word, 1, Integer::sum);
            });
        }
        sum.keySet().removeIf(word -> counts.getOrDefault(word, 0) < SHARED_BY * chosen.size());
        return TextProfile.unit(sum);
    }

    private void addLines(
            TimelineSelector.Article article,
            LocalDate published,
            double relevance,
            Map<String, Float> centre,
            List<Story.Line> lines) {
        Map<Integer, List<LocalDate>> days = days(article);
        for (Sentence sentence : article.text().sentences()) {
            String text = sentence.span().of(article.text().text());
            if (notices.contains(text)) {
                continue;
            }
            Map<String, Float> words = new HashMap<>();
            int length = 0;
            double closeness = 0;
            for (Word word : sentence.words()) {
                length += Character.isLetterOrDigit(word.text().codePointAt(0)) ? 1 : 0;
                String lemma = TextProfile.lemma(word);
                if (TextProfile.isContent(word)
                        && lemma.length() > 1
                        && words.put(lemma, (float) Math.sqrt(vectors.weight(lemma))) == null) {
                    closeness += centre.getOrDefault(lemma, 0f);
                }
            }
            lines.add(new Story.Line(
                    text,
                    published,
                    sentence.index(),
                    days.getOrDefault(sentence.index(), List.of()),
                    TextProfile.unit(words),
                    length,
                    relevance,
                    closeness));
        }
    }

    /** The days that each sentence names, in text order. */
    private static Map<Integer, List<LocalDate>> days(TimelineSelector.Article article) {
        Map<Integer, List<LocalDate>> days = new HashMap<>();
        for (AnchoredTime time : article.dating().times()) {
            Edtf date = time.dated() == null ? null : time.dated().date();
            Sentence sentence =
                    article.text().sentenceAt(time.expression().span().begin());
            if (date != null && date.isDay() && date.earliest() != null && sentence != null) {
                days.computeIfAbsent(sentence.index(), key -> new ArrayList<>()).add(date.earliest());
            }
        }
        days.replaceAll((sentence, list) -> List.copyOf(new LinkedHashSet<>(list)));
        return days;
    }

    private static @Nullable LocalDate published(DocumentDating dating) {
        Edtf date = dating.published() == null ? null : dating.published().date();
        return date == null || !date.isDay() ? null : date.earliest();
    }
}
