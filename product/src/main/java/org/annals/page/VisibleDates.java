package org.annals.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/*
 * A date counts where a reader would look for it: in the lines round the headline, and in lines that say "published". A
 * masthead shows the day on which the page was fetched, lists of other articles show theirs, comments their own.
 */
/** Finds the dates that a reader of the page sees. */
final class VisibleDates {
    private static final int LONGEST_LINE = 200;
    private static final int AFTER_HEADING = 7;
    private static final int BEFORE_HEADING = 3;
    private static final Set<String> DATED =
            Set.of("date", "time", "published", "pubdate", "timestamp", "datetime", "posted", "dateline");

    private final Document page;
    private final WrittenDates written;
    private final OtherParts others;

    VisibleDates(Document page, WrittenDates written, OtherParts others) {
        this.page = page;
        this.written = written;
        this.others = others;
    }

    /** Is told each date. */
    interface Listener {
        void found(boolean updated, LocalDate day, String method, double weight);
    }

    void read(Listener listener) {
        List<TextBlock> blocks = TextBlocks.of(page.body());
        int heading = heading(blocks);
        times(listener);
        boolean prose = false;
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            if (block.length() > LONGEST_LINE || others.hold(block.holder())) {
                prose |= i > heading && block.isProse();
                continue;
            }
            boolean after = heading >= 0 && i > heading && i <= heading + AFTER_HEADING && !prose;
            boolean before =
                    heading >= 0 && i < heading && i >= heading - BEFORE_HEADING && isNamedDate(block.holder());
            line(block, after || before, listener);
            prose |= i > heading && block.isProse() && block.length() > 100;
        }
    }

    /** The block of the article's headline, or -1. */
    private int heading(List<TextBlock> blocks) {
        int found = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Element holder = blocks.get(i).holder();
            boolean first = holder.normalName().equals("h1") && !others.hold(holder);
            if (first && (found < 0 || holder.closest("article, main") != null)) {
                found = i;
                if (holder.closest("article, main") != null) {
                    break;
                }
            }
        }
        return found;
    }

    private void times(Listener listener) {
        int count = 0;
        for (Element time : page.select("time[datetime]")) {
            if (others.hold(time)
                    || time.hasAttr("itemprop")
                    || time.closest("li, p") != null && time.closest("header") == null) {
                continue;
            }
            List<WrittenDates.Written> dates = written.in(time.attr("datetime").replaceFirst("[T ]\\d.*$", ""));
            boolean inArticle = time.closest("article, main, header") != null;
            if (dates.size() == 1 && ++count <= 2) {
                String label = label(time);
                double weight = time.hasAttr("pubdate") ? 2.5 : inArticle ? count == 1 ? 2 : 1 : 1;
                listener.found(isUpdate(label), dates.get(0).day(), "<time> of the page", weight);
            }
        }
    }

    /** The words round a date that may say what it is of: its own, and those in front. */
    private static String label(Element time) {
        Element parent = time.parent();
        String own = String.join(" ", PageChrome.words(time)) + " ";
        if (parent == null || parent.text().length() > LONGEST_LINE) {
            return own + time.text();
        }
        String around = parent.text();
        int at = around.indexOf(time.text());
        return own + String.join(" ", PageChrome.words(parent)) + " " + (at > 0 ? around.substring(0, at) : "") + " "
                + time.text();
    }

    private void line(TextBlock block, boolean byHeading, Listener listener) {
        List<WrittenDates.Written> dates = written.in(block.text());
        int from = 0;
        for (int i = 0; i < dates.size() && i < 2; i++) {
            WrittenDates.Written date = dates.get(i);
            String before = block.text().substring(Math.min(from, date.begin()), date.begin());
            from = date.begin();
            String words = i == 0 ? before + " " + String.join(" ", PageChrome.words(block.holder())) : before;
            boolean labelled = before.length() < 40 && has(before, PageWords.Kind.PUBLISHED);
            boolean short_ = block.length() <= 100;
            if (isUpdate(words)) {
                listener.found(true, date.day(), "a line of the page", 1.5);
            } else if (labelled && (byHeading ? short_ : block.length() <= 70) && !block.isProse()) {
                listener.found(false, date.day(), "a line of the page that says so", byHeading ? 2.2 : 1.5);
            } else if (byHeading && short_ && i == 0) {
                listener.found(false, date.day(), "a line under the headline", isNamedDate(block.holder()) ? 2 : 1.2);
            }
        }
    }

    private static boolean isUpdate(String words) {
        return has(words, PageWords.Kind.UPDATED) && !lastIsPublished(words);
    }

    private static boolean lastIsPublished(String words) {
        boolean published = false;
        for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (PageWords.is(PageWords.Kind.UPDATED, word)) {
                published = false;
            } else if (PageWords.is(PageWords.Kind.PUBLISHED, word) && !word.equals("on") && !word.equals("date")) {
                published = true;
            }
        }
        return published;
    }

    private static boolean has(String words, PageWords.Kind kind) {
        for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (PageWords.is(kind, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamedDate(Element element) {
        Element up = element;
        for (int i = 0; i < 2 && up != null; i++) {
            if (PageChrome.words(up).stream().anyMatch(DATED::contains)
                    || up.normalName().equals("time")) {
                return true;
            }
            up = up.parent();
        }
        return false;
    }
}
