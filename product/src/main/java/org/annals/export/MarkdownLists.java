package org.annals.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.chronology.EntryNumbers;
import org.annals.chronology.ReadingOrder;
import org.annals.claim.DatedReading;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.document.NotUnderstood;
import org.annals.ingest.Rejection;
import org.annals.reuse.Lineage;

/** Writes what stands around the events of a Markdown chronology: the head, and the lists at the end. */
final class MarkdownLists {
    private static final int MOST_EXAMPLES = 3;
    private static final int MOST_EXAMPLE_TEXT = 60;

    private final ChronologyIndex index;
    private final Chronology chronology;
    private final Wording wording;
    private final Footnotes footnotes;
    private final EntryNumbers numbers;
    private final StringBuilder out;

    MarkdownLists(ChronologyIndex index, Footnotes footnotes, EntryNumbers numbers, StringBuilder out) {
        this.index = index;
        this.chronology = index.chronology();
        this.wording = new Wording(index);
        this.footnotes = footnotes;
        this.numbers = numbers;
        this.out = out;
    }

    void head(List<ChronologyEntry> shown) {
        out.append("# Chronology\n\n");
        out.append(Wording.count(chronology.readings().size(), "article"))
                .append(" · ")
                .append(Wording.count(outlets(), "outlet"))
                .append(" · ")
                .append(Wording.count(index.claims().size(), "claim"))
                .append(" · ")
                .append(Wording.parts(ReadingOrder.of(chronology.entries())));
        if (shown.size() < chronology.entries().size()) {
            out.append(" (the ").append(shown.size()).append(" most salient are shown, those in line first)");
        }
        out.append("""


                **How to read this.** Each entry is something that articles say happened, with the voices that say it. \
                Nothing here is confirmed: Annals reports who says what and never decides who is right. “2 articles, \
                1 origin” means that two articles print what one source is taken to know. A date is as precise as the \
                articles make it; a date, place or speaker that they do not give is left open. Counts of the whole \
                crisis, details, and what is hard to understand without its article stand after the line of events. Views, descriptions and \
                what nobody answered are no entries: every claim stands in claims.csv. Footnotes lead to the \
                article and its exact words; the numbers count characters of the file they link to.
                """);
        disagreements(shown);
    }

    private long outlets() {
        return chronology.readings().stream()
                .map(reading -> wording.carrier(reading.document().id()))
                .distinct()
                .count();
    }

    private void disagreements(List<ChronologyEntry> shown) {
        String disputed = wording.disagreements(shown, numbers);
        if (!disputed.isEmpty()) {
            out.append("\n**Where the accounts disagree:** ").append(disputed).append('\n');
        }
    }

    void tail(List<ChronologyEntry> shown) {
        onlyIn(shown);
        nobodyNamed(shown);
        articles();
        notUnderstood();
        rejections();
    }

    private void onlyIn(List<ChronologyEntry> shown) {
        StringBuilder list = new StringBuilder();
        for (DatedReading reading : index.readingsByPublication()) {
            DocumentId document = reading.document().id();
            List<ChronologyEntry> only =
                    matching(shown, entry -> entry.support().onlyIn().contains(document));
            if (!only.isEmpty()) {
                list.append("- ").append(footnotes.source(document)).append('\n');
                only.forEach(entry -> list.append("  - ").append(named(entry)).append('\n'));
            }
        }
        if (list.length() > 0) {
            out.append("\n## Only in one article\n\n").append(list);
        }
    }

    private void nobodyNamed(List<ChronologyEntry> shown) {
        List<ChronologyEntry> found = matching(
                shown,
                entry -> entry.event().claims().stream()
                        .allMatch(id -> index.claim(id).claim().attribution().speaker() == null));
        if (!found.isEmpty()) {
            out.append("\n## Nobody is named\n\nNo article says who knows this.\n\n");
            found.forEach(entry -> out.append("- ").append(named(entry)).append('\n'));
        }
    }

    private String named(ChronologyEntry entry) {
        String headline = Wording.shortened(Wording.oneLine(entry.headline()), MOST_EXAMPLE_TEXT);
        return "no. " + numbers.of(entry.event().id()) + ": " + MarkdownEvents.line(headline);
    }

    /** In the order of their numbers. */
    private List<ChronologyEntry> matching(List<ChronologyEntry> shown, Predicate<ChronologyEntry> wanted) {
        return shown.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(entry -> numbers.of(entry.event().id())))
                .toList();
    }

    private void articles() {
        out.append("\n## Articles\n\n");
        for (DatedReading reading : index.readingsByPublication()) {
            Dated published = reading.dating().published();
            out.append("- ").append(footnotes.source(reading.document().id()));
            if (published != null) {
                out.append(" (")
                        .append(MarkdownEvents.line(published.explanation()))
                        .append(')');
            }
            out.append('\n');
        }
        for (Lineage lineage : chronology.reuse().lineages()) {
            DocumentId first = lineage.first();
            out.append("- versions of one text: ")
                    .append(lineage.documents().stream()
                            .map(document -> MarkdownEvents.line(wording.carrier(document)))
                            .collect(Collectors.joining(", ")))
                    .append(
                            first == null
                                    ? ""
                                    : "; taken to be the earliest: " + MarkdownEvents.line(wording.carrier(first)))
                    .append(" (")
                    .append(MarkdownEvents.line(lineage.explanation()))
                    .append(")\n");
        }
    }

    private void notUnderstood() {
        Map<String, List<NotUnderstood>> byCode = chronology.notUnderstood().stream()
                .sorted()
                .collect(Collectors.groupingBy(NotUnderstood::code, TreeMap::new, Collectors.toList()));
        if (byCode.isEmpty()) {
            return;
        }
        out.append("\n## Not understood\n\nLeft out rather than guessed.\n\n");
        byCode.forEach((code, items) -> {
            String examples = items.stream()
                    .map(this::example)
                    .distinct()
                    .limit(MOST_EXAMPLES)
                    .collect(Collectors.joining(", "));
            out.append("- ").append(items.size()).append(" × ").append(code).append(": ");
            out.append(MarkdownEvents.line(items.get(0).message()))
                    .append(" — ")
                    .append(examples)
                    .append('\n');
        });
    }

    private String example(NotUnderstood item) {
        String words = item.span().of(index.document(item.document()).text());
        return "“" + MarkdownEvents.line(Wording.shortened(Wording.oneLine(words), MOST_EXAMPLE_TEXT)) + "”";
    }

    private void rejections() {
        if (chronology.rejections().isEmpty()) {
            return;
        }
        out.append("\n## Rejected inputs\n\n");
        for (Rejection rejection : chronology.rejections()) {
            out.append("- ").append(MarkdownEvents.line(rejection.input())).append(": ");
            out.append(MarkdownEvents.line(rejection.message()));
            out.append(" (").append(rejection.code()).append(")\n");
        }
    }
}
