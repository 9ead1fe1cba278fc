package org.annals.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/*
 * Column 1 is a number (a word), a range (a multiword token, whose form and spacing are the surface's) or a decimal (an empty
 * node, left out). Carriage returns and a byte-order mark are tolerated; a missing last blank line too.
 */
/** Reads CoNLL-U files into sentences. */
public final class UdReader {
    private final List<UdSentence> sentences = new ArrayList<>();
    private List<UdWord> words = new ArrayList<>();
    private List<String> surfaces = new ArrayList<>();
    private List<Boolean> glued = new ArrayList<>();
    private boolean paragraph = true;
    private int rangeEnd;

    private UdReader() {}

    public static List<UdSentence> read(Path file) throws IOException {
        UdReader reader = new UdReader();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.add(line.startsWith("\uFEFF") ? line.substring(1) : line);
            }
        }
        reader.finish();
        return reader.sentences;
    }

    private void add(String line) {
        if (line.isBlank()) {
            finish();
            return;
        }
        if (line.startsWith("#")) {
            paragraph |= line.startsWith("# newpar") || line.startsWith("# newdoc");
            return;
        }
        List<String> columns = List.of(line.stripTrailing().split("\t"));
        if (columns.size() < 8 || columns.get(0).indexOf('.') >= 0) {
            return;
        }
        String misc = columns.size() > 9 ? columns.get(9) : "_";
        int range = columns.get(0).indexOf('-');
        if (range > 0) {
            rangeEnd = Integer.parseInt(columns.get(0).substring(range + 1));
            addSurface(columns.get(1), misc);
            return;
        }
        if (Integer.parseInt(columns.get(0)) > rangeEnd) {
            addSurface(columns.get(1), misc);
        }
        paragraph |= misc.contains("NewPar=Yes");
        words.add(word(columns, misc));
    }

    private UdWord word(List<String> columns, String misc) {
        int head = columns.get(6).equals("_") ? -1 : Integer.parseInt(columns.get(6)) - 1;
        return new UdWord(
                columns.get(1),
                columns.get(2),
                columns.get(3),
                columns.get(4),
                head,
                columns.get(7),
                misc,
                surfaces.size() - 1);
    }

    private void addSurface(String form, String misc) {
        surfaces.add(form);
        glued.add(hasValue(misc, "SpaceAfter=No"));
    }

    private static boolean hasValue(@Nullable String misc, String value) {
        return misc != null && List.of(misc.split("\\|")).contains(value);
    }

    private void finish() {
        if (!words.isEmpty()) {
            sentences.add(new UdSentence(words, surfaces, glued, paragraph));
            paragraph = false;
        }
        words = new ArrayList<>();
        surfaces = new ArrayList<>();
        glued = new ArrayList<>();
        rangeEnd = 0;
    }
}
