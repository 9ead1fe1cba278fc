package org.annals.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of an event in two published schemes, with the rules that fired; null where no rule did. */
public record EventType(
        @Nullable String plover,
        @Nullable String ploverMode,
        List<String> ploverContext,
        @Nullable String ploverRule,
        @Nullable String acled,
        @Nullable String acledSubEvent,
        @Nullable String acledRule) {
    /** ACLED's event type of bombs, shells and mines; the one with a slash of its own. */
    public static final String EXPLOSIONS = "Explosions/Remote violence";
    /** ACLED's sub-event of force against a protest that was peaceful: who protests stands first, and is a civilian target. */
    public static final String EXCESSIVE_FORCE = "Excessive force against protesters";

    public static final EventType UNKNOWN = new EventType(null, null, List.of(), null, null, null, null);

    public EventType {
        ploverContext = List.copyOf(ploverContext);
    }

    /** With another ACLED type. */
    EventType withAcled(String event, String subEvent, String rule) {
        return new EventType(plover, ploverMode, ploverContext, ploverRule, event, subEvent, rule);
    }

    /** Without an ACLED type. */
    EventType withoutAcled() {
        return new EventType(plover, ploverMode, ploverContext, ploverRule, null, null, null);
    }

    /** With another PLOVER event and mode. */
    EventType withPlover(String event, String mode, String rule) {
        return new EventType(event, mode, ploverContext, rule, acled, acledSubEvent, acledRule);
    }

    /** With another PLOVER event; the mode stays where the event is the same. */
    EventType withPlover(String event, String rule) {
        String mode = event.equals(plover) ? ploverMode : null;
        return new EventType(event, mode, ploverContext, rule, acled, acledSubEvent, acledRule);
    }
}
