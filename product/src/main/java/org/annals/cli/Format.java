package org.annals.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file format that {@code build} can write. */
enum Format {
    HTML,
    JSON,
    CSV,
    MD;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads words in any case. */
    static Set<Format> parse(List<String> words) {
        if (words.isEmpty()) {
            return EnumSet.allOf(Format.class);
        }
        EnumSet<Format> formats = EnumSet.noneOf(Format.class);
        for (String word : words) {
            formats.add(Stream.of(values())
                    .filter(format -> format.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("--format knows " + known() + ", got " + word)));
        }
        return formats;
    }

    private static String known() {
        return Stream.of(values()).map(Format::word).collect(Collectors.joining(", "));
    }
}
