package org.annals.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Span;

/**
 * The running text of treebank sentences: surface tokens joined as SpaceAfter says, a blank line before each paragraph.
 *
 * @param sentences the span of each sentence
 * @param items every word of the file, in order
 */
record UdText(String text, List<Span> sentences, List<UdScore.Item> items) {
    static UdText of(List<UdSentence> sentences) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        List<UdScore.Item> items = new ArrayList<>();
        boolean space = false;
        for (UdSentence sentence : sentences) {
            if (!text.isEmpty()) {
                text.append(sentence.startsParagraph() ? "\n\n" : space ? " " : "");
            }
            List<Span> surfaces = new ArrayList<>();
            int begin = text.length();
            for (int i = 0; i < sentence.surfaces().size(); i++) {
                int at = text.length();
                text.append(sentence.surfaces().get(i));
                surfaces.add(new Span(at, text.length()));
                space = !sentence.glued().get(i);
                if (space && i + 1 < sentence.surfaces().size()) {
                    text.append(' ');
                }
            }
            spans.add(new Span(begin, text.length()));
            add(sentence, surfaces, items);
        }
        return new UdText(text.toString(), spans, items);
    }

    private static void add(UdSentence sentence, List<Span> surfaces, List<UdScore.Item> items) {
        items.addAll(UdScore.items(sentence, wordSpans(sentence, surfaces), items.size()));
    }

    /** The parts of a multiword token share its characters: each takes as many as it has, the last one the rest. */
    private static List<Span> wordSpans(UdSentence sentence, List<Span> surfaces) {
        List<Span> spans = new ArrayList<>();
        List<UdWord> words = sentence.words();
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            Span surface = surfaces.get(words.get(i).surface());
            boolean first = i == 0 || words.get(i - 1).surface() != words.get(i).surface();
            boolean last = i + 1 == words.size()
                    || words.get(i + 1).surface() != words.get(i).surface();
            int begin = first ? surface.begin() : at;
            int end = last
                    ? surface.end()
                    : Math.min(surface.end(), begin + words.get(i).form().length());
            spans.add(new Span(begin, end));
            at = end;
        }
        return spans;
    }
}
