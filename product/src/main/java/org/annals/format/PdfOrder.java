package org.annals.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/*
 * Recursive XY-cut (Nagy and Seth 1984): a gutter from top to bottom of a region parts columns, left before right; else a gap
 * from side to side parts blocks, upper before lower; a region with neither is a block, read line by line. Columns are looked
 * for first, so that a headline over two columns parts from them by the gap below it.
 */
/** Puts a page's lines into the order of reading, in blocks. */
final class PdfOrder {
    private static final int DEEPEST = 30;
    private static final int COLUMN_LINES = 3;
    private static final float GUTTER = 0.7f;
    private static final float GAP = 0.8f;

    private PdfOrder() {}

    static List<List<PdfLine>> blocks(List<PdfLine> lines) {
        List<List<PdfLine>> blocks = new ArrayList<>();
        if (!lines.isEmpty()) {
            cut(lines, 0, blocks);
        }
        return blocks;
    }

    private static void cut(List<PdfLine> lines, int depth, List<List<PdfLine>> blocks) {
        float height = height(lines);
        List<List<PdfLine>> parts = depth > DEEPEST ? List.of() : columns(lines, GUTTER * height);
        if (parts.isEmpty() && depth <= DEEPEST) {
            parts = rows(lines, GAP * height);
        }
        if (parts.isEmpty()) {
            blocks.add(sorted(lines, height));
        } else {
            parts.forEach(part -> cut(part, depth + 1, blocks));
        }
    }

    /** The height of most lines. */
    private static float height(List<PdfLine> lines) {
        float[] heights = new float[lines.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = lines.get(i).height();
        }
        java.util.Arrays.sort(heights);
        return heights[heights.length / 2];
    }

    private static List<List<PdfLine>> columns(List<PdfLine> lines, float gutter) {
        List<PdfLine> byLeft = new ArrayList<>(lines);
        byLeft.sort(Comparator.comparingDouble(PdfLine::left));
        List<List<PdfLine>> parts = new ArrayList<>();
        List<PdfLine> part = new ArrayList<>();
        float right = Float.NEGATIVE_INFINITY;
        for (PdfLine line : byLeft) {
            if (!part.isEmpty() && line.left() - right > gutter) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(line);
            right = Math.max(right, line.right());
        }
        parts.add(part);
        boolean all = parts.size() > 1 && parts.stream().allMatch(one -> one.size() >= COLUMN_LINES);
        return all ? parts : List.of();
    }

    private static List<List<PdfLine>> rows(List<PdfLine> lines, float gap) {
        List<PdfLine> byTop = new ArrayList<>(lines);
        byTop.sort(Comparator.comparingDouble(PdfLine::top).thenComparing(PdfLine::left));
        List<List<PdfLine>> parts = new ArrayList<>();
        List<PdfLine> part = new ArrayList<>();
        float bottom = Float.NEGATIVE_INFINITY;
        for (PdfLine line : byTop) {
            if (!part.isEmpty() && line.top() - bottom > gap) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(line);
            bottom = Math.max(bottom, line.bottom());
        }
        parts.add(part);
        return parts.size() > 1 ? parts : List.of();
    }

    /** Line by line; stretches on one height become one line. */
    private static List<PdfLine> sorted(List<PdfLine> lines, float height) {
        List<PdfLine> byBottom = new ArrayList<>(lines);
        byBottom.sort(Comparator.comparingDouble(PdfLine::bottom).thenComparing(PdfLine::left));
        List<PdfLine> joined = new ArrayList<>();
        List<PdfLine> level = new ArrayList<>();
        for (PdfLine line : byBottom) {
            if (!level.isEmpty() && line.bottom() - level.get(0).bottom() > 0.5f * height) {
                joined.add(joined(level));
                level.clear();
            }
            level.add(line);
        }
        joined.add(joined(level));
        return joined;
    }

    private static PdfLine joined(List<PdfLine> level) {
        level.sort(Comparator.comparingDouble(PdfLine::left));
        StringBuilder text = new StringBuilder();
        float top = Float.POSITIVE_INFINITY;
        float bottom = 0;
        float right = 0;
        for (PdfLine line : level) {
            text.append(text.length() == 0 ? "" : " ").append(line.text());
            top = Math.min(top, line.top());
            bottom = Math.max(bottom, line.bottom());
            right = Math.max(right, line.right());
        }
        return new PdfLine(text.toString(), level.get(0).left(), right, top, bottom);
    }
}
