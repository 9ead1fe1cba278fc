package org.annals.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/*
 * Column MISC holds "Entity=(7-person-…(8-object-…)9)7)": an opening bracket with the number and the kind of what is mentioned, a closing
 * one alone for a mention of one word, with the number for a longer one. Parts of a broken mention ("7[1/2]") count as mentions.
 */
/**
 * Who is mentioned where in a treebank that is annotated for coreference (GUM).
 *
 * @param mentions every mention, in the order in which they end
 */
public record EntityMentions(TreebankText text, List<Mention> mentions) {
    /**
     * One mention.
     *
     * @param entity the number of what is mentioned, one for all its mentions
     * @param kind what it is: "person", "organization", …
     * @param named whether its head is a proper noun
     */
    public record Mention(String entity, String kind, Span span, boolean named) {}

    public static EntityMentions read(Path file) throws IOException {
        TreebankText text = TreebankText.read(file);
        List<List<UdWord>> sentences =
                UdReader.read(file).stream().map(UdSentence::words).toList();
        Reader reader = new Reader();
        for (int i = 0; i < sentences.size(); i++) {
            // A contraction that its parts do not spell is one word of the text and several of the tree.
            if (sentences.get(i).size() == text.words().get(i).size()) {
                reader.sentence(sentences.get(i), text.words().get(i));
            }
        }
        return new EntityMentions(text, List.copyOf(reader.found));
    }

    /** The shortest mention that holds the span, or null. */
    @Nullable
    public Mention around(Span span) {
        Mention best = null;
        for (Mention mention : mentions) {
            boolean holds = mention.span.contains(span);
            if (holds && (best == null || mention.span.length() < best.span.length())) {
                best = mention;
            }
        }
        return best;
    }

    private static final class Reader {
        private final List<Mention> found = new ArrayList<>();

        private record Open(String entity, String kind, int word) {}

        void sentence(List<UdWord> words, List<Span> spans) {
            Map<String, Deque<Open>> open = new HashMap<>();
            for (int i = 0; i < words.size(); i++) {
                for (String field : words.get(i).misc().split("\\|", -1)) {
                    if (field.startsWith("Entity=")) {
                        word(field.substring("Entity=".length()), i, open, words, spans);
                    }
                }
            }
        }

        private void word(
                String brackets, int at, Map<String, Deque<Open>> open, List<UdWord> words, List<Span> spans) {
            int i = 0;
            while (i < brackets.length()) {
                boolean opens = brackets.charAt(i) == '(';
                int end = i + 1;
                while (end < brackets.length() && "()".indexOf(brackets.charAt(end)) < 0) {
                    end++;
                }
                String[] parts = brackets.substring(opens ? i + 1 : i, end).split("-", 3);
                String entity = parts[0].replaceFirst("\\[.*", "");
                boolean closes = end < brackets.length() && brackets.charAt(end) == ')';
                if (opens) {
                    open.computeIfAbsent(entity, key -> new ArrayDeque<>())
                            .push(new Open(entity, parts.length > 1 ? parts[1] : "", at));
                }
                if (closes && open.containsKey(entity) && !open.get(entity).isEmpty()) {
                    Open from = open.get(entity).pop();
                    Span span =
                            new Span(spans.get(from.word).begin(), spans.get(at).end());
                    found.add(new Mention(entity, from.kind, span, isNamed(words, from.word, at)));
                }
                i = closes ? end + 1 : end;
            }
        }

        /** Whether the word that leads out of the mention is a proper noun. */
        private static boolean isNamed(List<UdWord> words, int from, int to) {
            for (int i = from; i <= to; i++) {
                int head = words.get(i).head();
                if (head < from || head > to) {
                    return words.get(i).tag().equals("PROPN");
                }
            }
            return false;
        }
    }
}
