package org.annals.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.document.Region;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/*
 * Line by line. Too greedy is worse than missing a region, since a region's words are in no claim: each rule asks for a
 * form that running prose does not have. The first lines may hold a date header glued to the first word, a title, a
 * header line and a byline; any paragraph may open with a dateline; captions, bylines and notices are whole lines.
 */
/** Finds the stretches of an article's text that are no running prose. Linear in the text. */
final class LayoutReader {
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_NOTICE = 400;
    private static final int TOP_LINES = 6;

    private final List<String> captions = ResourceLines.read("caption-cues.txt");
    private final List<String> notices = ResourceLines.read("notice-cues.txt");
    private final DatelineReader datelines = new DatelineReader();

    /** The regions, sorted and not overlapping, and the agency that the text itself names as its source, or null. */
    record Layout(List<Region> regions, @Nullable String agency) {}

    Layout read(String text, @Nullable String knownTitle) {
        List<Region> regions = new ArrayList<>();
        String agency = null;
        int start = gluedHeader(text, regions);
        List<Region> trailing = new ArrayList<>();
        int number = 0;
        int at = start;
        boolean titled = false;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            Span line = new Span(at, end).trim(text);
            if (!line.isEmpty()) {
                String words = line.of(text);
                boolean last = isLastLine(text, end);
                Region.Kind kind = kind(words, number, titled, knownTitle, last);
                titled |= kind == Region.Kind.TITLE;
                if (kind != null) {
                    regions.add(new Region(line, kind));
                } else {
                    credits(text, line, trailing);
                    DatelineReader.Dateline dateline = number < TOP_LINES + 2 ? datelines.read(text, line) : null;
                    if (dateline != null) {
                        regions.add(new Region(dateline.span(), Region.Kind.DATELINE));
                        agency = agency == null ? dateline.agency() : agency;
                    }
                }
                agency = agency == null && kind == Region.Kind.NOTICE ? datelines.agencyIn(words) : agency;
                number++;
            }
            at = end + 1;
        }
        regions.addAll(trailing);
        regions.sort(null);
        return new Layout(regions, agency);
    }

    /** "(Reporting by …; Editing by …)" at the end of a paragraph. */
    private static void credits(String text, Span line, List<Region> found) {
        int open = text.lastIndexOf("(Reporting by", line.end());
        open = open < line.begin() ? text.lastIndexOf("(Writing by", line.end()) : open;
        open = open < line.begin() ? text.lastIndexOf("(Additional reporting", line.end()) : open;
        if (open > line.begin() && text.charAt(line.end() - 1) == ')') {
            found.add(new Region(new Span(open, line.end()), Region.Kind.BYLINE));
        }
    }

    private static boolean isLastLine(String text, int end) {
        for (int i = end; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** " date 2022-01-29 " glued in front of the first word. */
    private static int gluedHeader(String text, List<Region> regions) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int from = at;
        if (text.regionMatches(true, at, "date ", 0, 5) || text.regionMatches(true, at, "date: ", 0, 6)) {
            at = text.indexOf(' ', at) + 1;
        }
        boolean iso = at + 10 <= text.length()
                && isIsoDay(text, at)
                && (at + 10 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 10)));
        if (!iso) {
            return 0;
        }
        regions.add(new Region(new Span(from, at + 10), Region.Kind.HEADER_DATE));
        return at + 10;
    }

    private static boolean isIsoDay(String text, int at) {
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(at + i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private Region.@Nullable Kind kind(
            String line, int number, boolean titled, @Nullable String knownTitle, boolean last) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (knownTitle != null && number < TOP_LINES && line.strip().equals(knownTitle.strip())) {
            return Region.Kind.TITLE;
        }
        if (isByline(line, lower, number, last)) {
            return Region.Kind.BYLINE;
        }
        if (number < TOP_LINES && HeaderLine.isDateHeader(line)) {
            return Region.Kind.HEADER_DATE;
        }
        if (isCaption(line, lower)) {
            return Region.Kind.CAPTION;
        }
        if (isNotice(line, lower)) {
            return Region.Kind.NOTICE;
        }
        boolean first = number == 0 || number <= 2 && !titled;
        if (first && !last && isTitle(line)) {
            return Region.Kind.TITLE;
        }
        return null;
    }

    private static boolean isTitle(String line) {
        char end = line.charAt(line.length() - 1);
        boolean stopped = end == '.' && !line.endsWith("...")
                || end == '!'
                || end == ':'
                || end == ','
                || end == '"' && line.contains(",\"");
        return line.length() <= LONGEST_TITLE
                && !stopped
                && line.indexOf(' ') > 0
                && !line.startsWith("\"")
                && !line.startsWith("“");
    }

    private static boolean isByline(String line, String lower, int number, boolean last) {
        boolean by = number < TOP_LINES
                && line.length() <= 80
                && lower.startsWith("by ")
                && !line.endsWith(".")
                && Character.isUpperCase(line.charAt(Math.min(3, line.length() - 1)));
        boolean credit = lower.startsWith("(reporting by")
                || lower.startsWith("(additional reporting")
                || lower.startsWith("reporting by")
                || line.startsWith("(") && line.endsWith(")") && lower.contains("editing by")
                || lower.startsWith("translation by")
                || lower.startsWith("translated by")
                || lower.startsWith("(writing by");
        return by || credit && line.length() < LONGEST_NOTICE || last && lower.startsWith("editing by");
    }

    private boolean isCaption(String line, String lower) {
        boolean credit = line.endsWith(" AP)")
                || line.endsWith("/AP)")
                || line.endsWith("/Associated Press)")
                || line.endsWith("(Associated Press)")
                || line.endsWith("/Reuters)")
                || line.endsWith("/AFP)")
                || line.endsWith("(PA)")
                || line.endsWith("Getty Images)")
                || line.endsWith("/PA)");
        return credit || line.length() < 600 && captions.stream().anyMatch(lower::startsWith);
    }

    private boolean isNotice(String line, String lower) {
        boolean posted = lower.contains("... posted by ") || lower.contains("… posted by ");
        boolean counter =
                line.length() <= 6 && line.chars().allMatch(c -> Character.isDigit(c) || c == ',' || c == '.');
        boolean shouted = line.length() <= 12
                && line.equals(line.toUpperCase(Locale.ROOT))
                && line.indexOf(' ') < 0
                && line.length() > 2
                && line.chars().allMatch(Character::isLetter);
        boolean site = line.indexOf(' ') < 0 && line.indexOf('.') > 0 && line.length() <= 40 && !line.endsWith(".");
        return posted
                || counter
                || shouted
                || site
                || line.length() < LONGEST_NOTICE && notices.stream().anyMatch(cue -> startsNotice(lower, cue));
    }

    /** A short cue such as "share" must be the whole line or be followed by a mark. */
    private static boolean startsNotice(String lower, String cue) {
        if (!lower.startsWith(cue)) {
            return false;
        }
        boolean weak = cue.equals("share")
                || cue.equals("subscribe")
                || cue.equals("for more")
                || cue.equals("listen to")
                || cue.equals("get our")
                || cue.equals("copyright");
        return !weak || lower.length() <= 60 || cue.equals("copyright") && lower.contains("rights");
    }
}
