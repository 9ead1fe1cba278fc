package org.annals.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.document.DocumentId;
import org.annals.language.TextAnalysis;

/** Groups articles that tell the same story. */
public final class StoryGroups {
    private static final double SAME_STORY = 0.18;

    private final WordVectors vectors = WordVectors.load();

    /** Article to story, which is named by its smallest article; trees are not needed. */
    public Map<DocumentId, DocumentId> of(List<TextAnalysis> texts) {
        List<TextProfile> profiles = new ArrayList<>();
        texts.forEach(text -> profiles.add(TextProfile.of(text, vectors)));
        profiles.sort(Comparator.comparing(TextProfile::document));
        int[] topics = new TextTopics(SAME_STORY).of(profiles);
        Map<Integer, DocumentId> first = new HashMap<>();
        Map<DocumentId, DocumentId> stories = new TreeMap<>();
        for (int i = 0; i < topics.length; i++) {
            DocumentId id = profiles.get(i).document();
            stories.put(id, first.computeIfAbsent(topics[i], key -> id));
        }
        return stories;
    }
}
