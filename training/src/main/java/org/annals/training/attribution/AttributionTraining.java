package org.annals.training.attribution;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.attribution.report.Choice;
import org.annals.attribution.report.ReportCandidate;
import org.annals.attribution.report.ReportCandidates;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.document.Span;
import org.annals.language.EnglishAnalyser;
import org.annals.language.HashedWeights;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.place.Gazetteer;
import org.annals.place.GazetteerPlaceNames;

/** Trains the models that find reports: {@code CORPORA OUTPUT_FOLDER}; prints how often each choice is right on dev. */
public final class AttributionTraining {
    private static final int EPOCHS = 6;

    private final EnglishAnalyser analyser = new EnglishAnalyser(new GazetteerPlaceNames(Gazetteer.load()));
    private final List<LinearTrainer.Verdict> reports = new ArrayList<>();
    private final List<LinearTrainer.Question> cues = new ArrayList<>();
    private final List<LinearTrainer.Question> sources = new ArrayList<>();
    private final List<LinearTrainer.Question> contents = new ArrayList<>();
    private int annotated;
    private int reached;
    private final int[] exact = new int[3];

    private AttributionTraining() {}

    public static void main(String[] arguments) throws IOException {
        Path corpus = Path.of(arguments[0]).resolve("attribution/polnear");
        AttributionTraining train = new AttributionTraining();
        train.read(BratReader.read(corpus.resolve("train")));
        train.describe("train");
        HashedWeights reportWords = new LinearTrainer(18, 0.02f).classify(train.reports, EPOCHS);
        HashedWeights cueWords = new LinearTrainer(17, 0.01f).rank(train.cues, EPOCHS);
        HashedWeights sourceWords = new LinearTrainer(17, 0.01f).rank(train.sources, EPOCHS);
        HashedWeights contentWords = new LinearTrainer(18, 0.01f).rank(train.contents, EPOCHS);
        AttributionTraining dev = new AttributionTraining();
        dev.read(BratReader.read(corpus.resolve("dev")));
        dev.describe("dev");
        dev.judge(reportWords);
        judge("cues", cueWords, dev.cues);
        judge("sources", sourceWords, dev.sources);
        judge("contents", contentWords, dev.contents);
        Path output = Path.of(arguments[1]);
        write(reportWords, output.resolve("report-words.bin"));
        write(cueWords, output.resolve("report-cues.bin"));
        write(sourceWords, output.resolve("report-sources.bin"));
        write(contentWords, output.resolve("report-contents.bin"));
    }

    private static void write(HashedWeights weights, Path file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file)) {
            weights.write(stream);
        }
    }

    private void read(List<BratReader.Article> articles) {
        for (BratReader.Article article : articles) {
            TextAnalysis text = analyser.parse(analyser.analyse(document(article)));
            ReportCandidates candidates = new ReportCandidates(text);
            List<AnnotatedReport> open = new ArrayList<>(article.reports());
            annotated += open.size();
            for (Sentence sentence : text.sentences()) {
                for (ReportCandidate candidate : candidates.of(sentence)) {
                    learn(candidate, open);
                }
            }
        }
    }

    private static Document document(BratReader.Article article) {
        String hash = ContentHash.sha256(article.text());
        DocumentId id = new DocumentId("d" + hash.substring(0, 12));
        return new Document(id, article.id(), List.of(), article.text(), hash, "en", Metadata.NONE, List.of());
    }

    /** A candidate within an annotated cue reports; of several in one cue, only the first. */
    private void learn(ReportCandidate candidate, List<AnnotatedReport> open) {
        AnnotatedReport found = null;
        for (AnnotatedReport report : open) {
            boolean inCue = report.cue().stream().anyMatch(span -> span.contains(candidate.word()));
            if (inCue && (found == null || length(report.cue()) < length(found.cue()))) {
                found = report;
            }
        }
        reports.add(new LinearTrainer.Verdict(candidate.features(), found != null));
        if (found == null) {
            return;
        }
        open.remove(found);
        reached++;
        ask(0, cues, candidate.cues(), found.cue());
        ask(1, sources, candidate.sources(), found.source());
        ask(2, contents, candidate.contents(), found.content());
    }

    private void ask(int part, List<LinearTrainer.Question> questions, List<Choice> choices, List<Span> wanted) {
        int best = -1;
        double most = 0.5;
        for (int i = 0; i < choices.size(); i++) {
            double likeness = likeness(choices.get(i).spans(), wanted);
            if (likeness > most) {
                best = i;
                most = likeness;
            }
        }
        exact[part] += most > 0.9999 ? 1 : 0;
        if (best >= 0) {
            questions.add(new LinearTrainer.Question(
                    choices.stream().map(Choice::features).toList(), best));
        }
    }

    /** Dice's coefficient over characters, 1 for two empty lists. */
    private static double likeness(List<Span> a, List<Span> b) {
        if (a.isEmpty() && b.isEmpty()) {
            return 1;
        }
        int shared = 0;
        for (Span one : a) {
            for (Span other : b) {
                shared += one.shared(other);
            }
        }
        return 2.0 * shared / (length(a) + length(b));
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }

    private void describe(String split) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d annotated, %d reached by a candidate, of those a choice exactly right: cue %.3f source %.3f"
                        + " content %.3f; %d candidates%n",
                split,
                annotated,
                reached,
                exact[0] / (double) reached,
                exact[1] / (double) reached,
                exact[2] / (double) reached,
                reports.size());
    }

    private void judge(HashedWeights weights) {
        for (double threshold : new double[] {-1.5, -1, -0.5, 0, 0.5, 1}) {
            int right = 0;
            int found = 0;
            for (LinearTrainer.Verdict verdict : reports) {
                double score = weights.score(verdict.features(), verdict.features().length) * (double) weights.scale();
                if (score >= threshold) {
                    found++;
                    right += verdict.isYes() ? 1 : 0;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "words at %.1f: P %.3f R %.3f of annotated%n",
                    threshold,
                    right / (double) found,
                    right / (double) annotated);
        }
    }

    private static void judge(String name, HashedWeights weights, List<LinearTrainer.Question> questions) {
        int right = 0;
        for (LinearTrainer.Question question : questions) {
            int best = 0;
            int most = Integer.MIN_VALUE;
            for (int i = 0; i < question.choices().size(); i++) {
                int[] features = question.choices().get(i);
                int score = weights.score(features, features.length);
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
            right += best == question.right() ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "%s: %.3f of %d%n", name, right / (double) questions.size(), questions.size());
    }
}
