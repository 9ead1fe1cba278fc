package org.annals.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.document.Span;

/**
 * The raw text of a CoNLL-U file, sentences joined as SpaceAfter says and paragraphs by a blank line, with the spans of
 * its sentences and words.
 *
 * @param words of each sentence; the parts of a contraction lie side by side where they spell it out
 */
public record TreebankText(String text, List<List<Span>> words) {
    public TreebankText {
        words = List.copyOf(words);
    }

    public static TreebankText read(Path file) throws IOException {
        Reader reader = new Reader();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            reader.line(line);
        }
        reader.endSentence();
        return new TreebankText(reader.text.toString(), reader.sentences);
    }

    public Document document(String name) {
        String hash = ContentHash.sha256(text);
        DocumentId id = new DocumentId("d" + hash.substring(0, 12));
        return new Document(id, name, List.of(), text, hash, "en", Metadata.NONE, List.of());
    }

    /** From the first word to the last of each sentence. */
    public static List<Span> extents(List<List<Span>> sentences) {
        return sentences.stream()
                .map(words -> new Span(
                        words.get(0).begin(), words.get(words.size() - 1).end()))
                .toList();
    }

    private static final class Reader {
        private final StringBuilder text = new StringBuilder();
        private final List<List<Span>> sentences = new ArrayList<>();
        private List<Span> words = new ArrayList<>();
        private boolean newParagraph;
        private int contractionEnd;
        private int contractionAt;
        private final List<String> parts = new ArrayList<>();
        private boolean spaceBefore;

        void line(String line) {
            if (line.isBlank()) {
                endSentence();
            } else if (line.startsWith("#")) {
                newParagraph |= line.startsWith("# newdoc")
                        || line.equals("# newpar")
                        || line.startsWith("# newpar id")
                        || line.startsWith("# newpar ");
            } else {
                token(line.split("\t", -1));
            }
        }

        private void token(String[] columns) {
            String id = columns[0];
            boolean space = !("|" + columns[9] + "|").contains("|SpaceAfter=No|");
            if (id.indexOf('-') > 0) {
                contractionEnd = Integer.parseInt(id.substring(id.indexOf('-') + 1));
                parts.clear();
                contractionAt = write(columns[1], space);
            } else if (id.indexOf('.') < 0) {
                int number = Integer.parseInt(id);
                if (number > contractionEnd) {
                    int at = write(columns[1], space);
                    words.add(new Span(at, at + columns[1].length()));
                    return;
                }
                parts.add(columns[1]);
                if (number == contractionEnd) {
                    addParts();
                }
            }
        }

        /** The parts where they spell the contraction out, else the contraction as one word. */
        private void addParts() {
            String whole = text.substring(contractionAt);
            if (!whole.equals(String.join("", parts))) {
                words.add(new Span(contractionAt, text.length()));
                return;
            }
            int at = contractionAt;
            for (String part : parts) {
                words.add(new Span(at, at + part.length()));
                at += part.length();
            }
        }

        /** Appends a token's form and returns where it begins. */
        private int write(String form, boolean space) {
            if (newParagraph && text.length() > 0) {
                text.append("\n\n");
            } else if (spaceBefore && text.length() > 0) {
                text.append(' ');
            }
            newParagraph = false;
            spaceBefore = space;
            int at = text.length();
            text.append(form);
            return at;
        }

        void endSentence() {
            if (!words.isEmpty()) {
                sentences.add(List.copyOf(words));
                words = new ArrayList<>();
            }
            contractionEnd = 0;
        }
    }
}
