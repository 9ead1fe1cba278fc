package org.annals.format;

/**
 * A stretch of a PDF page's text on one height, without a wide gap in it; coordinates in points from the page's top left.
 *
 * @param top the upper edge
 * @param bottom the height on which the letters stand
 */
record PdfLine(String text, float left, float right, float top, float bottom) {
    float height() {
        return Math.max(1, bottom - top);
    }
}
