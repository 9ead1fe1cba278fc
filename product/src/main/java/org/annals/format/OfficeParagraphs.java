package org.annals.format;

import org.jspecify.annotations.Nullable;

/** The paragraphs of an office document as they are read, and its title where a paragraph is styled as one. */
final class OfficeParagraphs {
    private static final int MOST_CHARACTERS = 30_000_000;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private @Nullable String title;
    private boolean styledTitle;
    private int cells;

    void append(String words) throws FormatException {
        paragraph.append(words);
        if (text.length() + paragraph.length() > MOST_CHARACTERS) {
            throw new FormatException(IngestCode.INGEST_TOO_LARGE, "the text has more than 30 million characters");
        }
    }

    boolean isParagraphEmpty() {
        return paragraph.isEmpty();
    }

    /** What style the paragraph has; {@code Title} makes it the title. */
    void style(@Nullable String name) {
        styledTitle = "Title".equalsIgnoreCase(name);
    }

    /** Paragraphs of a table's cell stand on lines of their own, without a blank line between them. */
    void openCell() {
        cells++;
    }

    void closeCell() {
        cells--;
    }

    void endParagraph() {
        String words = paragraph
                .toString()
                .replace('\u00A0', ' ')
                .replace("\u00AD", "")
                .strip();
        paragraph.setLength(0);
        if (styledTitle && title == null && !words.isEmpty()) {
            title = words;
        }
        styledTitle = false;
        if (!words.isEmpty()) {
            text.append(text.isEmpty() ? "" : cells > 0 ? "\n" : "\n\n").append(words);
        }
    }

    String text() {
        return text.toString();
    }

    @Nullable
    String title() {
        return title;
    }
}
