package org.annals.ingest;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Region;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/*
 * Line by line. Too greedy is worse than missing a region, since a region's words are in no claim: each rule asks for a
 * form that running prose does not have. The first lines may hold a date header glued to the first word, a title, a header
 * line and a byline; a paragraph may open with a dateline and close with credits; captions and notices are whole lines.
 */
/** Finds the stretches of an article's text that are no running prose. Linear in the text. Thread-safe. */
final class LayoutReader {
    private static final int TOP_LINES = 8;
    /** How many paragraphs of prose may stand in front of a header line or a byline: a standfirst. */
    private static final int TOP_PROSE = 2;

    private static final int PLAIN_DATELINES = 5;

    private final LayoutWords words = new LayoutWords();
    private final Agencies agencies = new Agencies();
    private final HeaderLine headers = new HeaderLine(words);
    private final TitleLine titles = new TitleLine(words);
    private final BylineReader bylines = new BylineReader(words, agencies);
    private final CaptionLine captions = new CaptionLine(agencies);
    private final InnerOpening openings = new InnerOpening(headers, agencies);
    private final NoticeLine notices = new NoticeLine(agencies);
    private final InnerNotices inner = new InnerNotices();
    private final CommentSection comments = new CommentSection();
    private final DatelineReader datelines = new DatelineReader(words, agencies);

    /** The regions, sorted and not overlapping, and the agency that the text itself names as its source, or null. */
    record Layout(List<Region> regions, @Nullable String agency) {}

    Layout read(String text, @Nullable String knownTitle) {
        return new Reading(text, knownTitle).read();
    }

    /** One pass over one text. */
    private final class Reading {
        private final String text;
        private final @Nullable String knownTitle;
        private final List<Region> regions = new ArrayList<>();
        private final TextLines lines;
        private final GalleryLabels gallery;
        private @Nullable String title;
        private @Nullable String agency;
        private int prose;

        Reading(String text, @Nullable String knownTitle) {
            this.text = text;
            this.knownTitle = knownTitle;
            this.lines = TextLines.of(text, gluedHeader());
            this.gallery = new GalleryLabels(lines);
        }

        private int gluedHeader() {
            int from = 0;
            while (from < text.length() && TextLines.isSpace(text.charAt(from))) {
                from++;
            }
            int end = headers.endOfGlued(text, from);
            if (end < 0) {
                return 0;
            }
            regions.add(new Region(new Span(from, end), Region.Kind.HEADER_DATE));
            return end;
        }

        Layout read() {
            for (int i = 0; i < lines.count(); i++) {
                String line = lines.words(i);
                Region.Kind kind = kind(i, line);
                if (kind == null) {
                    prose(lines.span(i));
                    continue;
                }
                regions.add(new Region(lines.span(i), kind));
                if (kind == Region.Kind.TITLE) {
                    title = line;
                } else if (kind == Region.Kind.BYLINE) {
                    name(bylines.agency(line));
                } else if (kind == Region.Kind.NOTICE) {
                    name(notices.agency(line));
                }
            }
            return new Layout(regions, agency);
        }

        private Region.@Nullable Kind kind(int i, String line) {
            boolean top = i < TOP_LINES && prose <= TOP_PROSE;
            if (top && (TitleLine.isKnown(line, knownTitle) || line.equals(title))) {
                return Region.Kind.TITLE;
            }
            if (top && headers.isDateHeader(line)) {
                return Region.Kind.HEADER_DATE;
            }
            if (line.length() > Cues.LONGEST_LONG) {
                return null;
            }
            String plain = Cues.plain(line);
            if (top && bylines.isByline(line) || bylines.isCredit(line, plain)) {
                return Region.Kind.BYLINE;
            }
            String next = top && i + 1 < lines.count() ? lines.words(i + 1) : null;
            if (notices.isNotice(line, plain, next)) {
                return Region.Kind.NOTICE;
            }
            if (gallery.isLabelled(i) || captions.isCaption(line, plain, prose == 0 && title == null)) {
                return Region.Kind.CAPTION;
            }
            if (prose > 0 && SubheadLine.isSubhead(unit(i - 1), line, unit(i + 1))) {
                return Region.Kind.NOTICE;
            }
            boolean first = prose == 0 && title == null && next != null && i < TOP_LINES;
            return first && titles.isTitle(line, lines.isBlankAfter(i) ? null : next) ? Region.Kind.TITLE : null;
        }

        private @Nullable String unit(int i) {
            return i < 0 || i >= lines.count() ? null : lines.words(i);
        }

        /** A paragraph, with what may stand at its edges, and what of the page stands in it. */
        private void prose(Span whole) {
            Span line = withoutTitle(whole);
            DatelineReader.Dateline dateline = datelines.read(text, line);
            boolean taken = dateline != null && (!dateline.plain() || prose < PLAIN_DATELINES);
            List<Region> opening = dateline == null && prose == 0 ? openings.read(text, line) : List.of();
            int opened = line.begin();
            if (!opening.isEmpty()) {
                regions.addAll(opening);
                opened = opening.get(opening.size() - 1).span().end();
            }
            if (dateline != null && taken) {
                regions.add(new Region(dateline.span(), Region.Kind.DATELINE));
                name(dateline.agency());
            }
            int from = dateline != null && taken ? dateline.span().end() : opened;
            Span commented = comments.find(text, line);
            Span own = commented == null || commented.begin() <= from
                    ? line
                    : new Span(line.begin(), commented.begin()).trim(text);
            Span credit = bylines.closingCredit(text, own);
            List<Region> furniture = InlineFurniture.read(text, new Span(from, own.end()));
            int last = furniture.isEmpty()
                    ? from
                    : furniture.get(furniture.size() - 1).span().end();
            boolean closed = credit != null && credit.begin() > last;
            int to = credit != null && closed ? credit.begin() : own.end();
            regions.addAll(withForms(furniture, new Span(from, to)));
            if (credit != null && closed) {
                regions.add(new Region(credit, Region.Kind.BYLINE));
                name(bylines.agency(credit.of(text)));
            }
            if (commented != null && commented.begin() > from) {
                regions.add(new Region(commented, Region.Kind.NOTICE));
            }
            prose++;
        }

        /** "Nine dead in harbourLENN, Velmia (VNN) -- Nine people": the text's first line from its dateline on. */
        private Span withoutTitle(Span line) {
            int seam = prose == 0 && title == null ? InnerOpening.gluedCapitals(text, line) : -1;
            if (seam < 0 || datelines.read(text, new Span(seam, line.end())) == null) {
                return line;
            }
            regions.add(new Region(new Span(line.begin(), seam).trim(text), Region.Kind.TITLE));
            return new Span(seam, line.end());
        }

        /** What of the page stands in a paragraph: what pictures leave, and between that the sentences of forms. */
        private List<Region> withForms(List<Region> furniture, Span line) {
            List<Region> found = new ArrayList<>(furniture);
            for (Span form : inner.find(text, line)) {
                if (furniture.stream().noneMatch(region -> region.span().overlaps(form))) {
                    found.add(new Region(form, Region.Kind.NOTICE));
                }
            }
            found.sort(null);
            return found;
        }

        /** The first agency named counts. */
        private void name(@Nullable String found) {
            agency = agency == null ? found : agency;
        }
    }
}
