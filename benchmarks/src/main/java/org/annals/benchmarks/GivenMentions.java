package org.annals.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.document.Span;
import org.annals.event.MentionLinker.Text;
import org.annals.event.MentionLinker.Told;
import org.annals.language.EnglishAnalyser;
import org.annals.language.TextAnalysis;
import org.annals.place.Gazetteer;
import org.annals.place.GazetteerPlaceNames;
import org.annals.place.GazetteerPlaceResolver;
import org.annals.time.EnglishTimeExtractor;

/** Texts given as words, read by the product's stages, and the mentions of happenings marked in them. */
public record GivenMentions(List<Text> texts, List<Told> mentions) {
    public GivenMentions {
        texts = List.copyOf(texts);
        mentions = List.copyOf(mentions);
    }

    /** Reads {@code PREFIX.documents.jsonl} and {@code PREFIX.mentions.jsonl}. */
    public static GivenMentions read(String prefix) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Gazetteer gazetteer = Gazetteer.load();
        EnglishAnalyser analyser = new EnglishAnalyser(new GazetteerPlaceNames(gazetteer));
        EnglishTimeExtractor times = new EnglishTimeExtractor();
        GazetteerPlaceResolver places = new GazetteerPlaceResolver(gazetteer);
        List<Text> texts = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        List<List<List<Span>>> words = new ArrayList<>();
        for (String line : lines(prefix + ".documents.jsonl")) {
            JsonNode row = mapper.readTree(line);
            String id = row.path("document").asText();
            List<List<Span>> spans = new ArrayList<>();
            String text = text(row.path("sentences"), spans);
            TextAnalysis analysis = analyser.parse(analyser.analyse(
                    new Document(new DocumentId(id), id, List.of(), text, "", "en", Metadata.NONE, List.of())));
            numbers.put(id, texts.size());
            words.add(spans);
            texts.add(new Text(analysis, times.extract(analysis), places.resolve(analysis)));
        }
        List<Told> mentions = new ArrayList<>();
        for (String line : lines(prefix + ".mentions.jsonl")) {
            JsonNode row = mapper.readTree(line);
            Integer text = numbers.get(row.path("document").asText());
            if (text == null) {
                throw new IOException("a mention's document must be given, got " + row.path("document"));
            }
            List<Span> sentence = words.get(text).get(row.path("sentence").asInt());
            JsonNode tokens = row.path("tokens");
            Span first = sentence.get(tokens.path(0).asInt());
            Span last = sentence.get(tokens.path(tokens.size() - 1).asInt());
            mentions.add(new Told(row.path("mention").asText(), text, first.cover(last)));
        }
        return new GivenMentions(texts, mentions);
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Sentences as paragraphs of words with blanks between them. */
    private static String text(JsonNode sentences, List<List<Span>> spans) {
        StringBuilder text = new StringBuilder();
        for (JsonNode sentence : sentences) {
            List<Span> list = new ArrayList<>();
            for (JsonNode word : sentence) {
                int begin = text.length();
                text.append(word.asText());
                list.add(new Span(begin, text.length()));
                text.append(' ');
            }
            spans.add(list);
            text.append("\n\n");
        }
        return text.toString();
    }
}
