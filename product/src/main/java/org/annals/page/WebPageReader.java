package org.annals.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads web pages. Thread-safe. */
public final class WebPageReader {
    /** Deeper nesting is flattened: no page needs it, and hostile ones cost time by it. */
    private static final int DEEPEST = 256;

    /**
     * Reads a page.
     *
     * @param known the address that it was fetched from, or null
     */
    public WebPage read(String html, @Nullable String known) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Document page = parser.parseInput(html, known == null ? "" : known);
        StructuredData data = StructuredData.of(page);
        PageFacts facts = new PageFacts(page, data);
        String canonical = facts.url();
        String url = canonical == null ? known : canonical;
        PageDates.Clocks clocks = new PageDates(page, data, url).read();
        String title = facts.title();
        String outlet = facts.outlet();
        String byline = facts.byline();
        List<TextBlock> blocks = new MainText(page).find();
        String text = blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n\n"));
        return new WebPage(text, title, outlet, byline, url, clocks);
    }

    /** All text of a piece of HTML, such as an entry of a feed: nothing is looked for in it. */
    public String fragment(String html) {
        Document piece = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        Set<Element> code = new HashSet<>(piece.select("script, style, template, noscript"));
        return TextBlocks.of(piece.body(), new TextBlocks.Skipped(code, Set.of())).stream()
                .map(TextBlock::text)
                .collect(Collectors.joining("\n\n"));
    }
}
