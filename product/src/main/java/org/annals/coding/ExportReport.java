package org.annals.coding;

import java.nio.file.Path;
import java.util.List;

/**
 * What an export wrote and left out. Written and left out together are all there was.
 *
 * @param files the export first, then what stands beside it
 * @param unit what is counted: events, claims, times
 * @param written how many units are in the export
 * @param rows in how many rows, features or annotations; an event in two places has two
 * @param leftOut how many units the omission report lists
 */
public record ExportReport(List<Path> files, String unit, int written, int rows, int leftOut) {
    public ExportReport {
        files = List.copyOf(files);
    }

    /** One line for a person. */
    public String line() {
        return files.get(0).getFileName() + ": " + written + " of " + (written + leftOut) + " " + unit + " in " + rows
                + (rows == 1 ? " row" : " rows") + (leftOut == 0 ? "" : ", " + leftOut + " left out (see omitted)");
    }
}
