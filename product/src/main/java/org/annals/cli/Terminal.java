package org.annals.cli;

import java.io.PrintStream;

/**
 * Where a command writes: results to {@code out}, everything about the run to {@code err}.
 *
 * @param interactive whether a person watches {@code err}
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {}
