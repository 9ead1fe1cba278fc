package org.annals.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines out of a PDF's pages, in the order they were drawn. Not thread-safe. */
final class PdfPages extends PDFTextStripper {
    private static final int MOST_LETTERS = 300_000;
    private static final float SPACE = 0.3f;
    private static final float COLUMN = 1.6f;

    private List<PdfLine> lines = new ArrayList<>();

    PdfPages() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /** The lines of one page, from 1. */
    List<PdfLine> lines(PDDocument document, int page) throws IOException {
        lines = new ArrayList<>();
        setStartPage(page);
        setEndPage(page);
        writeText(document, Writer.nullWriter());
        return lines;
    }

    @Override
    protected void writePage() {
        Run run = new Run();
        int letters = 0;
        for (List<TextPosition> article : getCharactersByArticle()) {
            for (TextPosition letter : article) {
                // Text that is turned is a watermark or an axis.
                if (letter.getDir() == 0 && ++letters <= MOST_LETTERS) {
                    run = run.take(letter);
                }
            }
        }
        run.close();
    }

    /** Letters that follow each other on one height. */
    private final class Run {
        private final StringBuilder text = new StringBuilder();
        private float left;
        private float right;
        private float bottom;
        private float height;

        Run take(TextPosition letter) {
            String value = letter.getUnicode();
            if (value == null || value.isEmpty()) {
                return this;
            }
            float x = letter.getXDirAdj();
            float size = Math.max(1, Math.max(letter.getHeightDir(), letter.getFontSizeInPt()));
            if (text.length() > 0 && !follows(letter, x, size)) {
                close();
                return new Run().take(letter);
            }
            if (text.length() == 0) {
                left = x;
                bottom = letter.getYDirAdj();
            } else if (x - right > SPACE * Math.max(letter.getWidthOfSpace(), size * 0.3f) && !endsInSpace()) {
                text.append(' ');
            }
            height = Math.max(height, size);
            right = Math.max(right, x + letter.getWidthDirAdj());
            text.append(value);
            return this;
        }

        private boolean follows(TextPosition letter, float x, float size) {
            boolean level = Math.abs(letter.getYDirAdj() - bottom) < 0.5f * Math.max(size, height);
            float gap = x - right;
            return level && gap > -2 * size && gap < COLUMN * Math.max(size, height);
        }

        private boolean endsInSpace() {
            return text.length() > 0 && text.charAt(text.length() - 1) == ' ';
        }

        void close() {
            String words = text.toString().replace('\u00A0', ' ').strip();
            if (!words.isEmpty()) {
                lines.add(new PdfLine(words, left, right, bottom - height, bottom));
            }
        }
    }
}
