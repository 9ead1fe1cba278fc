package org.annals.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.annals.chronology.Chronology;
import org.annals.chronology.EventFilter;
import org.annals.coding.ExportInput;
import org.annals.coding.ExportReport;
import org.annals.exchange.ExportFormat;
import org.annals.profile.Profile;
import org.jspecify.annotations.Nullable;

/** Writes exports and says on standard error what each holds. */
final class ExportRun {
    private final Terminal terminal;
    private final @Nullable String profile;

    /** @param profile name or file, or null for each format's own */
    ExportRun(Terminal terminal, @Nullable String profile) {
        this.terminal = terminal;
        this.profile = profile;
    }

    void write(Chronology chronology, List<ExportFormat> formats, EventFilter filter, Path folder) throws IOException {
        for (ExportFormat format : formats) {
            Profile rules = load(profile == null ? format.profile() : profile);
            ExportReport report = format.make().write(ExportInput.of(chronology, rules, filter), folder);
            terminal.err().println(report.line());
            terminal.out().println(report.files().get(0));
        }
    }

    static Profile load(String name) {
        try {
            return Profile.load(name);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
