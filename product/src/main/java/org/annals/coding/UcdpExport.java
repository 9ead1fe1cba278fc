package org.annals.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.claim.DatedFigure;
import org.annals.coding.ActorCoder.Coded;
import org.annals.coding.ActorCoder.Part;
import org.annals.coding.ActorCoder.Sides;
import org.annals.coding.Countries.Country;
import org.annals.coding.UcdpRow.Violence;
import org.annals.document.Edtf;
import org.annals.event.Event;
import org.annals.event.EventType;
import org.annals.export.ChronologyIndex;
import org.annals.figure.Figure;
import org.annals.figure.Outcome;
import org.annals.place.Place;
import org.annals.place.PlaceNesting;
import org.annals.relation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code ucdp.csv}: the 49 columns of UCDP's georeferenced event data set, and {@code ucdp.sidecar.csv} with all that these
 * columns have no room for. Only events with an organised actor and a death in some report.
 */
public final class UcdpExport implements FormatExport {
    /** What the files begin with. */
    public static final String NAME = "ucdp";

    /** Vague or between places: one row for an event in several. */
    private static final int SEVERAL_PLACES = 5;

    private final PlaceCodes placeCodes = new PlaceCodes();
    private final Countries countries = new Countries();
    private final UcdpDeaths deaths = new UcdpDeaths();

    @Override
    public ExportReport write(ExportInput input, Path folder) throws IOException {
        Omissions omissions = new Omissions(NAME, "events");
        ActorCoder actors = new ActorCoder(input.index());
        List<UcdpRow> rows = new ArrayList<>();
        for (CodedEvent event : input.list()) {
            UcdpRow row = row(event, input, actors, omissions);
            if (row != null) {
                rows.add(row);
            }
        }
        List<UcdpRow> kept = withoutTotals(rows, input, omissions);
        Path file = folder.resolve(NAME + ".csv");
        Path sidecar = folder.resolve(NAME + ".sidecar.csv");
        new UcdpColumns(input.index()).main().write(kept, file);
        new UcdpColumns(input.index()).sidecar().write(kept, sidecar);
        return omissions.report(
                input,
                new Omissions.Written(List.of(file, sidecar), input.list().size(), kept.size()),
                folder);
    }

    private @Nullable UcdpRow row(CodedEvent event, ExportInput input, ActorCoder actors, Omissions omissions) {
        Edtf when = event.when();
        DateCodes.Ucdp date = when == null ? null : DateCodes.ucdp(when, event.isDuration());
        IncidentCount count = IncidentCount.of(event, input.index());
        RowBasis basis = RowBasis.of(event, actors, input.index(), null);
        List<Place> told = basis.places();
        UcdpRow.Where where = where(told);
        if (event.event().status() != Event.Status.OCCURRED) {
            omissions.leaveOut(
                    event,
                    "not-occurred",
                    "told as " + event.event().status().name().toLowerCase(Locale.ROOT));
        } else if (event.row().high() == null || event.row().high() < 1) {
            omissions.leaveOut(event, "no-deaths", "no standing report says that anybody was killed");
        } else if (count == null || count.high() < 1) {
            omissions.leaveOut(event, "running-total", "only totals so far are told: nothing of them is one event");
        } else if (!isForce(event.event().type())) {
            omissions.leaveOut(event, "no-force", "its type tells no use of force");
        } else if (when == null) {
            omissions.leaveOut(event, "undated", "no article says when");
        } else if (date == null) {
            omissions.leaveOut(event, "date-too-wide", when.text() + " is open to one side or wider than a year");
        } else if (told.isEmpty()) {
            omissions.leaveOut(event, RowBasis.whyUnplaced(event));
        } else if (where == null) {
            omissions.leaveOut(
                    event,
                    "place-not-found",
                    told.stream().map(PlaceCodes::whyNot).distinct().collect(Collectors.joining("; ")));
        } else if (!basis.tied()) {
            omissions.leaveOut(
                    event,
                    "scattered",
                    "no account ties the day to the place or to who did it; they are of different accounts");
        } else if (PlaceCodes.differ(told)) {
            omissions.leaveOut(
                    event, "places-differ", "places in several countries are named: " + PlaceCodes.names(told));
        } else {
            Country country = where.country();
            Sides sides = actors.sides(event.event(), basis.acts(), country == null ? null : country.name(), null);
            Violence violence = violence(sides);
            if (violence == null) {
                omissions.leaveOut(event, "no-organised-actor", whyNoViolence(sides));
            } else if (!event.row().included()) {
                omissions.leaveOut(event, "profile", event.row().why());
            } else {
                return new UcdpRow(event, date, where, violence, deaths.of(event, violence, count, input.index()));
            }
        }
        return null;
    }

    private static boolean isForce(EventType type) {
        return "ASSAULT".equals(type.plover()) || ActorCoder.isForce(type);
    }

    private UcdpRow.@Nullable Where where(List<Place> told) {
        List<Place> places = PlaceNesting.innermost(told).stream()
                .filter(place -> placeCodes.code(place, PlaceCodes.Scheme.UCDP) != null && place.latitude() != null)
                .toList();
        if (places.isEmpty()) {
            return null;
        }
        Place first = places.get(0);
        Integer code = placeCodes.code(first, PlaceCodes.Scheme.UCDP);
        int precision = places.size() > 1 || code == null ? SEVERAL_PLACES : code;
        return new UcdpRow.Where(places, countries.find(first.country()), precision);
    }

    /** Who fights whom; null where no organised actor, or no second side, is named. */
    private static @Nullable Violence violence(Sides sides) {
        List<Coded> states = parts(sides, Part.STATE);
        List<Coded> armed = parts(sides, Part.ARMED);
        if (!states.isEmpty() && !armed.isEmpty()) {
            return new Violence(1, states.get(0), armed.get(0).name(), Part.ARMED);
        }
        if (armed.size() > 1) {
            return new Violence(2, armed.get(0), armed.get(1).name(), Part.ARMED);
        }
        boolean people = parts(sides, Part.PEOPLE).stream().anyMatch(coded -> !sides.isActing(coded));
        return Stream.of(states, armed)
                .flatMap(List::stream)
                .filter(sides::isActing)
                .filter(coded -> people)
                .findFirst()
                .map(coded -> new Violence(3, coded, "Civilians", Part.PEOPLE))
                .orElse(null);
    }

    private static List<Coded> parts(Sides sides, Part part) {
        return Stream.of(sides.first(), sides.second())
                .flatMap(List::stream)
                .filter(coded -> coded.part() == part)
                .toList();
    }

    private static String whyNoViolence(Sides sides) {
        boolean organised =
                !parts(sides, Part.STATE).isEmpty() || !parts(sides, Part.ARMED).isEmpty();
        return organised
                ? "no second side, or nobody who attacks, is named: what kind of violence it is cannot be told"
                : "no state, rebel or militia is named among those who take part";
    }

    /** A total so far never stands beside the incidents it counts. */
    private static List<UcdpRow> withoutTotals(List<UcdpRow> rows, ExportInput input, Omissions omissions) {
        Set<String> incidents = new HashSet<>();
        for (UcdpRow row : rows) {
            if (row.clarity() == 1) {
                incidents.addAll(row.event().entry().figures());
            }
        }
        List<UcdpRow> kept = new ArrayList<>();
        for (UcdpRow row : rows) {
            boolean counted = row.clarity() == 2
                    && row.event().entry().figures().stream()
                            .filter(id -> isKilled(input.index().findFigure(id)))
                            .anyMatch(id -> isLinked(id, incidents, input));
            if (counted) {
                omissions.leaveOut(
                        row.event(), "total-of-others", "a running total of what other rows count one by one");
            } else {
                kept.add(row);
            }
        }
        return List.copyOf(kept);
    }

    private static boolean isKilled(@Nullable DatedFigure figure) {
        return figure != null && figure.figure().figure().outcome() == Outcome.KILLED;
    }

    private static boolean isLinked(String figure, Set<String> others, ExportInput input) {
        for (Relation relation : input.chronology().relations()) {
            boolean links = relation.type() == Relation.Type.SUBSET
                    || relation.reading() == Relation.Reading.CUMULATIVE_INCIDENT;
            boolean here = relation.a().equals(figure) && others.contains(relation.b())
                    || relation.b().equals(figure) && others.contains(relation.a());
            if (links && here) {
                return true;
            }
        }
        return false;
    }

    /** Whether all that is counted are totals so far. */
    static boolean isTotal(CodedEvent event, ChronologyIndex index) {
        boolean any = false;
        for (String id : event.entry().figures()) {
            DatedFigure figure = index.findFigure(id);
            if (figure != null && isKilled(figure)) {
                any = true;
                if (figure.figure().figure().kind() != Figure.CountKind.CUMULATIVE) {
                    return false;
                }
            }
        }
        return any;
    }
}
