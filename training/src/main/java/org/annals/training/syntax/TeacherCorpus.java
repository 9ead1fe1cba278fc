package org.annals.training.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/** The news texts a teacher labels, in an order that depends on nothing but their ids. */
public final class TeacherCorpus {
    private static final int SHINGLE = 8;
    private static final Pattern TOKEN = Pattern.compile("<token [^>]*sentence=\"(\\d+)\"[^>]*>([^<]*)</token>");
    private static final Pattern BODY = Pattern.compile("(?s)<TEXT>(.*?)</TEXT>");

    private TeacherCorpus() {}

    /** One text and the name it is cited by. */
    public record Text(String id, String text) {}

    /** All texts below {@code shared} but those that share eight words in a row with an evaluation document. */
    public static List<Text> read(Path shared) throws IOException {
        List<Text> texts = new ArrayList<>();
        Path corpora = shared.resolve("corpora");
        addJsonLines(texts, corpora.resolve("pile/guardian.jsonl.gz"));
        for (Path file : files(corpora.resolve("attribution/polnear/train/text"))) {
            texts.add(new Text("polnear-" + file.getFileName(), Files.readString(file, StandardCharsets.UTF_8)));
        }
        for (Path file : files(corpora.resolve("temporal/tempeval3_timebank"))) {
            if (file.toString().endsWith(".tml")) {
                addTimeMl(texts, file);
            }
        }
        for (Path file : files(corpora.resolve("coreference/ecbplus"))) {
            if (file.toString().endsWith(".xml")) {
                texts.add(new Text("ecb-" + file.getFileName(), tokensOf(file)));
            }
        }
        Set<String> held = heldOut(shared);
        texts.removeIf(text -> shingles(text.text).stream().anyMatch(held::contains));
        texts.sort(Comparator.comparingLong((Text text) -> hash(text.id)).thenComparing(Text::id));
        return texts;
    }

    private static long hash(String id) {
        CRC32 crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private static Set<String> heldOut(Path shared) throws IOException {
        Set<String> held = new HashSet<>();
        for (Path file : files(shared.resolve("gold"))) {
            if (file.toString().endsWith(".txt")) {
                held.addAll(shingles(Files.readString(file, StandardCharsets.UTF_8)));
            }
        }
        Path language = shared.resolve("corpora/language");
        for (Path file : files(language)) {
            boolean evaluation = file.toString().contains("GUM_news") || file.endsWith("ewt/dev.conllu");
            if (evaluation && file.toString().endsWith(".conllu")) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    if (line.startsWith("# text = ")) {
                        held.addAll(shingles(line.substring(9)));
                    }
                }
            }
        }
        return held;
    }

    private static Set<String> shingles(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
        }
        return shingles;
    }

    private static void addJsonLines(List<Text> texts, Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode node = mapper.readTree(line);
                texts.add(new Text(node.path("id").asText(), node.path("text").asText()));
            }
        }
    }

    private static void addTimeMl(List<Text> texts, Path file) throws IOException {
        Matcher body = BODY.matcher(Files.readString(file, StandardCharsets.UTF_8));
        if (body.find()) {
            texts.add(new Text("timebank-" + file.getFileName(), plain(body.group(1))));
        }
    }

    private static String plain(String markup) {
        return markup.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static String tokensOf(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        Matcher token = TOKEN.matcher(Files.readString(file, StandardCharsets.UTF_8));
        String sentence = "0";
        while (token.find()) {
            if (!token.group(1).equals(sentence)) {
                text.append("\n\n");
                sentence = token.group(1);
            }
            text.append(plain(token.group(2))).append(' ');
        }
        return text.toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
