package org.annals.attribution.report;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Span;
import org.annals.language.HashedWeights;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/*
 * Four linear models over a dependency tree's candidates, in the manner of Pareti's cue-first pipeline (2015): does this word
 * report; what does it report; who reports; where does the cue end. Each later choice leaves out the words already taken.
 */
/** Finds reports with models learnt from annotated news. Thread-safe. */
public final class ReportModel {
    private final HashedWeights reports;
    private final HashedWeights contents;
    private final HashedWeights sources;
    private final HashedWeights cues;
    private final double threshold;

    /**
     * @param threshold the least score of a report, in logits
     */
    public ReportModel(
            HashedWeights reports,
            HashedWeights contents,
            HashedWeights sources,
            HashedWeights cues,
            double threshold) {
        this.reports = reports;
        this.contents = contents;
        this.sources = sources;
        this.cues = cues;
        this.threshold = threshold;
    }

    /** The shipped models. */
    public static ReportModel load() {
        return new ReportModel(
                HashedWeights.load(ReportModel.class, "report-words.bin"),
                HashedWeights.load(ReportModel.class, "report-contents.bin"),
                HashedWeights.load(ReportModel.class, "report-sources.bin"),
                HashedWeights.load(ReportModel.class, "report-cues.bin"),
                0);
    }

    /** The reports of a parsed text, in text order of their cues. */
    public List<Report> find(TextAnalysis text) {
        ReportCandidates candidates = new ReportCandidates(text);
        List<Report> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (ReportCandidate candidate : candidates.of(sentence)) {
                Report report = read(candidate);
                if (report != null) {
                    found.add(report);
                }
            }
        }
        return found;
    }

    private @Nullable Report read(ReportCandidate candidate) {
        double score = reports.score(candidate.features(), candidate.features().length) * (double) reports.scale();
        if (score < threshold) {
            return null;
        }
        Choice content = best(contents, candidate.contents(), List.of(), List.of(candidate.word()));
        if (content == null) {
            return null;
        }
        Choice source = best(sources, candidate.sources(), content.spans(), List.of());
        List<Span> who = source == null ? List.of() : source.spans();
        List<Span> taken = new ArrayList<>(content.spans());
        taken.addAll(who);
        Choice cue = best(cues, candidate.cues(), taken, List.of());
        List<Span> words = cue == null ? List.of(candidate.word()) : cue.spans();
        return new Report(candidate.sentence(), candidate.word(), words, who, content.spans(), null, score);
    }

    /** The best-ranked choice that takes none of those words; null where every choice does. */
    private static @Nullable Choice best(
            HashedWeights weights, List<Choice> choices, List<Span> taken, List<Span> alsoTaken) {
        Choice best = null;
        int most = 0;
        for (Choice choice : choices) {
            if (overlaps(choice.spans(), taken) || overlaps(choice.spans(), alsoTaken)) {
                continue;
            }
            int score = weights.score(choice.features(), choice.features().length);
            if (best == null || score > most) {
                best = choice;
                most = score;
            }
        }
        return best;
    }

    private static boolean overlaps(List<Span> spans, List<Span> taken) {
        for (Span span : spans) {
            for (Span other : taken) {
                if (span.overlaps(other)) {
                    return true;
                }
            }
        }
        return false;
    }
}
