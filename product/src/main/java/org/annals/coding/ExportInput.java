package org.annals.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.chronology.ChronologySlice;
import org.annals.chronology.EventFilter;
import org.annals.delta.Snapshot;
import org.annals.export.ChronologyIndex;
import org.annals.profile.Adjudicator;
import org.annals.profile.Profile;
import org.annals.profile.ProfiledRow;

/** What an export works on: the events that pass a filter, as a profile shows them, and all that hangs on them. */
public final class ExportInput {
    private final Chronology chronology;
    private final ChronologyIndex index;
    private final Profile profile;
    private final EventFilter filter;
    private final List<CodedEvent> events;

    private ExportInput(Chronology chronology, Profile profile, EventFilter filter) {
        this.chronology = chronology;
        this.index = new ChronologyIndex(chronology);
        this.profile = profile;
        this.filter = filter;
        this.events = events();
    }

    /** The part of a whole chronology that passes. */
    public static ExportInput of(Chronology whole, Profile profile, EventFilter filter) {
        return new ExportInput(ChronologySlice.of(whole, filter), profile, filter);
    }

    private List<CodedEvent> events() {
        Map<String, ProfiledRow> rows = new HashMap<>();
        new Adjudicator(Snapshot.of(chronology)).rows(profile).forEach(row -> rows.put(row.event(), row));
        List<CodedEvent> coded = new ArrayList<>();
        for (ChronologyEntry entry : chronology.entries()) {
            ProfiledRow row = rows.get(entry.event().id());
            if (row == null) {
                throw new IllegalStateException("a profile must have a row for each event, lacks "
                        + entry.event().id());
            }
            coded.add(new CodedEvent(index, entry, row, profile));
        }
        return List.copyOf(coded);
    }

    /** Only what passed the filter. */
    public Chronology chronology() {
        return chronology;
    }

    public ChronologyIndex index() {
        return index;
    }

    public Profile profile() {
        return profile;
    }

    public EventFilter filter() {
        return filter;
    }

    /** All events that passed, in the chronology's order. */
    public List<CodedEvent> list() {
        return events;
    }
}
