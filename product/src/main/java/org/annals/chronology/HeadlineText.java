package org.annals.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.annals.document.Span;

/** Words of an article on their way to a headline: what falls away at either end, and what stands in brackets instead. */
final class HeadlineText {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** "The founder[1] of": numbers of notes, as an encyclopedia has them. */
    private static final Pattern NOTES = Pattern.compile("(?<=[\\p{L}\\p{N},.;)\\]])\\[\\d{1,3}]");

    private final String article;
    private final List<Span> parts;
    private final NavigableMap<Integer, Change> changes;

    private record Change(Span span, String words) {}

    private HeadlineText(String article, List<Span> parts, NavigableMap<Integer, Change> changes) {
        this.article = article;
        this.parts = List.copyOf(parts);
        this.changes = changes;
    }

    /** These parts of an article's text, in order, a space between them. */
    static HeadlineText of(String article, List<Span> parts) {
        return new HeadlineText(article, parts, new TreeMap<>());
    }

    int begin() {
        return parts.get(0).begin();
    }

    int end() {
        return parts.get(parts.size() - 1).end();
    }

    /** The first words, at most that many characters. */
    String opening(int length) {
        return article.substring(begin(), Math.min(parts.get(0).end(), begin() + length));
    }

    boolean contains(Span span) {
        return parts.stream().anyMatch(part -> part.contains(span));
    }

    /** Begins there, perhaps farther ahead in the article; the place must be before the end. */
    HeadlineText from(int begin) {
        List<Span> kept = new ArrayList<>();
        for (Span part : parts) {
            if (part.end() > begin) {
                kept.add(new Span(kept.isEmpty() ? begin : part.begin(), part.end()));
            }
        }
        return kept.isEmpty() ? this : new HeadlineText(article, kept, changes);
    }

    /** Ends there, perhaps farther on in the article; the place must be behind the beginning. */
    HeadlineText until(int end) {
        List<Span> kept = new ArrayList<>();
        for (Span part : parts) {
            if (part.begin() < end) {
                boolean last = part.equals(parts.get(parts.size() - 1));
                kept.add(new Span(part.begin(), last ? end : Math.min(end, part.end())));
            }
        }
        return kept.isEmpty() ? this : new HeadlineText(article, kept, changes);
    }

    /** Other words in the place of these; the first change of a place stays. */
    HeadlineText with(Span span, String words) {
        NavigableMap<Integer, Change> all = new TreeMap<>(changes);
        boolean free = changes.values().stream().noneMatch(change -> change.span.overlaps(span));
        if (free) {
            all.put(span.begin(), new Change(span, words));
        }
        return new HeadlineText(article, parts, all);
    }

    /** The article's own words, unchanged, on one line. */
    String plain() {
        return render(false);
    }

    /** The words with their changes, on one line. */
    String words() {
        return render(true);
    }

    private String render(boolean changed) {
        StringBuilder out = new StringBuilder();
        for (Span part : parts) {
            if (!out.isEmpty()) {
                out.append(' ');
            }
            int at = part.begin();
            if (changed) {
                for (Change change : changes.subMap(part.begin(), part.end()).values()) {
                    if (change.span.end() <= part.end()) {
                        out.append(article, at, change.span.begin()).append(change.words);
                        at = change.span.end();
                    }
                }
            }
            out.append(article, at, part.end());
        }
        String line = SPACES.matcher(out).replaceAll(" ").strip();
        return changed ? NOTES.matcher(line).replaceAll("") : line;
    }
}
