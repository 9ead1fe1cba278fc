package org.annals.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The parts of one page that are about something else than its article; each element is judged once. Not thread-safe. */
final class OtherParts {
    private static final Set<String> NAMES = Set.of(
            "comment",
            "comments",
            "related",
            "recommended",
            "sidebar",
            "trending",
            "popular",
            "latest",
            "mostread",
            "teaser",
            "teasers",
            "promo",
            "footer",
            "masthead",
            "widget",
            "ticker",
            "nav",
            "morelinks",
            "carousel",
            "copyright");

    private final Map<Element, Boolean> judged = new HashMap<>();

    /** Whether the element stands in such a part. */
    boolean hold(@Nullable Element element) {
        for (Element up = element; up != null && !up.normalName().equals("body"); up = up.parent()) {
            if (judged.computeIfAbsent(up, OtherParts::isOther)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOther(Element element) {
        String name = element.normalName();
        if (name.equals("aside") || name.equals("nav") || name.equals("footer") || name.equals("blockquote")) {
            return true;
        }
        boolean page = name.equals("article") || name.equals("main");
        return !page && PageChrome.words(element).stream().anyMatch(NAMES::contains);
    }
}
