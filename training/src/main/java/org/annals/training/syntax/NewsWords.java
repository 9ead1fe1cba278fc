package org.annals.training.syntax;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The words of running news text, roughly cut: what clusters are induced from. */
final class NewsWords {
    private static final Pattern WORD = Pattern.compile("n[’']t\\b|[’'](?:s|re|ve|ll|d|m)\\b|(?:\\p{L}\\.){2,}"
            + "|\\p{L}+(?=n[’']t\\b)|\\p{L}+|\\p{N}+(?:[.,:]\\p{N}+)*|[^\\s\\p{L}\\p{N}]");

    private NewsWords() {}

    /** One array for each paragraph; digits as 0, marks in their plain forms. */
    static List<String[]> read(Path shared) throws IOException {
        List<String[]> paragraphs = new ArrayList<>();
        Path pile = shared.resolve("corpora/pile/guardian.jsonl.gz");
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(pile)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(paragraphs, mapper.readTree(line).path("text").asText());
            }
        }
        try (var files = Files.list(shared.resolve("corpora/attribution/polnear/train/text"))) {
            for (Path file : files.sorted().toList()) {
                add(paragraphs, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return paragraphs;
    }

    private static void add(List<String[]> paragraphs, String text) {
        for (String paragraph : text.lines().toList()) {
            List<String> words = new ArrayList<>();
            Matcher matcher = WORD.matcher(paragraph);
            while (matcher.find()) {
                words.add(plain(matcher.group()));
            }
            if (!words.isEmpty()) {
                paragraphs.add(words.toArray(String[]::new));
            }
        }
    }

    private static String plain(String word) {
        return word.replaceAll("\\p{N}", "0")
                .replaceAll("[‘’]", "'")
                .replaceAll("[“”]", "\"")
                .replaceAll("[–—]", "-");
    }
}
