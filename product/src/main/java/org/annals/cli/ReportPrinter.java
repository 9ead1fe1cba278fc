package org.annals.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.annals.chronology.Chronology;
import org.annals.document.NotUnderstood;
import org.annals.ingest.Rejection;
import org.annals.pipeline.Annals;
import org.annals.pipeline.RunReport;
import org.annals.pipeline.Stage;
import org.annals.pipeline.StoreBuild;
import org.annals.review.Replay;
import org.annals.review.ReplayOutcome.State;
import org.annals.store.Intake;

/** Prints what a run did: rejected inputs one by one, the rest in numbers. */
final class ReportPrinter {
    private final PrintStream err;

    ReportPrinter(PrintStream err) {
        this.err = err;
    }

    void print(Annals.Result result, boolean verbose) {
        Chronology chronology = result.chronology();
        chronology.rejections().forEach(this::rejected);
        RunReport report = result.report();
        err.printf(
                Locale.ROOT,
                "read %d · rejected %d · claims %d · events %d · relations %d · not understood %d%s · %.1f s%n",
                report.read(),
                report.rejected(),
                report.claims(),
                report.events(),
                report.relations(),
                report.notUnderstood(),
                byStage(chronology),
                report.seconds());
        if (verbose) {
            stageSeconds(report);
        }
    }

    /** What the store took and kept. */
    void kept(String place, StoreBuild.Built built, Intake.Counts counts) {
        err.printf(
                Locale.ROOT,
                "store %s · run %d · new %d · changed %d · removed %d · read anew %d%n",
                place,
                built.run(),
                counts.added(),
                counts.changed(),
                counts.removed(),
                built.readAnew());
        decisions(built.decisions());
    }

    private void decisions(Replay replay) {
        if (replay.outcomes().isEmpty()) {
            return;
        }
        err.printf(
                Locale.ROOT,
                "decisions: applied %d · replaced by later ones %d · without their words %d%n",
                replay.count(State.APPLIED),
                replay.count(State.REPLACED),
                replay.count(State.ORPHANED));
        replay.kept().forEach((claim, why) -> err.println("  kept by review " + claim + ": " + why));
        replay.outcomes().forEach((id, outcome) -> {
            if (outcome.state() == State.ORPHANED) {
                err.println("  orphaned " + id + ": " + outcome.why());
            }
        });
    }

    void rejected(Rejection rejection) {
        line("rejected", rejection);
    }

    /** What was read all the same, and a person should know. */
    void noted(Rejection note) {
        line("note", note);
    }

    private void line(String word, Rejection rejection) {
        String at = rejection.position() == null ? "" : " at " + rejection.position();
        err.println(word + ": " + rejection.input() + at + ": " + rejection.message() + " [" + rejection.code() + "]");
    }

    private void stageSeconds(RunReport report) {
        report.stageSeconds().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<Stage, Double>::getKey))
                .forEach(entry -> err.printf(
                        Locale.ROOT, "  %-12s %8.2f s%n", entry.getKey().word(), entry.getValue()));
    }

    private static String byStage(Chronology chronology) {
        Map<String, Long> counts = chronology.notUnderstood().stream()
                .collect(Collectors.groupingBy(NotUnderstood::stage, TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
