package org.annals.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells the parts of a page that are round an article from the article, by elements' names and class names. */
final class PageChrome {
    /** Never text of an article, whatever they hold. */
    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "canvas",
            "button",
            "select",
            "input",
            "textarea",
            "label",
            "nav",
            "dialog",
            "menu",
            "audio",
            "video",
            "map",
            "math",
            "link",
            "meta");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "complementary",
            "contentinfo",
            "dialog",
            "alert",
            "search",
            "menu",
            "menubar",
            "toolbar",
            "tablist");

    private PageChrome() {}

    /** Elements that hold no text of an article at any size. */
    static boolean isNoText(Element element) {
        String name = element.normalName();
        return NO_TEXT.contains(name) || isHidden(element);
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    /** Elements that are mostly something else than an article's text, unless they hold most of the page. */
    static boolean isChrome(Element element) {
        String name = element.normalName();
        if (TextBlocks.INLINE.contains(name)) {
            // A word in a paragraph, however it is named.
            return false;
        }
        if (Set.of("aside", "footer", "form", "figure", "figcaption").contains(name)
                || ROLES.contains(element.attr("role"))) {
            return true;
        }
        if (element.hasAttr("itemprop") && element.attr("itemprop").contains("articleBody")) {
            return false;
        }
        List<String> words = words(element);
        return words.stream().anyMatch(word -> PageWords.is(PageWords.Kind.CHROME, word))
                || words.stream().anyMatch(word -> PageWords.is(PageWords.Kind.WEAK, word))
                        && words.stream().noneMatch(word -> PageWords.is(PageWords.Kind.BODY, word));
    }

    /** Whether a class name or the id says that this is an article's body. */
    static boolean isBody(Element element) {
        String itemprop = element.attr("itemprop");
        return itemprop.contains("articleBody")
                || words(element).stream().anyMatch(word -> PageWords.is(PageWords.Kind.BODY, word));
    }

    /** The words of the class names and the id: parted at marks and where a capital follows a small letter. */
    static List<String> words(Element element) {
        List<String> words = new ArrayList<>();
        for (String name : element.classNames()) {
            // What an article is about, as WordPress writes it, says nothing of its part in the page.
            if (!name.startsWith("tag-") && !name.startsWith("category-")) {
                split(name, words);
            }
        }
        split(element.id(), words);
        return words;
    }

    private static void split(String names, List<String> words) {
        int from = 0;
        int end = Math.min(names.length(), 400);
        for (int i = 0; i <= end; i++) {
            boolean mark = i == end || !Character.isLetter(names.charAt(i));
            boolean capital = !mark
                    && i > from
                    && Character.isUpperCase(names.charAt(i))
                    && Character.isLowerCase(names.charAt(i - 1));
            if (mark || capital) {
                if (i > from) {
                    words.add(names.substring(from, i).toLowerCase(Locale.ROOT));
                }
                from = mark ? i + 1 : i;
            }
        }
    }
}
