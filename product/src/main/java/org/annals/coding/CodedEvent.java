package org.annals.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.Edtf;
import org.annals.event.Event;
import org.annals.export.ChronologyIndex;
import org.annals.export.Voices;
import org.annals.export.Wording;
import org.annals.figure.Figure;
import org.annals.origin.Origin;
import org.annals.place.Place;
import org.annals.profile.Profile;
import org.annals.profile.ProfiledRow;
import org.annals.relation.Relation;
import org.jspecify.annotations.Nullable;

/** One event as a profile shows it, with the records that it hangs on. */
public final class CodedEvent {
    private static final Set<Relation.Type> TOLD = Set.of(
            Relation.Type.CONFLICT,
            Relation.Type.TENSION,
            Relation.Type.WITHDRAWN,
            Relation.Type.LABEL_DIFFERENCE,
            Relation.Type.UPDATE);

    private final ChronologyIndex index;
    private final ChronologyEntry entry;
    private final ProfiledRow row;
    private final Profile profile;

    CodedEvent(ChronologyIndex index, ChronologyEntry entry, ProfiledRow row, Profile profile) {
        this.profile = profile;
        this.index = index;
        this.entry = entry;
        this.row = row;
    }

    public String id() {
        return entry.event().id();
    }

    public ChronologyEntry entry() {
        return entry;
    }

    public Event event() {
        return entry.event();
    }

    public ProfiledRow row() {
        return row;
    }

    public String headline() {
        return Wording.oneLine(entry.headline());
    }

    /** The number that the profile sets for the figure's words ("dozens"); null for numbers and other words. */
    @Nullable
    Long vagueNumber(Figure figure) {
        return figure.max() == null ? profile.vagueNumber(figure.text()) : null;
    }

    /** The date that the profile shows, or null where undated. */
    public @Nullable Edtf when() {
        String shown = row.when();
        Dated own = entry.event().when();
        if (shown == null || own == null || own.date().text().equals(shown)) {
            return own == null ? null : own.date();
        }
        for (String claim : entry.event().claims()) {
            Dated told = index.claim(claim).eventDate();
            if (told != null && told.date().text().equals(shown)) {
                return told.date();
            }
        }
        return own.date();
    }

    /** Whether the date is a time that the thing lasted. */
    public boolean isDuration() {
        Edtf when = when();
        return when != null && (entry.event().duration() || when.text().indexOf('/') >= 0);
    }

    /** The claims, each voice's best first. */
    public List<Claim> claims() {
        return new Voices(index).best(entry);
    }

    /** In the chronology's order. */
    public List<Place> places() {
        return entry.event().where().stream().map(index::place).toList();
    }

    /** Articles that tell it, by publication. */
    public List<Document> documents() {
        Set<String> ids = new TreeSet<>();
        entry.event()
                .claims()
                .forEach(claim -> ids.add(index.claim(claim).claim().document().value()));
        return index.readingsByPublication().stream()
                .map(DatedReading::document)
                .filter(document -> ids.contains(document.id().value()))
                .toList();
    }

    /** Outlets, or titles where no outlet is known, by publication; each once. */
    public List<String> carriers() {
        Wording wording = new Wording(index);
        return documents().stream()
                .map(document -> Wording.oneLine(wording.carrier(document.id())))
                .distinct()
                .toList();
    }

    /** Where it can be read: "Lenn Courier, published 2031-05-10", by publication; each once. */
    public List<String> articles() {
        Wording wording = new Wording(index);
        Set<String> articles = new LinkedHashSet<>();
        for (Document document : documents()) {
            Dated published = wording.published(document.id());
            String day = published == null
                    ? "day of publication not known"
                    : "published " + published.date().text();
            articles.add(Wording.oneLine(wording.carrier(document.id())) + ", " + day);
        }
        return List.copyOf(articles);
    }

    /** Names of the voices, each once. */
    public List<String> speakers() {
        Wording wording = new Wording(index);
        Set<String> names = new LinkedHashSet<>();
        for (Claim claim : claims()) {
            String speaker = wording.speaker(claim);
            if (speaker != null) {
                names.add(Wording.oneLine(speaker));
            }
        }
        return List.copyOf(names);
    }

    /** Whether some account names nobody who says it. */
    public boolean isUnattributed() {
        return entry.event().claims().stream()
                .map(index::claim)
                .map(DatedClaim::claim)
                .anyMatch(claim -> claim.attribution().speaker() == null);
    }

    /** Who is taken to know: each origin once. */
    public List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        for (Claim claim : claims()) {
            Origin origin = index.originOf(claim.id());
            if (origin != null && origins.stream().noneMatch(known -> known.id().equals(origin.id()))) {
                origins.add(origin);
            }
        }
        return List.copyOf(origins);
    }

    /** Conflicts, tensions, withdrawals, updates and differing words for people, each in words and once. */
    public List<String> disagreements() {
        return told(TOLD);
    }

    /** Conflicts, tensions and withdrawals alone. */
    public List<String> disputes() {
        return told(Wording.DISPUTES);
    }

    private List<String> told(Collection<Relation.Type> types) {
        Set<String> told = new LinkedHashSet<>();
        for (Relation relation : relations()) {
            if (types.contains(relation.type())) {
                Relation.Reading reading = relation.reading();
                told.add(relation.type().word() + " (" + relation.aspect().word() + "): "
                        + Wording.oneLine(relation.explanation())
                        + (reading == null ? "" : "; both can be true if " + Wording.reading(reading)));
            }
        }
        return List.copyOf(told);
    }

    /** Relations of the event, its claims and figures. */
    public List<Relation> relations() {
        return entry.relations().stream().map(index::relation).toList();
    }

    /** Figures in words, each once; withdrawn ones say so. */
    public List<String> figures() {
        return new Wording(index).figures(entry.figures()).stream().distinct().toList();
    }
}
