package org.annals.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.annals.claim.DatedFigure;
import org.annals.coding.AcledRow.Fatalities;
import org.annals.coding.ActorCoder.Coded;
import org.annals.coding.ActorCoder.Part;
import org.annals.coding.ActorCoder.Sides;
import org.annals.coding.Countries.Country;
import org.annals.document.Edtf;
import org.annals.event.Event;
import org.annals.export.ChronologyIndex;
import org.annals.export.Wording;
import org.annals.figure.Figure;
import org.annals.figure.Outcome;
import org.annals.place.Place;
import org.annals.place.PlaceNesting;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code acled.csv}: the 31 columns of ACLED's event files, one row for each place of an event, and
 * {@code acled.sidecar.csv} with all that these columns have no room for.
 */
public final class AcledExport implements FormatExport {
    /** What the files begin with. */
    public static final String NAME = "acled";

    private final PlaceCodes placeCodes = new PlaceCodes();
    private final Countries countries = new Countries();
    private final AcledTypes types = new AcledTypes();
    private final AcledDoubts doubts = new AcledDoubts();

    @Override
    public ExportReport write(ExportInput input, Path folder) throws IOException {
        Omissions omissions = new Omissions(NAME, "events");
        ActorCoder actors = new ActorCoder(input.index());
        List<AcledRow> rows = new ArrayList<>();
        Map<String, String> coded = new HashMap<>();
        for (CodedEvent event : input.list()) {
            List<AcledRow> own = rows(event, input.index(), actors, omissions);
            String same = same(own, coded);
            if (same.isEmpty()) {
                own.forEach(row -> coded.putIfAbsent(key(row), event.id()));
                rows.addAll(own);
            } else {
                leaveOut(event, same, omissions);
            }
        }
        Path file = folder.resolve(NAME + ".csv");
        Path sidecar = folder.resolve(NAME + ".sidecar.csv");
        AcledColumns.main().write(rows, file);
        AcledColumns.sidecar(input.index()).write(rows, sidecar);
        return omissions.report(
                input,
                new Omissions.Written(List.of(file, sidecar), input.list().size(), rows.size()),
                folder);
    }

    /** What ACLED counts once: the act, by whom, against whom, where, on which day. */
    private static String key(AcledRow row) {
        return String.join(
                "\u0000",
                row.date().day().toString(),
                row.type().subEvent(),
                row.sides().first().toString(),
                row.sides().second().toString(),
                row.where().place().id());
    }

    /** Why an event has no rows of its own: all of them are told already, with nothing to add; or "". */
    private static String same(List<AcledRow> rows, Map<String, String> coded) {
        boolean all = !rows.isEmpty()
                && rows.stream()
                        .allMatch(row -> coded.containsKey(key(row))
                                && row.date().precision() == 1
                                && row.fatalities().shown() == null);
        return all
                ? "same-row: the same act by the same actors at the same place and day is one row: "
                        + coded.get(key(rows.get(0)))
                : "";
    }

    private List<AcledRow> rows(CodedEvent event, ChronologyIndex index, ActorCoder actors, Omissions omissions) {
        String missing = missing(event, index);
        if (!missing.isEmpty()) {
            leaveOut(event, missing, omissions);
            return List.of();
        }
        AcledTypes.Type type = types.find(event.event().type());
        Edtf when = event.when();
        DateCodes.Acled date = when == null ? null : DateCodes.acled(when, event.isDuration());
        if (type == null || date == null) {
            throw new IllegalStateException("type and date must be known of " + event.id());
        }
        List<Place> places = coded(event);
        String unfit = unfit(
                type, sides(actors, event, type, countries.find(places.get(0).country())));
        unfit = unfit.isEmpty() ? doubts.contradiction(event, type, index) : unfit;
        if (!unfit.isEmpty()) {
            leaveOut(event, unfit, omissions);
            return List.of();
        }
        List<AcledRow> rows = new ArrayList<>();
        for (Place place : places) {
            Country country = countries.find(place.country());
            Integer precision = placeCodes.code(place, PlaceCodes.Scheme.ACLED);
            if (precision != null) {
                String id = "ANNALS-" + event.id() + (places.size() == 1 ? "" : "-" + (rows.size() + 1));
                Sides sides = sides(actors, event, type, country);
                rows.add(new AcledRow(
                        event,
                        id,
                        date,
                        type,
                        new AcledRow.Where(place, country, precision),
                        sides,
                        fatalities(event, index)));
            }
        }
        return rows;
    }

    private static void leaveOut(CodedEvent event, String why, Omissions omissions) {
        int colon = why.indexOf(':');
        omissions.leaveOut(event, why.substring(0, colon), why.substring(colon + 2));
    }

    /** "code: reason" of why an event has no row, or "". */
    private String missing(CodedEvent event, ChronologyIndex index) {
        Edtf when = event.when();
        if (event.event().status() != Event.Status.OCCURRED && event.event().status() != Event.Status.DECLARED) {
            return "not-occurred: told as " + Wording.word(event.event().status());
        }
        if (event.event().clarity() == Event.Clarity.SUMMARY) {
            return "summary: tells several happenings at once; a row is one";
        }
        if (when == null) {
            return "undated: no article says when";
        }
        if (DateCodes.acled(when, event.isDuration()) == null) {
            return "date-too-wide: " + when.text() + " is open to one side or wider than a month";
        }
        if (UcdpExport.isTotal(event, index) && !when.isDay()) {
            return "running-total: only a total so far is told, and no day: nothing of it is one incident";
        }
        if (types.find(event.event().type()) == null) {
            return "no-type: no rule gave an ACLED type";
        }
        if (event.places().isEmpty()) {
            return "unplaced: no article says where";
        }
        if (coded(event).isEmpty()) {
            return "place-too-wide: "
                    + event.places().stream().map(PlaceCodes::whyNot).distinct().collect(Collectors.joining("; "));
        }
        if (PlaceCodes.differ(event.places())) {
            return "places-differ: places in several countries are named: " + PlaceCodes.names(event.places());
        }
        return event.row().included() ? "" : "profile: " + event.row().why();
    }

    private List<Place> coded(CodedEvent event) {
        return PlaceNesting.innermost(event.places()).stream()
                .filter(place -> placeCodes.code(place, PlaceCodes.Scheme.ACLED) != null && place.latitude() != null)
                .toList();
    }

    private static Sides sides(ActorCoder actors, CodedEvent event, AcledTypes.Type type, @Nullable Country country) {
        return actors.sides(
                event.event(),
                event.event().type().acledRule(),
                country == null ? null : country.name(),
                type.implied());
    }

    /** Why ACLED's rules have no row for those who take part, or "". */
    private static String unfit(AcledTypes.Type type, Sides sides) {
        if (sides.first().isEmpty() || sides.first().get(0).code() == null) {
            return "no-actor: nobody whom a claim names as doing or suffering it is of a class that ACLED codes";
        }
        if (!type.event().equals("Violence against civilians")) {
            return "";
        }
        Coded first = sides.first().get(0);
        boolean attacks = sides.isActing(first) && (first.part() == Part.STATE || first.part() == Part.ARMED);
        return attacks
                ? ""
                : "no-attacker: violence against civilians has a state, rebel or militia that attacks; no account"
                        + " names one";
    }

    /** No report of the incident itself is 0, as ACLED has it; running totals and withdrawn numbers are told, not counted. */
    private static Fatalities fatalities(CodedEvent event, ChronologyIndex index) {
        Set<String> running = new LinkedHashSet<>();
        Set<String> withdrawn = new LinkedHashSet<>();
        for (String id : event.entry().figures()) {
            DatedFigure dated = index.findFigure(id);
            Figure figure = dated == null ? null : dated.figure().figure();
            if (dated != null && figure != null && figure.outcome() == Outcome.KILLED) {
                if (index.chronology().withdrawnFigures().contains(id)) {
                    withdrawn.add(Wording.oneLine(figure.text()));
                } else if (figure.kind() == Figure.CountKind.CUMULATIVE) {
                    running.add(Wording.oneLine(figure.text()));
                }
            }
        }
        return new Fatalities(event.row().best(), List.copyOf(running), List.copyOf(withdrawn));
    }
}
