package org.annals.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.document.Region;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/*
 * Where a page's first lines were run together, a headline stands in front of a dateline, and a byline in front of the first
 * sentence:
 *   Nine dead in the harbour (VNN) -- As the storm passed, …
 *   January 31, 2031 | By Ann Lee, VNN Soldiers stand guard …      By Ann Lee, For VNN Thousands marched …
 *   By Ann Lee January 31, 2031: 2:24 PM ET One day before …
 */
/** Finds headline, date, byline and dateline that one line holds in front of an article's first sentence. */
final class InnerOpening {
    private static final int LONGEST_BYLINE = 120;
    private static final int LONGEST_HEADLINE = 260;
    private static final int SHORTEST_PLACE = 4;

    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*";
    private static final Pattern BYLINE = Pattern.compile("(?:By|From) " + NAME + "(?: (?:and )?" + NAME
            + "){1,6},(?: (?:F|f)or)? (?:\\p{Lu}{2,6}(?: News)?)(?= \\p{Lu}\\p{Ll}| \\p{Lu} )");
    private static final Pattern TIMED = Pattern.compile(
            "By " + NAME + "(?: (?:and )?" + NAME
                    + "){1,5},? \\p{Lu}\\p{L}{2,8} \\d{1,2}, \\d{4}:? \\d{1,2}: ?\\d\\d [AaPp]\\.?[Mm]\\.?(?: \\p{Lu}{2,4})?(?= \\p{Lu}\\p{Ll}| \\p{Lu} )");
    private static final Pattern DATELINE =
            Pattern.compile("\\((\\p{Lu}\\p{L}{1,12}(?: News)?)\\) ?(?:--|[-–—])(?= [\\p{Lu}“\"])");

    /** "Headline Ann Lee LENN, Nov. 14 (VNN) -- …", "Headline Lenn (vnn) - …": place, day, agency and dash. */
    private static final Pattern PLACED =
            Pattern.compile("(?<=[ ’'”\"]\\p{Lu}[\\p{L}.'’-]{1,30}),? ?((?:\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2} )?"
                    + "\\((\\p{L}{2,13}(?: News)?)\\)) ?(?:--|[-–—])(?= [\\p{Lu}“\"])");

    /** "Mon Jun 13, 2031 4:16 am BST …", "Page last updated at 15:03 GMT, Friday, 10 August 2031 16:03 UK …". */
    private static final Pattern LEADING = Pattern.compile(
            "(?:\\p{Lu}\\p{Ll}{2} \\p{Lu}\\p{Ll}{2} \\d{1,2}, \\d{4} \\d{1,2}:\\d\\d ?[ap]m \\p{Lu}{2,5}"
                    + "|(?:Page l|L)ast updated at \\d{1,2}:\\d\\d \\p{Lu}{2,4}, \\p{Lu}\\p{Ll}{5,8}, \\d{1,2} \\p{Lu}\\p{Ll}{2,8} \\d{4}"
                    + "(?: \\d{1,2}:\\d\\d \\p{Lu}{2,4})?) (?=[\\p{Lu}\\d\\\\(*“\"])");

    private static final int LONGEST_OPENING = 420;
    private static final String PLACE = "\\p{Lu}[\\p{Lu} .,'’/\\\\-]{2,40}(?:\\p{Lu}?\\p{Ll}+)?";
    private static final Pattern STAMPED = Pattern.compile("(" + PLACE
            + ") \\| \\p{Lu}\\p{Ll}{2} \\p{Lu}\\p{Ll}{2} \\d{1,2}, \\d{4} \\d{1,2}:\\d\\d ?[ap]m \\p{Lu}{2,5} ");
    private static final Pattern SIGNED = Pattern.compile(PLACE
            + " (?:\\p{Lu}\\p{Ll}{2} \\d{1,2} )?\\((\\p{Lu}\\p{L}{1,12}(?: News)?)\\)[”\"]? ?(?:--|[-–—])(?="
            + " [\\p{Lu}“\"])");
    private static final Pattern CLOCKED =
            Pattern.compile("(?<=[.!?] |^)By [^.!?]{3,90}\\d{4}:? \\d{1,2}:\\d\\d [AP]M ET " + PLACE
                    + " \\((\\p{Lu}{2,5}\\p{Ll}{0,6})\\) ?--(?= [\\p{Lu}“\"])");

    private final HeaderLine headers;
    private final Agencies agencies;

    InnerOpening(HeaderLine headers, Agencies agencies) {
        this.headers = headers;
        this.agencies = agencies;
    }

    /** The regions that open the line, in order; none where it is plain prose. */
    List<Region> read(String text, Span line) {
        List<Region> found = stamped(text, line);
        if (!found.isEmpty()) {
            return found;
        }
        int at = line.begin();
        int bar = text.indexOf(" | ", at);
        if (bar > at && bar < line.end() && bar - at < 40 && headers.isDateHeader(text.substring(at, bar))) {
            found.add(new Region(new Span(at, bar + 2), Region.Kind.HEADER_DATE));
            at = bar + 3;
        }
        Matcher leading = LEADING.matcher(text).region(at, Math.min(line.end(), at + LONGEST_BYLINE));
        leading.useTransparentBounds(true);
        if (leading.lookingAt()) {
            found.add(new Region(new Span(at, leading.end()).trim(text), Region.Kind.HEADER_DATE));
            addPlaced(text, new Span(leading.end(), line.end()), found);
            return found;
        }
        Matcher byline = BYLINE.matcher(text).region(at, Math.min(line.end(), at + LONGEST_BYLINE));
        byline.useTransparentBounds(true);
        Matcher timed = TIMED.matcher(text).region(at, Math.min(line.end(), at + LONGEST_BYLINE));
        timed.useTransparentBounds(true);
        if (timed.lookingAt()) {
            found.add(new Region(new Span(timed.start(), timed.end()), Region.Kind.HEADER_DATE));
            return found;
        }
        if (byline.lookingAt()) {
            found.add(new Region(new Span(byline.start(), byline.end()), Region.Kind.BYLINE));
        } else if (!found.isEmpty()) {
            return List.of();
        }
        Span dateline = found.isEmpty() ? dateline(text, line) : null;
        if (dateline != null) {
            found.add(new Region(new Span(line.begin(), dateline.begin()).trim(text), Region.Kind.TITLE));
            found.add(new Region(dateline, Region.Kind.DATELINE));
        } else if (found.isEmpty()) {
            addPlaced(text, line, found);
        }
        return found;
    }

    /** What stands in front of a dateline in these words, and the dateline, if there is one. */
    private void addPlaced(String text, Span words, List<Region> found) {
        Span dateline = placed(text, words);
        Span before = dateline == null ? words : new Span(words.begin(), dateline.begin()).trim(text);
        if (dateline != null) {
            if (!before.isEmpty()) {
                found.add(new Region(before, Region.Kind.TITLE));
            }
            found.add(new Region(dateline, Region.Kind.DATELINE));
        }
    }

    /** Where capitals are glued to the first word that ends in lower case before them, as a dateline is to a headline; -1 for nowhere. */
    static int gluedCapitals(String text, Span line) {
        int last = Math.min(line.end() - SHORTEST_PLACE, line.begin() + LONGEST_HEADLINE);
        for (int i = line.begin() + 1; i < last; i++) {
            boolean capitals = text.substring(i, i + SHORTEST_PLACE).chars().allMatch(Character::isUpperCase);
            if (capitals && Character.isLowerCase(text.charAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    /** "[Headline or caption.] LENN | Mon Aug 1, 2031 6:19 pm BST LENN (VNN) - Nine boats …", "By Ann Lee, staff reporter …: 5:11 PM ET LENN (VNN) --". */
    private List<Region> stamped(String text, Span line) {
        List<Region> found = new ArrayList<>();
        int last = Math.min(line.end(), line.begin() + LONGEST_OPENING);
        Matcher stamp = STAMPED.matcher(text).region(line.begin(), last);
        if (stamp.find()) {
            Matcher signed = SIGNED.matcher(text).region(stamp.end(), last);
            signed.useTransparentBounds(true);
            if (!signed.lookingAt() || !isKnown(signed.group(1))) {
                return found;
            }
            Span before = new Span(line.begin(), stamp.start()).trim(text);
            if (!before.isEmpty()) {
                boolean told = ".!?".indexOf(text.charAt(before.end() - 1)) >= 0;
                found.add(new Region(before, told ? Region.Kind.CAPTION : Region.Kind.TITLE));
            }
            found.add(new Region(new Span(stamp.start(), stamp.end()).trim(text), Region.Kind.HEADER_DATE));
            found.add(new Region(new Span(signed.start(), signed.end()), Region.Kind.DATELINE));
            return found;
        }
        Matcher clock = CLOCKED.matcher(text).region(line.begin(), last);
        clock.useTransparentBounds(true);
        if (clock.find() && isKnown(clock.group(1))) {
            found.add(new Region(new Span(clock.start(), clock.end()), Region.Kind.DATELINE));
        }
        return found;
    }

    private boolean isKnown(String name) {
        boolean initials =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return initials || agencies.find(name) != null;
    }

    /** A known agency's bracket with a dash, behind a headline in which labels and initials may stand, or null. */
    private @Nullable Span placed(String text, Span line) {
        Matcher placed =
                PLACED.matcher(text).region(line.begin(), Math.min(line.end(), line.begin() + LONGEST_OPENING));
        placed.useTransparentBounds(true);
        if (!placed.find() || !isKnown(placed.group(2))) {
            return null;
        }
        return endsSentence(text, line.begin(), placed.start()) ? null : new Span(placed.start(1), placed.end());
    }

    /** Whether a full stop stands there behind a word in small letters, as no headline or byline has it. */
    private static boolean endsSentence(String text, int from, int to) {
        for (int i = from + 2; i + 1 < to; i++) {
            boolean stop = ".!?".indexOf(text.charAt(i)) >= 0 && TextLines.isSpace(text.charAt(i + 1));
            int word = i;
            while (stop && word > from && Character.isLetter(text.charAt(word - 1))) {
                word--;
            }
            if (stop && i - word > 0 && Character.isLowerCase(text.charAt(word)) && text.charAt(i) == '.') {
                return true;
            }
        }
        return false;
    }

    /** An agency's or broadcaster's bracket with a dash behind words of which none ends a sentence, or null. */
    private @Nullable Span dateline(String text, Span line) {
        Matcher bracket =
                DATELINE.matcher(text).region(line.begin(), Math.min(line.end(), line.begin() + LONGEST_HEADLINE));
        bracket.useTransparentBounds(true);
        if (!bracket.find() || bracket.start() == line.begin()) {
            return null;
        }
        String name = bracket.group(1);
        boolean known = name.chars().allMatch(Character::isUpperCase) || agencies.find(name) != null;
        boolean headline = text.substring(line.begin(), bracket.start()).chars().noneMatch(c -> ".!?:".indexOf(c) >= 0);
        return known && headline ? new Span(bracket.start(), bracket.end()) : null;
    }
}
