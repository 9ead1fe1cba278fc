package org.annals.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.page.TextBlocks.Skipped;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/*
 * What holds no text is left out, then what is named as something round the article, unless it holds much of the page's
 * running text. Then, as in Arc90's Readability, each paragraph speaks for the element that holds it and half as loud for
 * the one above; the element that most speaks for grows as long as what it gains is running text too. At last single
 * blocks inside it are dropped: lists of links, "read also", headings with nothing under them.
 */
/** Finds the article in a page. */
final class MainText {
    /** Named as something else, an element is kept when it holds this share of the page's running text. */
    private static final double KEPT = 0.45;

    private static final Set<String> NEVER =
            Set.of("comments", "comment", "commentlist", "disqus", "respond", "cookie", "gdpr");
    private static final int LONG = 100;

    private final Document page;

    MainText(Document page) {
        this.page = page;
    }

    /** The article's blocks, in order; none where the page has no running text. */
    List<TextBlock> find() {
        Element body = page.body();
        Set<Element> skipped = new HashSet<>();
        for (Element element : body.getAllElements()) {
            if (!element.equals(body) && PageChrome.isNoText(element)) {
                skipped.add(element);
            }
        }
        Skipped out = new Skipped(skipped, openLinks(body));
        prune(body, out);
        List<TextBlock> blocks = TextBlocks.of(body, out);
        Element container = container(body, blocks);
        return container == null ? List.of() : BlockFilter.article(TextBlocks.of(container, out));
    }

    /** A link that is never closed goes on through the page: no link holds most of a page. */
    private static Set<Element> openLinks(Element body) {
        Map<String, Integer> lengths = new HashMap<>();
        List<Element> links = body.select("a[href]");
        for (Element link : links) {
            lengths.merge(link.attr("href"), link.text().length(), Integer::sum);
        }
        int all = body.text().length();
        Set<Element> open = new HashSet<>();
        for (Element link : links) {
            if (lengths.getOrDefault(link.attr("href"), 0) * 5L > all * 2L) {
                open.add(link);
            }
        }
        return open;
    }

    /** Adds to what is skipped what is named as something round the article. */
    private static void prune(Element body, Skipped out) {
        ProseSums sums = new ProseSums(body, TextBlocks.of(body, out));
        int all = sums.prose(body);
        List<Element> dropped = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            if (element.equals(body) || !PageChrome.isChrome(element)) {
                continue;
            }
            boolean never = PageChrome.words(element).stream().anyMatch(NEVER::contains);
            double share = all == 0 ? 0 : sums.prose(element) / (double) all;
            if (share < KEPT || never && share < 1 - KEPT / 2) {
                dropped.add(element);
            }
        }
        if (all > 0 && droppedProse(dropped, sums) * 10L <= all * 9L) {
            out.elements().addAll(dropped);
        }
    }

    /** Where names would take nearly everything away they do not mean what they say. */
    private static int droppedProse(List<Element> dropped, ProseSums sums) {
        Set<Element> all = new HashSet<>();
        int prose = 0;
        for (Element element : dropped) {
            // Parents come first.
            prose += isInside(element, all) ? 0 : sums.prose(element);
            all.add(element);
        }
        return prose;
    }

    private static boolean isInside(Element element, Set<Element> outer) {
        for (Element up = element.parent(); up != null; up = up.parent()) {
            if (outer.contains(up)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Element container(Element body, List<TextBlock> blocks) {
        ProseSums sums = new ProseSums(body, blocks);
        Map<Element, Double> scores = new HashMap<>();
        List<Element> order = new ArrayList<>();
        for (TextBlock block : blocks) {
            if (block.isProse()) {
                vote(block, scores, order);
            }
        }
        Element best = null;
        double most = 0;
        for (Element element : order) {
            double score = scores.getOrDefault(element, 0.0) * (PageChrome.isBody(element) ? 1.25 : 1);
            if (score > most) {
                most = score;
                best = element;
            }
        }
        return best == null ? null : grown(named(best, body, sums), sums);
    }

    private static void vote(TextBlock block, Map<Element, Double> scores, List<Element> order) {
        double commas = block.text().chars().filter(c -> c == ',' || c == '，').count();
        double vote = 1 + commas + Math.min(3, block.length() / 100) + block.length() / 200.0;
        Element up = block.holder();
        // A paragraph's own element is no container, unless breaks part its paragraphs.
        boolean own = !up.normalName().equals("p") && !up.normalName().equals("li");
        Element first = own ? up : up.parent();
        double weight = 1;
        for (int level = 0; level < 3 && first != null && !first.normalName().equals("html"); level++) {
            if (!scores.containsKey(first)) {
                order.add(first);
            }
            scores.merge(first, vote * weight, Double::sum);
            weight /= 2;
            first = first.parent();
        }
    }

    /** An element that is marked up as the article's body counts for more than what was found, if it holds as much. */
    private static Element named(Element best, Element body, ProseSums sums) {
        for (Element marked : body.select("[itemprop~=articleBody]")) {
            if (sums.prose(marked) * 10L >= sums.prose(best) * 8L) {
                return marked;
            }
        }
        return best;
    }

    private static Element grown(Element from, ProseSums sums) {
        Element best = from;
        for (Element up = from.parent(); up != null && !up.normalName().equals("html"); up = up.parent()) {
            int gained = sums.paragraphs(up) - sums.paragraphs(best);
            int other = sums.other(up) - sums.other(best);
            if (gained <= 0) {
                continue;
            }
            boolean whole = up.normalName().equals("body");
            if (gained < LONG || gained < 2 * other || whole && other > LONG) {
                break;
            }
            best = up;
        }
        return best;
    }
}
