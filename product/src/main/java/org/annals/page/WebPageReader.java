package org.annals.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads web pages. Thread-safe. */
public final class WebPageReader {
    /** Deeper nesting is flattened: no page needs it, and hostile ones cost time by it. */
    private static final int DEEPEST = 256;

    /** The parser reads a tag's name anew for each of its pieces, so that one of megabytes takes minutes. */
    private static final int LONGEST_NAME = 50_000;

    private static final Pattern STYLES = Pattern.compile(
            "(?i)</?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?![\\w:-])[^<>]{0,2000}>");

    /**
     * Reads a page.
     *
     * @param known the address that it was fetched from, or null
     */
    public WebPage read(String html, @Nullable String known) {
        Document page = parsed(withoutLongNames(html), known == null ? "" : known);
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
        Document piece = parsed(withoutLongNames(html), "");
        Set<Element> code = new HashSet<>(piece.select("script, style, template, noscript"));
        return TextBlocks.of(piece.body(), new TextBlocks.Skipped(code, Set.of())).stream()
                .map(TextBlock::text)
                .collect(Collectors.joining("\n\n"));
    }

    private static Document parsed(String html, String address) {
        try {
            return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, address);
        } catch (IndexOutOfBoundsException e) {
            // The parser loses count of letters' styles that are never closed, deeper than it goes: they tell nothing
            // of the text.
            return Parser.htmlParser()
                    .setMaxDepth(DEEPEST)
                    .parseInput(STYLES.matcher(html).replaceAll(""), address);
        }
    }

    /** Cuts the names of tags that no page has, as an unclosed tag before data without a blank makes them. */
    private static String withoutLongNames(String html) {
        StringBuilder cut = null;
        int kept = 0;
        int name = -1;
        for (int i = 0; i <= html.length(); i++) {
            char c = i < html.length() ? html.charAt(i) : '>';
            if (name < 0) {
                name = c == '<' ? i : -1;
            } else if (c <= ' ' || c == '>' || c == '/' && i > name + 1) {
                if (i - name > LONGEST_NAME) {
                    cut = cut == null ? new StringBuilder(html.length()) : cut;
                    cut.append(html, kept, name + LONGEST_NAME);
                    kept = i;
                }
                name = -1;
            }
        }
        return cut == null
                ? html
                : cut.append(html, Math.min(kept, html.length()), html.length()).toString();
    }
}
