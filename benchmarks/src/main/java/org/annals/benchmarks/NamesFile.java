package org.annals.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.document.Span;
import org.annals.language.NameFinder;
import org.annals.language.NameKind;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/*
 * One token a line, columns separated by white space, the token first and the tag last; blank lines end sentences, a line
 * that begins with -DOCSTART- begins a text. IOB1, IOB2 and BIOES tags are read alike: a name goes on while the next tag
 * is of the same kind and does not begin one.
 */
/** Tokens with names, as CoNLL's shared tasks lay them out: texts of sentences. */
public final class NamesFile {
    private final List<Text> texts = new ArrayList<>();
    private List<List<Token>> sentences = new ArrayList<>();
    private List<NameFinder.Found> names = new ArrayList<>();
    private List<Token> tokens = new ArrayList<>();
    private List<String> tags = new ArrayList<>();

    private NamesFile() {}

    /** One text: its sentences and the names in them. */
    public record Text(List<List<Token>> sentences, List<NameFinder.Found> names) {
        public Text {
            sentences = List.copyOf(sentences);
            names = List.copyOf(names);
        }
    }

    /** The texts of a file. */
    public static List<Text> read(Path file) throws IOException {
        NamesFile reader = new NamesFile();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            reader.line(line.strip());
        }
        reader.endText();
        return reader.texts;
    }

    private void line(String line) {
        if (line.startsWith("-DOCSTART-")) {
            endText();
        } else if (line.isEmpty()) {
            endSentence();
        } else {
            String[] columns = line.split("\\s+", -1);
            int begin =
                    tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).span().end() + 1;
            Span span = new Span(begin, begin + columns[0].length());
            tokens.add(new Token(span, columns[0], columns[0], Tag.X));
            tags.add(columns.length == 1 ? "O" : columns[columns.length - 1]);
        }
    }

    private void endSentence() {
        if (!tokens.isEmpty()) {
            names.addAll(names(sentences.size(), tags));
            sentences.add(tokens);
            tokens = new ArrayList<>();
            tags = new ArrayList<>();
        }
    }

    private void endText() {
        endSentence();
        if (!sentences.isEmpty()) {
            texts.add(new Text(sentences, names));
            sentences = new ArrayList<>();
            names = new ArrayList<>();
        }
    }

    /** The names that the tags of one sentence spell. */
    public static List<NameFinder.Found> names(int sentence, List<String> tags) {
        List<NameFinder.Found> names = new ArrayList<>();
        int from = 0;
        while (from < tags.size()) {
            NameKind kind = kind(tags.get(from));
            int to = from + 1;
            while (kind != null && to < tags.size() && continues(tags.get(to - 1), tags.get(to))) {
                to++;
            }
            if (kind != null) {
                names.add(new NameFinder.Found(sentence, from, to, kind));
            }
            from = to;
        }
        return names;
    }

    private static boolean continues(String before, String tag) {
        boolean begins = tag.startsWith("B-") || tag.startsWith("S-") || tag.startsWith("U-");
        boolean ended = before.startsWith("E-")
                || before.startsWith("L-")
                || before.startsWith("S-")
                || before.startsWith("U-");
        return !begins && !ended && kind(before) != null && kind(before) == kind(tag);
    }

    /** The kind that a tag names, or null for none. */
    static @Nullable NameKind kind(String tag) {
        if (tag.equals("O") || tag.equals("_")) {
            return null;
        }
        String name = tag.length() > 2 && tag.charAt(1) == '-' ? tag.substring(2) : tag;
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "PER", "PERSON" -> NameKind.PERSON;
            case "ORG", "ORGANISATION", "ORGANIZATION", "CORPORATION", "GROUP" -> NameKind.ORGANISATION;
            case "LOC", "LOCATION", "PLACE", "GPE", "FAC" -> NameKind.PLACE;
            default -> NameKind.OTHER;
        };
    }
}
