package org.annals.web;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.chronology.EventFilter;
import org.annals.web.EventFacts.Question;

/** Finds events by filters and by parts of words. What is asked for again is remembered. Thread-safe. */
final class EventIndex {
    private static final int REMEMBERED = 200;

    private final List<EventFacts> facts;
    private final List<String> ids;
    private final WordIndex events;
    private final WordIndex claims;
    private final Map<EventFilter, List<String>> found = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<EventFilter, List<String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * An index of what is known of events.
     *
     * @param facts in the chronology's order
     * @param words by event, everything that the viewer searches, folded its way
     * @param claimWords by claim, in the chronology's order
     */
    EventIndex(List<EventFacts> facts, Map<String, String> words, Map<String, String> claimWords) {
        this.facts = List.copyOf(facts);
        this.ids = facts.stream().map(EventFacts::id).toList();
        this.events = WordIndex.of(words);
        this.claims = WordIndex.of(claimWords);
    }

    List<EventFacts> facts() {
        return facts;
    }

    WordIndex eventWords() {
        return events;
    }

    WordIndex claimWords() {
        return claims;
    }

    /**
     * The ids of the events that pass every filter, in the chronology's order; throws a {@link Problem} where a line is no
     * filter.
     */
    List<String> find(List<String> lines) {
        List<String> wanted = null;
        for (String line : lines) {
            List<String> passing = find(line);
            if (wanted == null) {
                wanted = passing;
            } else {
                Set<String> both = new HashSet<>(passing);
                wanted = wanted.stream().filter(both::contains).toList();
            }
        }
        return wanted == null ? ids : wanted;
    }

    private List<String> find(String line) {
        EventFilter filter;
        try {
            filter = EventFilter.parse(line);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
        synchronized (found) {
            List<String> known = found.get(filter);
            if (known != null) {
                return known;
            }
        }
        Question asked = Question.of(filter);
        List<String> passing = facts.stream()
                .filter(event -> event.passes(asked))
                .map(EventFacts::id)
                .toList();
        synchronized (found) {
            found.put(filter, passing);
        }
        return passing;
    }

    /** The events that hold every term, in row or claims. */
    List<String> eventsHolding(List<String> terms) {
        return events.holding(terms);
    }

    List<String> claimsHolding(List<String> terms) {
        return claims.holding(terms);
    }
}
