package org.annals.training.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.document.Span;
import org.annals.language.EnglishAnalyser;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.place.Gazetteer;
import org.annals.place.GazetteerPlaceNames;

/**
 * Counts how often annotators of TimeML took a word for an occurrence rather than for a state, a report, an intention or an
 * aspect (Pustejovsky et al. 2003), and writes the share of each word: arguments OUT FOLDER...
 */
public final class OccurrenceTable {
    private static final Pattern MARKUP = Pattern.compile("<EVENT[^>]*class=\"(\\w+)\"[^>]*>|</EVENT>|<[^>]*>");
    private static final int FEWEST = 2;

    private OccurrenceTable() {}

    public static void main(String[] args) throws IOException {
        EnglishAnalyser analyser = new EnglishAnalyser(new GazetteerPlaceNames(Gazetteer.load()));
        Map<String, int[]> counts = new TreeMap<>();
        for (int i = 1; i < args.length; i++) {
            try (Stream<Path> files = Files.list(Path.of(args[i]))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".tml"))
                        .sorted()
                        .toList()) {
                    count(Files.readString(file, StandardCharsets.UTF_8), analyser, counts);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("# word\tshare of its uses that annotators of TimeML took for an occurrence, in hundredths\tuses");
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            int all = entry.getValue()[0];
            if (all >= FEWEST) {
                lines.add(entry.getKey() + "\t" + Math.round(100.0 * entry.getValue()[1] / all) + "\t" + all);
            }
        }
        Files.write(Path.of(args[0]), lines, StandardCharsets.UTF_8);
    }

    private static Document document(String text) {
        String hash = ContentHash.sha256(text);
        DocumentId id = new DocumentId("d" + hash.substring(0, 12));
        return new Document(id, id.value(), List.of(), text, hash, "en", Metadata.NONE, List.of());
    }

    private static void count(String markup, EnglishAnalyser analyser, Map<String, int[]> counts) {
        int from = markup.indexOf("<TEXT>");
        StringBuilder text = new StringBuilder();
        Map<Integer, String> classes = new TreeMap<>();
        Matcher matcher = MARKUP.matcher(markup);
        int at = from;
        while (matcher.find(at)) {
            text.append(markup, at, matcher.start());
            at = matcher.end();
            if (matcher.group(1) != null) {
                classes.put(text.length(), matcher.group(1));
            }
        }
        TextAnalysis analysis = analyser.analyse(document(text.toString()));
        for (Sentence sentence : analysis.sentences()) {
            for (Token token : sentence.tokens()) {
                Span span = token.span();
                boolean word = token.tag() == Tag.VERB || token.tag() == Tag.NOUN;
                if (word && classes.containsKey(span.begin())) {
                    int[] count = counts.computeIfAbsent(token.lemma().toLowerCase(Locale.ROOT), key -> new int[2]);
                    count[0]++;
                    count[1] += classes.get(span.begin()).equals("OCCURRENCE") ? 1 : 0;
                }
            }
        }
    }
}
