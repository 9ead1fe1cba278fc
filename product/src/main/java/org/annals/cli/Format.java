package org.annals.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.exchange.ExportFormat;

/** A file format that {@code build} can write. */
enum Format {
    HTML,
    JSON,
    CSV,
    MD;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a run writes: files of our own, and other programs' formats. */
    record Choice(Set<Format> own, List<ExportFormat> others) {
        /** All of our own and nothing else. */
        static final Choice ALL = new Choice(EnumSet.allOf(Format.class), List.of());

        Choice {
            own = Collections.unmodifiableSet(own.isEmpty() ? EnumSet.noneOf(Format.class) : EnumSet.copyOf(own));
            others = List.copyOf(others);
        }

        List<String> words() {
            return Stream.concat(own.stream().map(Format::word), others.stream().map(ExportFormat::word))
                    .toList();
        }
    }

    /** Reads words in any case. */
    static Choice parse(List<String> words) {
        if (words.isEmpty()) {
            return Choice.ALL;
        }
        Set<Format> own = EnumSet.noneOf(Format.class);
        List<ExportFormat> others = new ArrayList<>();
        for (String word : words) {
            Optional<Format> known = Stream.of(values())
                    .filter(format -> format.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst();
            known.ifPresentOrElse(own::add, () -> others.add(other(word)));
        }
        return new Choice(own, others.stream().distinct().toList());
    }

    private static ExportFormat other(String word) {
        try {
            return ExportFormat.parse(word);
        } catch (IllegalArgumentException e) {
            String known = Stream.of(values()).map(Format::word).collect(Collectors.joining(", "));
            throw new UsageException("--format knows " + known + ", " + ExportFormat.words() + ", got " + word);
        }
    }
}
