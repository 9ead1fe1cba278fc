package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.language.EnglishAnalyser;
import org.annals.language.PlaceNames;
import org.annals.language.TextAnalysis;
import org.junit.jupiter.api.Test;

class StoryGroupsTest {
    private static final EnglishAnalyser ANALYSER = new EnglishAnalyser(PlaceNames.NONE);

    private static TextAnalysis read(String id, String text) {
        return ANALYSER.analyse(
                new Document(new DocumentId(id), id, List.of(), text, "", "en", Metadata.NONE, List.of()));
    }

    @Test
    void groupsArticlesOfOneStoryInAnyOrder() {
        List<TextAnalysis> texts = new ArrayList<>(List.of(
                read("d1", "The dam of Velm burst after heavy rain and flooded the lower town."),
                read("d2", "Rain burst the Velm dam; the lower town is flooded."),
                read("d3", "Bakers from Lenn won the prize for rye bread.")));
        Map<DocumentId, DocumentId> stories = new StoryGroups().of(texts);
        assertThat(stories.get(new DocumentId("d2"))).isEqualTo(new DocumentId("d1"));
        assertThat(stories.get(new DocumentId("d3"))).isEqualTo(new DocumentId("d3"));
        Collections.reverse(texts);
        assertThat(new StoryGroups().of(texts)).isEqualTo(stories);
    }
}
