package org.annals.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.document.Basis;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.Edtf;
import org.annals.document.Region;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/*
 * A header line holds a date and nothing else; a notice or a sentence says "this article was published on May 3, 2031".
 * Where one date is labelled as that of an update and another is not, the other is the day of publication.
 */
/** The days on which an article says of itself that it was published or updated. */
final class HeaderDates {
    private static final int LONGEST_LABEL = 60;
    private static final Set<String> UPDATED = DatingWords.load("update-words.txt");
    private static final Set<String> PUBLISHED = DatingWords.load("publication-words.txt");
    private static final Set<String> ARTICLE = DatingWords.load("article-words.txt");

    private final TextAnalysis text;
    private final Document document;
    private final List<TimeExpression> expressions;

    HeaderDates(DatingInput input) {
        this.text = input.text();
        this.document = text.document();
        this.expressions = input.expressions();
    }

    private record Found(PartialDay day, boolean updated) {
        Span span() {
            return day.expression().span();
        }
    }

    /** The day of publication; that of an update where there is no other; null where there is neither. */
    @Nullable
    Dated read() {
        List<Found> found = new ArrayList<>();
        for (TimeExpression expression : expressions) {
            PartialDay day = PartialDay.of(expression);
            if (day != null && day.full() != null) {
                add(day, found);
            }
        }
        return found.stream()
                .min(Comparator.comparing(Found::updated).thenComparing(Found::span))
                .map(this::dated)
                .orElse(null);
    }

    private @Nullable Dated dated(Found found) {
        LocalDate date = found.day.full();
        if (date == null) {
            return null;
        }
        String label = found.updated ? "its day of update in the header \"" : "the header \"";
        String why = "taken from " + label + found.day.expression().text() + "\"";
        return new Dated(Edtf.day(date), Basis.HEADER, why, document.id(), found.span());
    }

    private void add(PartialDay day, List<Found> found) {
        Span span = day.expression().span();
        int sentence = day.expression().sentence();
        if (sentence >= 0) {
            Sentence holder = text.sentences().get(sentence);
            List<String> before = wordsBefore(holder.span().begin(), span.begin());
            boolean own = before.size() >= 3 && before.get(0).equals("this") && ARTICLE.contains(before.get(1));
            if (own && has(before, PUBLISHED, UPDATED)) {
                found.add(new Found(day, !has(before, PUBLISHED)));
            }
            return;
        }
        Region region = regionAt(span);
        if (region != null) {
            List<String> before = wordsBefore(region.span().begin(), span.begin());
            boolean header = region.kind() == Region.Kind.HEADER_DATE;
            boolean notice = region.kind() == Region.Kind.NOTICE && has(before, PUBLISHED, UPDATED);
            if (header || notice) {
                found.add(new Found(day, lastIs(before, UPDATED, PUBLISHED)));
            }
        }
    }

    /** The last region that begins where the span begins or before, if it reaches into the span. */
    private @Nullable Region regionAt(Span span) {
        List<Region> regions = document.regions();
        int low = 0;
        int high = regions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (regions.get(middle).span().begin() <= span.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean reaches = low > 0 && regions.get(low - 1).span().overlaps(span);
        return reaches ? regions.get(low - 1) : null;
    }

    /** The words between the two offsets in lower case, no more than a label's length of them. */
    private List<String> wordsBefore(int from, int to) {
        List<String> words = new ArrayList<>();
        if (to <= from || to - from > 2 * LONGEST_LABEL) {
            return words;
        }
        for (String word :
                text.text().substring(from, to).toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    @SafeVarargs
    private static boolean has(List<String> words, Set<String>... any) {
        for (Set<String> set : any) {
            if (words.stream().anyMatch(set::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last label among the words is one of the first set rather than of the second. */
    private static boolean lastIs(List<String> words, Set<String> these, Set<String> others) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (these.contains(words.get(i))) {
                return true;
            }
            if (others.contains(words.get(i))) {
                return false;
            }
        }
        return false;
    }
}
