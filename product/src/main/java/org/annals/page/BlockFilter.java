package org.annals.page;

import java.util.ArrayList;
import java.util.List;

/** Drops from an article's blocks what is no part of it: lists of links, "read also", headings with nothing under them. */
final class BlockFilter {
    private static final int SHORT = 60;

    private BlockFilter() {}

    static List<TextBlock> article(List<TextBlock> blocks) {
        List<TextBlock> kept = new ArrayList<>();
        for (TextBlock block : blocks) {
            if (!isDropped(block)) {
                kept.add(block);
            }
        }
        return withoutTail(withoutEmptyHeadings(kept));
    }

    private static boolean isDropped(TextBlock block) {
        boolean links = block.linked() * 10L > block.length() * 6L;
        boolean wholly = block.linked() * 10L >= block.length() * 9L;
        if (block.isChrome()) {
            return true;
        }
        if (block.isListed()) {
            return links;
        }
        if (block.isHeading()) {
            return wholly || block.holder().normalName().equals("h1");
        }
        // A paragraph that is one link is a pointer to another page, unless it is long and closed: a sentence.
        return wholly && !(block.isClosed() && block.length() > 2 * SHORT) || links && block.length() < SHORT;
    }

    /** A heading that another heading or the end follows had only dropped blocks under it. */
    private static List<TextBlock> withoutEmptyHeadings(List<TextBlock> blocks) {
        List<TextBlock> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i + 1 == blocks.size();
            TextBlock block = blocks.get(i);
            boolean empty = block.isHeading() && (last || rank(blocks.get(i + 1)) <= rank(block));
            if (!empty) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static int rank(TextBlock block) {
        return block.isHeading() ? block.holder().normalName().charAt(1) - '0' : 9;
    }

    /** Short unclosed lines after the last sentence are labels of what was dropped. */
    private static List<TextBlock> withoutTail(List<TextBlock> blocks) {
        int end = blocks.size();
        while (end > 0 && isLabel(blocks.get(end - 1))) {
            end--;
        }
        int from = 0;
        while (from < end && isLabel(blocks.get(from))) {
            from++;
        }
        return blocks.subList(from, end);
    }

    private static boolean isLabel(TextBlock block) {
        return block.length() < SHORT && !block.isClosed() && !block.isListed();
    }
}
