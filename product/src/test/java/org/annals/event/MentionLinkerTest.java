package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.document.Span;
import org.annals.event.MentionLinker.Text;
import org.annals.event.MentionLinker.Told;
import org.annals.language.EnglishAnalyser;
import org.annals.language.TextAnalysis;
import org.annals.place.Gazetteer;
import org.annals.place.GazetteerPlaceNames;
import org.annals.place.GazetteerPlaceResolver;
import org.annals.time.EnglishTimeExtractor;
import org.junit.jupiter.api.Test;

class MentionLinkerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final EnglishAnalyser ANALYSER = new EnglishAnalyser(new GazetteerPlaceNames(GAZETTEER));

    private static final String[] STORIES = {
        "Rebels of the Lower Orvo seized the airport of Tesvara on Monday, the governor said.",
        "The airport of Tesvara was seized by rebels of the Lower Orvo on Monday.",
        "Governor Ilmen condemned the seizure of Tesvara airport by the Lower Orvo rebels.",
        "The baker Anna Holm won the marathon of Lenn for the third time, in two hours and 31 minutes.",
        "Anna Holm, a baker, won the Lenn marathon again."
    };
    private static final String[] WORDS = {"seized", "seized", "seizure", "won", "won"};

    private static Text read(int number) {
        Document document = new Document(
                new DocumentId("d" + number),
                "d" + number,
                List.of(),
                STORIES[number],
                "",
                "en",
                Metadata.NONE,
                List.of());
        TextAnalysis text = ANALYSER.parse(ANALYSER.analyse(document));
        return new Text(
                text, new EnglishTimeExtractor().extract(text), new GazetteerPlaceResolver(GAZETTEER).resolve(text));
    }

    private static Map<String, String> link(List<Integer> order) {
        List<Text> texts = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (int number : order) {
            int begin = STORIES[number].indexOf(WORDS[number]);
            Span span = new Span(begin, begin + WORDS[number].length());
            told.add(new Told("m" + number, texts.size(), span));
            texts.add(read(number));
        }
        return new MentionLinker().link(texts, told);
    }

    @Test
    void joinsTheSeizureWithThatWhichWasSeized() {
        Map<String, String> happenings = link(List.of(0, 1, 2, 3, 4));
        assertThat(happenings).containsEntry("m1", "m0").containsEntry("m2", "m0");
        assertThat(happenings).containsEntry("m4", "m3").containsEntry("m3", "m3");
    }

    @Test
    void doesNotDependOnTheOrderOfTexts() {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        Map<String, String> first = link(order);
        Collections.reverse(order);
        assertThat(link(order)).isEqualTo(first);
    }
}
