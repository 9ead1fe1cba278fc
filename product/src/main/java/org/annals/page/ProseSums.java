package org.annals.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** How much running text, and how much of anything else, each element of a page holds. Linear in the page. */
final class ProseSums {
    private static final Sums NONE = new Sums();
    private static final int LONG = 50;

    private final Map<Element, Sums> sums = new HashMap<>();

    /** Characters of one element. */
    private static final class Sums {
        private int prose;
        private int paragraphs;
        private int other;
    }

    ProseSums(Element root, List<TextBlock> blocks) {
        Elements all = root.getAllElements();
        for (Element element : all) {
            sums.put(element, new Sums());
        }
        for (TextBlock block : blocks) {
            Sums of = sums.getOrDefault(block.holder(), NONE);
            boolean prose = block.isProse();
            boolean running = prose && block.length() >= LONG && !block.isListed();
            of.prose += prose ? block.length() : 0;
            of.paragraphs += running ? block.length() : 0;
            of.other += running || block.isHeading() ? 0 : block.length();
        }
        for (int i = all.size() - 1; i > 0; i--) {
            Element parent = all.get(i).parent();
            Sums above = parent == null ? null : sums.get(parent);
            Sums own = sums.getOrDefault(all.get(i), NONE);
            if (above != null) {
                above.prose += own.prose;
                above.paragraphs += own.paragraphs;
                above.other += own.other;
            }
        }
    }

    /** Characters of running text. */
    int prose(Element element) {
        return sums.getOrDefault(element, NONE).prose;
    }

    /** Characters of paragraphs of some length that stand in no list. */
    int paragraphs(Element element) {
        return sums.getOrDefault(element, NONE).paragraphs;
    }

    /** Characters of everything that is neither such a paragraph nor a heading. */
    int other(Element element) {
        return sums.getOrDefault(element, NONE).other;
    }
}
