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
 */
/** Finds headline, date, byline and dateline that one line holds in front of an article's first sentence. */
final class InnerOpening {
    private static final int LONGEST_BYLINE = 120;
    private static final int LONGEST_HEADLINE = 260;

    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*";
    private static final Pattern BYLINE = Pattern.compile("(?:By|From) " + NAME + "(?: (?:and )?" + NAME
            + "){1,6},(?: (?:F|f)or)? (?:\\p{Lu}{2,6}(?: News)?)(?= \\p{Lu}\\p{Ll}| \\p{Lu} )");
    private static final Pattern DATELINE =
            Pattern.compile("\\((\\p{Lu}\\p{L}{1,12}(?: News)?)\\) ?(?:--|[-–—])(?= [\\p{Lu}“\"])");

    private final HeaderLine headers;
    private final Agencies agencies;

    InnerOpening(HeaderLine headers, Agencies agencies) {
        this.headers = headers;
        this.agencies = agencies;
    }

    /** The regions that open the line, in order; none where it is plain prose. */
    List<Region> read(String text, Span line) {
        List<Region> found = new ArrayList<>();
        int at = line.begin();
        int bar = text.indexOf(" | ", at);
        if (bar > at && bar < line.end() && bar - at < 40 && headers.isDateHeader(text.substring(at, bar))) {
            found.add(new Region(new Span(at, bar + 2), Region.Kind.HEADER_DATE));
            at = bar + 3;
        }
        Matcher byline = BYLINE.matcher(text).region(at, Math.min(line.end(), at + LONGEST_BYLINE));
        byline.useTransparentBounds(true);
        if (byline.lookingAt()) {
            found.add(new Region(new Span(byline.start(), byline.end()), Region.Kind.BYLINE));
        } else if (!found.isEmpty()) {
            return List.of();
        }
        Span dateline = found.isEmpty() ? dateline(text, line) : null;
        if (dateline != null) {
            found.add(new Region(new Span(line.begin(), dateline.begin()).trim(text), Region.Kind.TITLE));
            found.add(new Region(dateline, Region.Kind.DATELINE));
        }
        return found;
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
