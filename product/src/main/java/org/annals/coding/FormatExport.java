package org.annals.coding;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes events in another program's format into a folder, with a report of what was left out and why. Equal inputs give
 * equal bytes.
 */
public interface FormatExport {
    /** The folder must exist; files of the same names are replaced. */
    ExportReport write(ExportInput input, Path folder) throws IOException;
}
