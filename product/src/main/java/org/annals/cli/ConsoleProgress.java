package org.annals.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.annals.pipeline.Progress;

/** Shows progress on standard error: a bar that redraws itself for a person, now and then a plain line otherwise. */
final class ConsoleProgress implements Progress {
    private static final int BAR = 30;
    private static final long BAR_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 10_000_000_000L;

    private final PrintStream err;
    private final boolean interactive;
    private long last = System.nanoTime();
    private int drawn;

    ConsoleProgress(Terminal terminal) {
        this.err = terminal.err();
        this.interactive = terminal.interactive();
    }

    @Override
    public void at(String stage, long done, long total) {
        long now = System.nanoTime();
        boolean finished = done == total && total > 0;
        if (now - last < (interactive ? BAR_NANOS : LINE_NANOS)) {
            return;
        }
        last = now;
        if (interactive) {
            draw(total > 0 ? bar(stage, done, total) : count(stage, done));
        } else if (!finished) {
            err.println(total > 1 ? stage + " " + done + " of " + total : total == 1 ? stage : count(stage, done));
            err.flush();
        }
    }

    /** Wipes the bar, so that what follows starts on a clean line. */
    void clear() {
        if (drawn > 0) {
            draw("");
            err.print('\r');
            err.flush();
        }
    }

    private static String count(String stage, long done) {
        return stage + " " + done;
    }

    private static String bar(String stage, long done, long total) {
        int full = (int) (BAR * done / total);
        return String.format(
                Locale.ROOT, "%-11s [%s%s] %d/%d", stage, "=".repeat(full), " ".repeat(BAR - full), done, total);
    }

    private void draw(String line) {
        err.print('\r' + line + " ".repeat(Math.max(0, drawn - line.length())));
        err.flush();
        drawn = line.length();
    }
}
