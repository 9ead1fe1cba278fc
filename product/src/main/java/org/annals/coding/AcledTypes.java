package org.annals.coding;

import java.util.List;
import java.util.Map;
import org.annals.actor.ActorClass;
import org.annals.event.EventType;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** ACLED's event types, from a table beside this class. */
final class AcledTypes {
    private static final String NONE = "-";

    private final Map<String, List<String>> rows = WordList.table(AcledTypes.class, "acled-types.tsv");

    /**
     * A sub-event type with what follows from it.
     *
     * @param implied class of the actor that a row of this type has, or null
     */
    record Type(
            String event,
            String subEvent,
            String disorder,
            @Nullable ActorClass implied) {}

    /** Null where no rule gave a type. */
    @Nullable
    Type find(EventType type) {
        List<String> row = type.acledSubEvent() == null ? null : rows.get(type.acledSubEvent());
        if (row == null || !row.get(1).equals(type.acled())) {
            return null;
        }
        String implied = row.get(3);
        return new Type(row.get(1), row.get(0), row.get(2), implied.equals(NONE) ? null : ActorClass.valueOf(implied));
    }
}
