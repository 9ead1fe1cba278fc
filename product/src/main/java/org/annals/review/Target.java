package org.annals.review;

import java.util.List;
import java.util.Locale;

/**
 * What a decision is about.
 *
 * @param anchors predicates of claims, spans of figures, names of actors, or whole texts; an event is meant by a claim of its
 */
public record Target(Scope scope, List<Anchor> anchors) {
    /** The kind of row. */
    public enum Scope {
        CLAIM,
        EVENT,
        FIGURE,
        DOCUMENT,
        ACTOR,
        DECISION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Target {
        anchors = List.copyOf(anchors);
    }

    public static Target of(Scope scope, Anchor anchor) {
        return new Target(scope, List.of(anchor));
    }

    /** Whether both are about the same row. */
    public boolean isSameRow(Target other) {
        return scope == other.scope
                && !anchors.isEmpty()
                && !other.anchors.isEmpty()
                && anchors.get(0).isAt(other.anchors.get(0));
    }
}
