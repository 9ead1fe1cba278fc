package org.annals.sheet;

import java.util.List;

/** A table of text: a name, headings, rows. */
public record Sheet(String name, List<String> headings, List<List<Cell>> rows) {
    /**
     * What stands in a cell.
     *
     * @param formula whether it is computed, so that its text is not what anybody wrote
     */
    public record Cell(String text, boolean formula) {
        static final Cell EMPTY = new Cell("", false);

        static Cell of(String text) {
            return text.isEmpty() ? EMPTY : new Cell(text, false);
        }
    }

    public Sheet {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The address of a cell as spreadsheets write it: "events!B12"; both from 0, headings are row 1. */
    String address(int row, int column) {
        return name + "!" + letters(column) + (row + 2);
    }

    static String letters(int column) {
        int left = column;
        StringBuilder letters = new StringBuilder();
        do {
            letters.insert(0, (char) ('A' + left % 26));
            left = left / 26 - 1;
        } while (left >= 0);
        return letters.toString();
    }

    /** The position of the heading, or -1. */
    int column(String heading) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).strip().equalsIgnoreCase(heading)) {
                return i;
            }
        }
        return -1;
    }

    Cell cell(int row, int column) {
        List<Cell> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}
