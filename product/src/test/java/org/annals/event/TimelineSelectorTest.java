package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.annals.dating.DatingInput;
import org.annals.dating.DocumentDating;
import org.annals.dating.EvidenceDocumentDater;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.event.TimelineSelector.Article;
import org.annals.event.TimelineSelector.Wanted;
import org.annals.language.EnglishAnalyser;
import org.annals.language.PlaceNames;
import org.annals.language.TextAnalysis;
import org.annals.reuse.ReuseResult;
import org.annals.time.EnglishTimeExtractor;
import org.junit.jupiter.api.Test;

class TimelineSelectorTest {
    private static final EnglishAnalyser ANALYSER = new EnglishAnalyser(PlaceNames.NONE);
    private static final Wanted TWO_DAYS = new Wanted(LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 31), 2, 1);

    private static final Map<String, String> TEXTS = Map.of(
            "2031-05-04",
            "The dam of Velm burst on 3 May 2031 after a week of heavy rain. Water flooded the lower town of Velm.",
            "2031-05-10",
            "Rescuers in Velm are still looking for people. The dam burst on 3 May 2031 and flooded the lower town.",
            "2031-05-21",
            "The director of the Velm dam was arrested on 20 May 2031. The dam burst on 3 May 2031 and the water killed 40.",
            "2031-05-23",
            "A court in Velm heard the director of the dam, who was arrested on 20 May 2031. The flooded town is empty.",
            "2031-05-24",
            "Bakers of Lenn won a prize for rye bread on 12 May 2031. The bread is dark and rather sour, the jury wrote.");

    private static List<Article> articles(List<String> published) {
        List<DatingInput> inputs = new ArrayList<>();
        for (String day : published) {
            String text = TEXTS.getOrDefault(day, "");
            Metadata metadata = new Metadata(null, null, null, null, day, Map.of());
            TextAnalysis analysis = ANALYSER.analyse(new Document(
                    new DocumentId("d" + day),
                    day,
                    List.of(),
                    text,
                    ContentHash.sha256(text),
                    "en",
                    metadata,
                    List.of()));
            inputs.add(new DatingInput(analysis, new EnglishTimeExtractor().extract(analysis)));
        }
        List<DocumentDating> datings = new EvidenceDocumentDater().date(inputs, ReuseResult.NONE);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            articles.add(new Article(inputs.get(i).text(), datings.get(i)));
        }
        return articles;
    }

    @Test
    void choosesTheDaysThatManySentencesTellOf() {
        SortedMap<LocalDate, List<String>> timeline = new TimelineSelector()
                .select(articles(TEXTS.keySet().stream().sorted().toList()), TWO_DAYS);
        assertThat(timeline).containsOnlyKeys(LocalDate.of(2031, 5, 3), LocalDate.of(2031, 5, 20));
        assertThat(timeline.get(LocalDate.of(2031, 5, 3)))
                .singleElement()
                .asString()
                .contains("burst on 3 May");
        assertThat(timeline.get(LocalDate.of(2031, 5, 20)))
                .singleElement()
                .asString()
                .contains("arrested");
    }

    @Test
    void doesNotDependOnTheOrderOfArticles() {
        List<String> order = new ArrayList<>(TEXTS.keySet().stream().sorted().toList());
        SortedMap<LocalDate, List<String>> first = new TimelineSelector().select(articles(order), TWO_DAYS);
        Collections.reverse(order);
        assertThat(new TimelineSelector().select(articles(order), TWO_DAYS)).isEqualTo(first);
    }

    @Test
    void givesNothingForNoArticles() {
        assertThat(new TimelineSelector().select(List.of(), TWO_DAYS)).isEmpty();
    }
}
