package org.annals.page;

import org.jspecify.annotations.Nullable;

/**
 * The main text of a web page and what the page says of itself; what it does not say is null.
 *
 * @param text paragraphs, parted by blank lines; empty where the page holds no running text
 */
public record WebPage(
        String text,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String byline,
        @Nullable String url,
        PageDates.Clocks clocks) {}
