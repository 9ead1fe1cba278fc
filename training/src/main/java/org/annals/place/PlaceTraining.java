package org.annals.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.document.CodePoints;
import org.annals.document.Document;
import org.annals.document.Span;
import org.annals.ingest.ArticleReader;
import org.annals.language.EnglishAnalyser;
import org.annals.language.TextAnalysis;

/*
 * java org.annals.place.PlaceTraining OUT DOCS.jsonl GOLD.xml [DOCS.jsonl GOLD.xml]...
 *
 * Writes OUT/place-signs.tsv and OUT/place-weights.tsv, learnt on all corpora; and for each corpus OUT/NAME.folds.jsonl
 * (five folds: each document read by models that saw the other folds and the other corpora) and OUT/NAME.unseen.jsonl (by
 * models that saw only the other corpora), as annotations, for the corpus's own scorer.
 */
/** Learns when a name means a place, and which place it means. */
public final class PlaceTraining {
    private static final int FOLDS = 5;
    private static final double NEAR_KM = 161;

    private record Labelled(String corpus, Document document, TextAnalysis text, List<GoldPlaces.Gold> gold) {}

    private record Models(Map<String, Double> signs, List<Double> weights) {}

    private final Gazetteer gazetteer = Gazetteer.load();
    private final PlaceWords words = new PlaceWords();

    private PlaceTraining() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3 || arguments.length % 2 == 0) {
            throw new IllegalArgumentException("arguments must be OUT and pairs of files, got " + arguments.length);
        }
        new PlaceTraining().run(arguments);
    }

    private void run(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        Map<String, List<Labelled>> corpora = new LinkedHashMap<>();
        for (int i = 1; i < arguments.length; i += 2) {
            String name = String.valueOf(Path.of(arguments[i]).getFileName()).replaceFirst("[.].*", "");
            corpora.put(name, read(name, arguments[i], Path.of(arguments[i + 1])));
        }
        List<Labelled> all = new ArrayList<>();
        corpora.values().forEach(all::addAll);
        for (Map.Entry<String, List<Labelled>> corpus : corpora.entrySet()) {
            List<Labelled> others = new ArrayList<>(all);
            others.removeAll(corpus.getValue());
            if (!others.isEmpty()) {
                annotate(out.resolve(corpus.getKey() + ".unseen.jsonl"), corpus.getValue(), train(others));
            }
            crossValidate(out.resolve(corpus.getKey() + ".folds.jsonl"), corpus.getValue(), others);
        }
        write(out, train(all));
    }

    private List<Labelled> read(String name, String docs, Path gold) throws IOException {
        Map<String, List<GoldPlaces.Gold>> places = GoldPlaces.read(gold);
        EnglishAnalyser analyser = new EnglishAnalyser(new GazetteerPlaceNames(gazetteer));
        List<Labelled> labelled = new ArrayList<>();
        for (Document document : new ArticleReader(List.of(docs), InputStream.nullInputStream()).readAll()) {
            labelled.add(new Labelled(
                    name, document, analyser.analyse(document), places.getOrDefault(document.sourceId(), List.of())));
        }
        return labelled;
    }

    private void crossValidate(Path file, List<Labelled> corpus, List<Labelled> others) throws IOException {
        Map<Integer, Models> models = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Labelled> seen = new ArrayList<>(others);
            for (int i = 0; i < corpus.size(); i++) {
                if (i % FOLDS != fold) {
                    seen.add(corpus.get(i));
                }
            }
            models.put(fold, train(seen));
        }
        try (PrintStream lines = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            for (int i = 0; i < corpus.size(); i++) {
                Models own = java.util.Objects.requireNonNull(models.get(i % FOLDS));
                lines.println(annotations(corpus.get(i), resolver(own)));
            }
        }
    }

    private void annotate(Path file, List<Labelled> corpus, Models models) throws IOException {
        GazetteerPlaceResolver resolver = resolver(models);
        try (PrintStream lines = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            for (Labelled one : corpus) {
                lines.println(annotations(one, resolver));
            }
        }
    }

    private GazetteerPlaceResolver resolver(Models models) {
        return new GazetteerPlaceResolver(gazetteer, new SenseRanker(array(models.weights)), models.signs);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static String annotations(Labelled one, PlaceResolver resolver) {
        CodePoints points = CodePoints.of(one.document.text());
        List<String> annotations = new ArrayList<>();
        for (PlaceMention mention : resolver.resolve(one.text)) {
            Span span = mention.span();
            annotations.add(String.format(
                    Locale.ROOT,
                    "{\"type\":\"place\",\"begin\":%d,\"end\":%d,\"lat\":%s,\"lon\":%s,\"confidence\":%.4f}",
                    points.toCodePoint(span.begin()),
                    points.toCodePoint(span.end()),
                    mention.best().latitude(),
                    mention.best().longitude(),
                    mention.confidence()));
        }
        return "{\"id\":\"" + one.document.sourceId() + "\",\"annotations\":[" + String.join(",", annotations) + "]}";
    }

    private Models train(List<Labelled> texts) {
        Recogniser blank = new Recogniser(gazetteer, words, Map.of());
        GazetteerPlaceResolver drafts = new GazetteerPlaceResolver(gazetteer, new SenseRanker(start()), Map.of());
        List<GazetteerPlaceResolver.Draft> all = new ArrayList<>();
        SignTrainer first = new SignTrainer();
        for (Labelled one : texts) {
            GazetteerPlaceResolver.Draft draft = drafts.draft(one.text);
            all.add(draft);
            addExamples(first, blank, draft, one.gold, false);
        }
        // Each corpus counts alike: the larger one is of local papers of one country only.
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(one -> counts.merge(one.corpus, one.gold.size(), Integer::sum));
        Map<String, Double> signs = new TreeMap<>();
        first.train().forEach((sign, weight) -> signs.put("1 " + sign, weight));
        Recogniser recogniser = new Recogniser(gazetteer, words, signs);
        List<RankTrainer.Text> ranked = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            double weight = 1.0 / counts.getOrDefault(texts.get(i).corpus, 1);
            ranked.add(rankText(all.get(i), texts.get(i).gold, recogniser, weight));
        }
        double[] weights = new RankTrainer(ranked).train(start());
        SenseRanker ranker = new SenseRanker(weights);
        ranked.forEach(text -> ranker.rank(text.voters()));
        SignTrainer second = new SignTrainer();
        for (int i = 0; i < texts.size(); i++) {
            addExamples(second, blank, all.get(i), texts.get(i).gold, true);
        }
        second.train().forEach((sign, weight) -> signs.put("2 " + sign, weight));
        GazetteerPlaceResolver learnt = new GazetteerPlaceResolver(gazetteer, ranker, signs);
        ConfidenceTrainer third = new ConfidenceTrainer();
        for (int i = 0; i < texts.size(); i++) {
            addChoices(third, learnt, all.get(i), texts.get(i).gold);
        }
        third.train().forEach((sign, weight) -> signs.put("3 " + sign, weight));
        return new Models(signs, Arrays.stream(weights).boxed().toList());
    }

    /** Where the learning starts: what one would guess. */
    static double[] start() {
        double[] weights = new double[ReadingFeature.COUNT];
        weights[ReadingFeature.POPULATION.column()] = 1;
        weights[ReadingFeature.KIND_COUNTRY.column()] = 8;
        weights[ReadingFeature.KIND_AREA.column()] = 6;
        weights[ReadingFeature.KIND_ADMIN1.column()] = 5;
        weights[ReadingFeature.ALTERNATE_NAME.column()] = -1;
        weights[ReadingFeature.EXACT_SPELLING.column()] = 0.5;
        weights[ReadingFeature.SAME_COUNTRY.column()] = 2;
        weights[ReadingFeature.SAME_DIVISION.column()] = 3;
        weights[ReadingFeature.NEAR_80.column()] = 2;
        return weights;
    }

    static void addExamples(
            SignTrainer trainer,
            Recogniser recogniser,
            GazetteerPlaceResolver.Draft draft,
            List<GoldPlaces.Gold> gold,
            boolean ranked) {
        draft.senseOf().forEach((spot, sense) -> {
            if (!sense.readings.isEmpty()) {
                boolean place = gold.stream().anyMatch(one -> one.span().overlaps(spot.nameSpan()));
                trainer.add(recogniser.signs(spot, sense, ranked), place);
            }
        });
    }

    static RankTrainer.Text rankText(
            GazetteerPlaceResolver.Draft draft, List<GoldPlaces.Gold> gold, Recogniser recogniser, double weight) {
        for (Sense sense : draft.senses()) {
            sense.weight = sense.spots.stream()
                    .mapToDouble(spot -> recogniser.probability(spot, sense, false))
                    .sum();
        }
        List<Sense> voters = GazetteerPlaceResolver.voters(draft);
        List<Set<Integer>> right = new ArrayList<>();
        for (Sense sense : voters) {
            right.add(right(sense, gold));
        }
        return new RankTrainer.Text(voters, right, weight);
    }

    /** Whether each choice was right, for the names that are labelled with a point. */
    private static void addChoices(
            ConfidenceTrainer trainer,
            GazetteerPlaceResolver resolver,
            GazetteerPlaceResolver.Draft draft,
            List<GoldPlaces.Gold> gold) {
        draft.senseOf().forEach((spot, sense) -> {
            if (sense.chosen != null && resolver.isPlace(spot, sense)) {
                addChoice(trainer, PlaceConfidence.features(spot, sense), spot.nameSpan(), sense.chosen, gold);
            }
        });
        draft.pointers()
                .forEach(pointer ->
                        addChoice(trainer, PlaceConfidence.ADJECTIVE, pointer.span(), pointer.entry(), gold));
    }

    private static void addChoice(
            ConfidenceTrainer trainer,
            Map<String, Double> features,
            Span span,
            PlaceEntry chosen,
            List<GoldPlaces.Gold> gold) {
        for (GoldPlaces.Gold one : gold) {
            if (one.latitude() != null && one.longitude() != null && one.span().overlaps(span)) {
                trainer.add(features, chosen.kilometresTo(point(one.latitude(), one.longitude())) < NEAR_KM);
                return;
            }
        }
    }

    private static PlaceEntry point(double latitude, double longitude) {
        return new PlaceEntry(-1, "", PlaceFeature.TOWN, null, -1, -1, null, 0, latitude, longitude);
    }

    /** The readings near the point that the first labelled mention has. */
    private static Set<Integer> right(Sense sense, List<GoldPlaces.Gold> gold) {
        Set<Integer> right = new HashSet<>();
        for (Spot spot : sense.spots) {
            for (GoldPlaces.Gold one : gold) {
                if (one.latitude() == null
                        || one.longitude() == null
                        || !one.span().overlaps(spot.nameSpan())) {
                    continue;
                }
                for (Gazetteer.Reading reading : sense.readings) {
                    PlaceEntry entry = reading.entry();
                    if (entry.kilometresTo(point(one.latitude(), one.longitude())) < NEAR_KM) {
                        right.add(entry.index());
                    }
                }
                return right;
            }
        }
        return right;
    }

    private static void write(Path out, Models models) throws IOException {
        List<String> signs = new ArrayList<>();
        models.signs.forEach((sign, weight) -> {
            if (Math.abs(weight) >= 0.005) {
                signs.add(sign + "\t" + String.format(Locale.ROOT, "%.2f", weight));
            }
        });
        Files.write(out.resolve("place-signs.tsv"), signs);
        List<String> weights = new ArrayList<>();
        for (ReadingFeature feature : ReadingFeature.values()) {
            weights.add(
                    feature.row() + "\t" + String.format(Locale.ROOT, "%.3f", models.weights.get(feature.column())));
        }
        Files.write(out.resolve("place-weights.tsv"), weights);
    }
}
