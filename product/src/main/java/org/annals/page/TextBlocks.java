package org.annals.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/*
 * White space is collapsed as a browser does; two line breaks in a row part paragraphs, one is a line's end; cells of a
 * table are parted by tabs. Marks of no width and soft hyphens are dropped. Linear in the page.
 */
/** Cuts an element's text into blocks. */
final class TextBlocks implements NodeFilter {
    static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
            "tt", "u", "var", "wbr", "label", "img", "picture", "source", "ruby", "rb", "rt", "rp");

    private final List<TextBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Element root;
    private final Skipped skipped;
    private @Nullable Element holder;
    private int links;
    private int linked;
    private int breaks;
    private boolean space;

    private TextBlocks(Element root, Skipped skipped) {
        this.root = root;
        this.skipped = skipped;
    }

    /** What is not looked into, and links that are taken for none. Nothing is removed from a page: that costs its square. */
    record Skipped(Set<Element> elements, Set<Element> links) {
        /** Nothing. */
        static final Skipped NOTHING = new Skipped(Set.of(), Set.of());
    }

    static List<TextBlock> of(Element root) {
        return of(root, Skipped.NOTHING);
    }

    static List<TextBlock> of(Element root, Skipped skipped) {
        TextBlocks blocks = new TextBlocks(root, skipped);
        NodeTraversor.filter(blocks, root);
        blocks.close();
        return blocks.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element element && skipped.elements.contains(element)) {
            if (!INLINE.contains(element.normalName())) {
                close();
            }
            return FilterResult.SKIP_ENTIRELY;
        }
        enter(node);
        return FilterResult.CONTINUE;
    }

    private void enter(Node node) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                breaks++;
                if (breaks >= 2) {
                    close();
                }
            } else if (name.equals("a")) {
                links += skipped.links.contains(element) ? 0 : 1;
            } else if (name.equals("td") || name.equals("th")) {
                cell(element);
            } else if (!INLINE.contains(name)) {
                close();
            }
        }
    }

    /** A cell of a table of data goes on with the row; one that holds blocks of its own begins anew. */
    private void cell(Element element) {
        if (text.length() > 0 && isRow(element)) {
            text.append('\t');
            space = false;
        } else {
            close();
        }
    }

    private static boolean isRow(Element cell) {
        return cell.childrenSize() == 0
                || cell.children().stream().allMatch(child -> INLINE.contains(child.normalName()));
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private void leave(Element element) {
        String name = element.normalName();
        if (name.equals("a")) {
            links -= skipped.links.contains(element) ? 0 : 1;
        } else if (!INLINE.contains(name) && !name.equals("br") && !name.equals("td") && !name.equals("th")) {
            close();
        }
    }

    private void append(TextNode node) {
        String words = node.getWholeText();
        boolean lines = isPreformatted(node);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\u200B' || c == '\u00AD' || c == '\uFEFF' || c == '\u2060') {
                continue;
            }
            if (lines && c == '\n') {
                breaks++;
                if (breaks >= 2) {
                    close();
                }
            } else if (c <= ' ' || c == '\u00A0' || Character.isSpaceChar(c)) {
                space = true;
            } else {
                start(node);
                text.append(c);
                linked += links > 0 ? 1 : 0;
            }
        }
    }

    private static boolean isPreformatted(TextNode node) {
        Element parent = node.parent();
        return parent != null && parent.normalName().equals("pre");
    }

    private void start(TextNode node) {
        if (text.length() == 0) {
            holder = blockAbove(node);
        } else if (breaks > 0) {
            text.append('\n');
        } else if (space && text.charAt(text.length() - 1) != '\t') {
            text.append(' ');
        }
        breaks = 0;
        space = false;
    }

    private Element blockAbove(Node node) {
        for (Node up = node.parent(); up != null; up = up.parent()) {
            if (up instanceof Element element && (element.equals(root) || !INLINE.contains(element.normalName()))) {
                return element;
            }
        }
        return root;
    }

    private void close() {
        String words = text.toString().strip();
        if (!words.isEmpty() && holder != null) {
            blocks.add(new TextBlock(words, Math.min(linked, words.length()), holder));
        }
        text.setLength(0);
        linked = 0;
        breaks = 0;
        space = false;
    }
}
