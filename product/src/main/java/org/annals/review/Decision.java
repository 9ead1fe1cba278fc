package org.annals.review;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person decided, why, and about which words.
 *
 * @param number its place in the log, or 0 before it is logged
 * @param id of the log, or "" before it is logged
 * @param decided when, in UTC, or "" before it is logged
 * @param route how it came in: command line, spreadsheet, web
 * @param content what it says, by the names in {@link Content}
 */
public record Decision(
        long number,
        String id,
        String decided,
        String who,
        String why,
        String route,
        DecisionKind kind,
        Target target,
        Map<String, String> content) {
    /** The names that the content of a decision knows. */
    public static final class Content {
        /** Which field is corrected. */
        public static final String FIELD = "field";

        /** What stood there, "" for nothing. */
        public static final String BEFORE = "before";

        /** What stands there now; also the text of a comment, a tag, a name. */
        public static final String AFTER = "after";

        /** The claims that it is about, as they stood there ({@link SeenClaim}). */
        public static final String SEEN = "seen";

        private Content() {}
    }

    public Decision {
        content = Collections.unmodifiableMap(new TreeMap<>(content));
    }

    /** Who decides, why, and how it came in. */
    public record By(String who, String why, String route) {}

    /** A decision that is not in the log yet. */
    public static Decision of(By by, DecisionKind kind, Target target, Map<String, String> content) {
        return new Decision(0, "", "", by.who, by.why, by.route, kind, target, content);
    }

    public String field() {
        return content.getOrDefault(Content.FIELD, "");
    }

    public String before() {
        return content.getOrDefault(Content.BEFORE, "");
    }

    public String after() {
        return content.getOrDefault(Content.AFTER, "");
    }

    /** "Vera: the ministry's list", as explanations say it. */
    String by() {
        return why.isBlank() ? who : who + ": " + why;
    }
}
