package org.annals.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annals.document.Region;
import org.annals.document.Span;

/*
 * Pages whose pictures lie between paragraphs leave, when they are stripped, the buttons that share a picture, its caption and
 * its credit in the running text: "…    Facebook    Twitter    Pinterest    The dam at Lenn. Photograph: Ann Lee/VelmThe dam …".
 * Where a credit follows the buttons, all between them is the caption. A credit ends with the line, or where a capital is
 * glued to it.
 */
/** Finds share buttons, captions and credits of pictures within a line of prose. Linear in the line. */
final class InlineFurniture {
    private static final int LONGEST_CREDIT = 90;
    private static final int LONGEST_CAPTION = 320;
    private static final int LONGEST_GLUED = 220;
    private static final int SHORTEST_GLUED = 4;
    private static final List<String> SHARES =
            List.of("Facebook", "Twitter", "Pinterest", "WhatsApp", "LinkedIn", "Google+", "Email", "Reddit", "Tumblr");
    private static final String SHARE =
            "(?:" + SHARES.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
    private static final Pattern BUTTONS = Pattern.compile(SHARE + "(?:\\h{1,8}" + SHARE + "){1,6}\\h{0,8}");
    private static final List<String> CREDITS =
            List.of("Photograph: ", "Photographs: ", "Photo: ", "Image: ", "Picture: ", "Illustration: ");
    private static final Pattern CREDIT =
            Pattern.compile("(?:Photographs?|Photo|Image|Picture|Illustration): (?=\\p{Lu})");

    private InlineFurniture() {}

    /** The regions, in order; none in a line of plain prose. */
    static List<Region> read(String text, Span line) {
        List<Region> found = new ArrayList<>();
        String own = line.of(text);
        Matcher buttons = BUTTONS.matcher(text).region(line.begin(), line.end());
        Matcher credit = CREDIT.matcher(text).region(line.begin(), line.end());
        // Most lines have none of the words: seeing that costs a fraction of a search by pattern.
        boolean shared = SHARES.stream().anyMatch(own::contains) && buttons.find();
        boolean credited = CREDITS.stream().anyMatch(own::contains) && credit.find();
        int at = line.begin();
        while (shared || credited) {
            boolean caption = shared
                    && credited
                    && buttons.start() < credit.start()
                    && credit.start() - buttons.end() <= LONGEST_CAPTION;
            boolean first = shared && (!credited || buttons.start() < credit.start());
            int begin = first ? buttons.start() : credit.start();
            int end = first && !caption ? buttons.end() : endOfCredit(text, credit.end(), line.end());
            int glued = first && !caption ? gluedCaption(text, end, line.end()) : -1;
            caption |= glued > 0;
            end = Math.max(end, glued);
            Span span = new Span(Math.max(at, begin), Math.max(at, end)).trim(text);
            if (end > at && !span.isEmpty()) {
                found.add(new Region(span, caption || !first ? Region.Kind.CAPTION : Region.Kind.NOTICE));
                at = end;
            }
            shared = shared && (first ? buttons.find() : true);
            credited = credited && (caption && glued < 0 || !first ? credit.find() : true);
        }
        return found;
    }

    /** Where a caption without a credit ends that the sentence behind it is glued to: "The dam at Lenn.The crews …"; or -1. */
    private static int gluedCaption(String text, int from, int end) {
        int letters = 0;
        for (int i = from; i + 1 < Math.min(end, from + LONGEST_GLUED); i++) {
            char c = text.charAt(i);
            boolean stop = i > from + 1 && text.charAt(i - 1) == '.' && Character.isLowerCase(text.charAt(i - 2));
            boolean word = letters >= SHORTEST_GLUED && Character.isLowerCase(text.charAt(i - 1));
            if (Character.isUpperCase(c)
                    && (Character.isLowerCase(text.charAt(i + 1)) || text.charAt(i + 1) == ' ')
                    && (stop || word)) {
                return i;
            }
            letters = Character.isLetter(c) ? letters + 1 : 0;
        }
        return -1;
    }

    /** "AlamyThe", "VNNIn": a capital behind two small letters, or the capital of a word behind two capitals. */
    private static boolean isGlued(String text, int from, int i) {
        if (i - from < 2 || !Character.isUpperCase(text.charAt(i))) {
            return false;
        }
        char last = text.charAt(i - 1);
        char before = text.charAt(i - 2);
        boolean small = Character.isLowerCase(last) && Character.isLowerCase(before) && !text.startsWith("Mac", i - 3);
        boolean capital = Character.isUpperCase(last)
                && Character.isUpperCase(before)
                && Character.isLowerCase(text.charAt(i + 1));
        return small || capital;
    }

    /** Where the names of a credit end: at a small letter with a capital glued to it, or a few words on, or with the line. */
    private static int endOfCredit(String text, int from, int end) {
        int last = Math.min(end, from + LONGEST_CREDIT);
        for (int i = from + 1; i < last; i++) {
            if (i + 1 < end && isGlued(text, from, i)) {
                return i;
            }
        }
        return end - from <= LONGEST_CREDIT ? end : beforeSentence(text, from, last);
    }

    /** Where the capitalised words of a credit end before the one that opens a sentence. */
    private static int beforeSentence(String text, int from, int last) {
        int word = from;
        int before = from;
        for (int i = from; i < last; i++) {
            if (text.charAt(i) == ' ') {
                before = word;
                word = i + 1;
                if (i + 1 < last && Character.isLowerCase(text.charAt(i + 1))) {
                    return before;
                }
            }
        }
        return from;
    }
}
