package org.annals.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.annals.page.WrittenDates;
import org.jspecify.annotations.Nullable;

/*
 * Lines of a paragraph are joined, words parted at a line's end as well. What stands at the top or bottom of most pages, but
 * for its numbers, is the pages' head or foot and no part of the text; so is a page's number.
 */
/** Joins the pages of a PDF into a text, and says where each page begins in it. */
final class PdfText {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)[-–— ]{0,3}(?:page |p\\. ?)?\\d{1,4}(?: (?:of|/) \\d{1,4}|/\\d{1,4})?[-–— ]{0,3}");
    private static final WrittenDates DATES = new WrittenDates(null);
    private static final int LONGEST_HEAD = 150;
    private static final float OTHER_SIZE = 0.25f;
    private static final int EDGE_LINES = 2;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder starts = new StringBuilder();
    private final Set<LocalDate> headDays = new TreeSet<>();
    private float lastHeight;

    private PdfText() {}

    /** @param pages for each page its blocks in the order of reading */
    static PdfText of(List<List<List<PdfLine>>> pages) {
        PdfText made = new PdfText();
        Set<String> edges = edges(pages);
        for (int i = 0; i < pages.size(); i++) {
            made.page(i + 1, pages.get(i), edges);
        }
        return made;
    }

    String text() {
        return text.toString();
    }

    /** For each page that has text its number and the code point at which it begins: "1:0 2:2310". */
    String starts() {
        return starts.toString();
    }

    /** The day that the pages' heads or feet give, if they all give one. */
    @Nullable
    LocalDate headDay() {
        return headDays.size() == 1 ? headDays.iterator().next() : null;
    }

    private static Set<String> edges(List<List<List<PdfLine>>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<List<PdfLine>> page : pages) {
            Set<String> here = new HashSet<>();
            for (PdfLine line : edge(page)) {
                here.add(shape(line.text()));
            }
            here.forEach(shape -> counts.merge(shape, 1, Integer::sum));
        }
        Set<String> edges = new HashSet<>();
        int enough = Math.max(3, (pages.size() + 1) / 2);
        counts.forEach((shape, count) -> {
            if (count >= enough && shape.length() <= LONGEST_HEAD) {
                edges.add(shape);
            }
        });
        return edges;
    }

    /** The highest and lowest lines. */
    private static List<PdfLine> edge(List<List<PdfLine>> page) {
        List<PdfLine> lines = new ArrayList<>();
        page.forEach(lines::addAll);
        lines.sort(java.util.Comparator.comparingDouble(PdfLine::top));
        int size = lines.size();
        List<PdfLine> edge = new ArrayList<>(lines.subList(0, Math.min(EDGE_LINES, size)));
        edge.addAll(lines.subList(Math.max(Math.min(EDGE_LINES, size), size - EDGE_LINES), size));
        return edge;
    }

    private static String shape(String line) {
        return line.replaceAll("\\d+", "#").strip();
    }

    private void page(int number, List<List<PdfLine>> blocks, Set<String> edges) {
        Set<PdfLine> edge = new HashSet<>(edge(blocks));
        boolean begun = false;
        for (List<PdfLine> block : blocks) {
            block.stream()
                    .filter(line -> edge.contains(line) && edges.contains(shape(line.text())))
                    .forEach(line -> DATES.in(line.text()).forEach(date -> headDays.add(date.day())));
            List<PdfLine> kept = block.stream()
                    .filter(line -> !edge.contains(line) || !isEdge(line, edges))
                    .toList();
            if (kept.isEmpty()) {
                continue;
            }
            String words = paragraphs(kept);
            boolean sameSize = Math.abs(kept.get(0).height() - lastHeight) <= OTHER_SIZE * lastHeight;
            boolean goesOn =
                    text.length() > 0 && sameSize && isOpen(text) && Character.isLowerCase(words.codePointAt(0));
            lastHeight = kept.get(kept.size() - 1).height();
            if (goesOn) {
                unhyphenate(words);
            } else if (text.length() > 0) {
                text.append("\n\n");
            }
            if (!begun) {
                starts.append(starts.length() == 0 ? "" : " ")
                        .append(number)
                        .append(':')
                        .append(text.codePointCount(0, text.length()));
                begun = true;
            }
            text.append(words);
        }
    }

    private static boolean isEdge(PdfLine line, Set<String> edges) {
        return edges.contains(shape(line.text()))
                || PAGE_NUMBER.matcher(line.text()).matches();
    }

    /** Whether the last sentence is not closed. */
    private static boolean isOpen(CharSequence text) {
        char last = text.charAt(text.length() - 1);
        return Character.isLetterOrDigit(last) || last == ',' || last == '-';
    }

    private static String paragraphs(List<PdfLine> block) {
        StringBuilder words = new StringBuilder();
        float left = Float.POSITIVE_INFINITY;
        float right = 0;
        for (PdfLine line : block) {
            left = Math.min(left, line.left());
            right = Math.max(right, line.right());
        }
        PdfLine before = null;
        for (PdfLine line : block) {
            if (before == null) {
                words.append(line.text());
            } else if (isNew(before, line, left, right)) {
                words.append("\n\n").append(line.text());
            } else {
                join(words, line.text());
            }
            before = line;
        }
        return words.toString();
    }

    private static boolean isNew(PdfLine before, PdfLine line, float left, float right) {
        float height = Math.max(before.height(), line.height());
        char last = before.text().charAt(before.text().length() - 1);
        boolean closed = ".!?…:”\"’)".indexOf(last) >= 0;
        boolean indented = line.left() - left > 0.7f * height && before.left() - left < 0.5f * height;
        boolean shortBefore = before.right() < left + 0.8f * (right - left);
        boolean otherSize = Math.abs(before.height() - line.height()) > OTHER_SIZE * height;
        return indented && closed
                || shortBefore && closed
                || otherSize
                || shortBefore
                        && Character.isUpperCase(line.text().charAt(0))
                        && before.right() < left + 0.6f * (right - left);
    }

    private static void join(StringBuilder words, String line) {
        if (isHyphen(words, line)) {
            words.setLength(words.length() - 1);
            words.append(line);
        } else {
            words.append(' ').append(line);
        }
    }

    private void unhyphenate(String next) {
        if (isHyphen(text, next)) {
            text.setLength(text.length() - 1);
        } else {
            text.append(' ');
        }
    }

    /** A word parted at the line's end goes on in small letters. */
    private static boolean isHyphen(StringBuilder words, String next) {
        int end = words.length() - 1;
        char last = words.charAt(end);
        boolean mark = last == '-' || last == '\u2010' || last == '\u00AD';
        return mark && end > 0 && Character.isLetter(words.charAt(end - 1)) && Character.isLowerCase(next.charAt(0));
    }
}
