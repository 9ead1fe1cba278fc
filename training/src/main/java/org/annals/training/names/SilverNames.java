package org.annals.training.names;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.annals.document.Span;
import org.annals.language.NameModel;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.language.WordJoiner;

/*
 * The teacher's tokens are a treebank's; the product's names are made of whole words. So the text is put together from the
 * forms and their spaces, and cut again by the product's own joiner; a whole word has a kind where all its parts with
 * letters have it.
 */
/** Reads texts whose names a teacher labelled: CoNLL-U with NER= in the last column. */
final class SilverNames {
    private final List<LabelledText> texts = new ArrayList<>();
    private String id = "";
    private List<List<Token>> sentences = new ArrayList<>();
    private List<List<Integer>> labels = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Span> parts = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();

    private SilverNames() {}

    static List<LabelledText> read(Path folder, int most) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(path -> path.toString().endsWith(".conllu"))
                    .sorted()
                    .limit(most)
                    .toList();
        }
        SilverNames reader = new SilverNames();
        for (Path file : files) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                reader.line(line);
            }
        }
        reader.endText();
        return reader.texts;
    }

    private void line(String line) {
        if (line.startsWith("# newdoc")) {
            endText();
            id = line.substring(line.indexOf('=') + 1).strip();
        } else if (line.isBlank()) {
            endSentence();
        } else if (!line.startsWith("#")) {
            String[] columns = line.split("\t", -1);
            parts.add(new Span(text.length(), text.length() + columns[1].length()));
            text.append(columns[1]);
            kinds.add(kind(columns[9]));
            if (!columns[9].contains("SpaceAfter=No")) {
                text.append(' ');
            }
        }
    }

    private static int kind(String misc) {
        String name = misc.split("[|]", -1)[0];
        return switch (name) {
            case "NER=PERSON" -> 0;
            case "NER=ORGANIZATION" -> 1;
            case "NER=LOCATION" -> 2;
            case "NER=MISC" -> 3;
            default -> -1;
        };
    }

    private void endSentence() {
        if (parts.isEmpty()) {
            return;
        }
        List<Span> words = WordJoiner.join(text.toString(), parts);
        List<Token> tokens = new ArrayList<>();
        List<Integer> wordKinds = new ArrayList<>();
        int part = 0;
        for (Span word : words) {
            String form = word.of(text);
            int kind = kinds.get(part);
            while (part < parts.size() && parts.get(part).end() <= word.end()) {
                boolean hyphen = parts.get(part).of(text).equals("-");
                kind = hyphen || kinds.get(part) == kind ? kind : -1;
                part++;
            }
            tokens.add(new Token(word, form, form, Tag.X));
            wordKinds.add(kind);
        }
        sentences.add(tokens);
        labels.add(labels(wordKinds));
        text.setLength(0);
        parts.clear();
        kinds.clear();
    }

    static List<Integer> labels(List<Integer> kinds) {
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            int kind = kinds.get(i);
            boolean before = i > 0 && kinds.get(i - 1) == kind;
            boolean after = i + 1 < kinds.size() && kinds.get(i + 1) == kind;
            labels.add(kind < 0 ? 0 : NameModel.label(kind, before, after));
        }
        return labels;
    }

    private void endText() {
        endSentence();
        if (!sentences.isEmpty()) {
            texts.add(new LabelledText(id, sentences, labels));
            sentences = new ArrayList<>();
            labels = new ArrayList<>();
        }
    }
}
