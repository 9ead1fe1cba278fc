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
import org.annals.event.EventType;
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
                omissions.leaveOut(event, same);
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
        AcledTypes.Type known = types.find(event.event().type());
        RowBasis basis = RowBasis.of(event, actors, index, known == null ? null : known.implied());
        String missing = missing(event, basis, index);
        if (!missing.isEmpty()) {
            omissions.leaveOut(event, missing);
            return List.of();
        }
        AcledTypes.Type type = types.find(event.event().type());
        Edtf when = event.when();
        DateCodes.Acled date = when == null ? null : DateCodes.acled(when, event.isDuration());
        if (type == null || date == null) {
            throw new IllegalStateException("type and date must be known of " + event.id());
        }
        List<Place> places = coded(basis.places());
        String unfit = unfit(type, sides(actors, event, basis, type, places.get(0)));
        unfit = unfit.isEmpty() && type.event().equals("Protests") ? doubts.tooFew(basis.acts()) : unfit;
        unfit = unfit.isEmpty() ? doubts.contradiction(event, type, index) : unfit;
        if (!unfit.isEmpty()) {
            omissions.leaveOut(event, unfit);
            return List.of();
        }
        List<AcledRow> rows = new ArrayList<>();
        for (Place place : places) {
            Country country = countries.find(place.country());
            Integer precision = placeCodes.code(place, PlaceCodes.Scheme.ACLED);
            if (precision != null) {
                String id = "ANNALS-" + event.id() + (places.size() == 1 ? "" : "-" + (rows.size() + 1));
                Sides sides = sides(actors, event, basis, type, place);
                rows.add(new AcledRow(
                        event,
                        id,
                        date,
                        type,
                        new AcledRow.Where(place, country, precision, places),
                        sides,
                        fatalities(event, index)));
            }
        }
        return rows;
    }

    /** "code: reason" of why an event has no row, or "". */
    private String missing(CodedEvent event, RowBasis basis, ChronologyIndex index) {
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
        List<Place> told = basis.places();
        if (basis.acts().isEmpty()) {
            return "beside: the word of its type stands beside what is told, as its reason or its setting";
        }
        if (told.isEmpty()) {
            return RowBasis.whyUnplaced(event);
        }
        if (coded(told).isEmpty()) {
            return "place-too-wide: "
                    + told.stream().map(PlaceCodes::whyNot).distinct().collect(Collectors.joining("; "));
        }
        if (PlaceCodes.differ(told)) {
            return "places-differ: places in several countries are named: " + PlaceCodes.names(told);
        }
        if (!basis.tied()) {
            return "scattered: no account ties the day to the place or to who did it; they are of different accounts";
        }
        IncidentCount count = IncidentCount.of(event, index);
        if (coded(told).size() > 1 && count != null && count.low() > 0) {
            return "count-of-several-places: one count of the dead for several places; it is not divided, and no row"
                    + " of one place has it";
        }
        return event.row().included() ? "" : "profile: " + event.row().why();
    }

    private List<Place> coded(List<Place> told) {
        return PlaceNesting.innermost(told).stream()
                .filter(place -> placeCodes.code(place, PlaceCodes.Scheme.ACLED) != null && place.latitude() != null)
                .toList();
    }

    private Sides sides(ActorCoder actors, CodedEvent event, RowBasis basis, AcledTypes.Type type, Place place) {
        Country country = countries.find(place.country());
        String name = country == null ? null : country.name();
        Sides told = actors.sides(
                event.event(),
                // Who is spoken of with a protest does not take part in it.
                type.implied() == null
                        ? basis.acts()
                        : actors.acts(event.event(), event.event().type().acledRule(), false).stream()
                                .filter(basis.acts()::contains)
                                .toList(),
                name,
                type.implied());
        boolean unnamed = type.event().equals(EventType.EXPLOSIONS)
                && told.first().stream().noneMatch(told::isActing)
                && doubts.isWeapon(event.event().type().acledRule());
        return unnamed ? actors.withUnnamedAttacker(told, name) : told.in(place.country());
    }

    /** Why ACLED's rules have no row for those who take part, or "". */
    private static String unfit(AcledTypes.Type type, Sides sides) {
        if (sides.first().isEmpty() || sides.first().get(0).code() == null) {
            return "no-actor: nobody whom a claim names as doing or suffering it is of a class that ACLED codes";
        }
        Coded first = sides.first().get(0);
        boolean attacks = sides.isActing(first) && isArmed(first);
        return switch (type.event()) {
            case "Violence against civilians", EventType.EXPLOSIONS ->
                attacks
                        ? type.event().startsWith("Violence")
                                        && sides.second().stream().anyMatch(AcledExport::isArmed)
                                ? "no-civilians: who suffers is armed: no violence against civilians"
                                : ""
                        : "no-attacker: violence of this kind has a state, rebel or militia that attacks; no account"
                                + " names one";
            case "Battles" ->
                attacks && !sides.second().isEmpty() && isArmed(sides.second().get(0))
                        ? ""
                        : "no-second-side: a battle has two armed sides; no account names both";
            default -> "";
        };
    }

    private static boolean isArmed(Coded coded) {
        return coded.part() == Part.STATE || coded.part() == Part.ARMED;
    }

    /** The profile's number; where it is of another day or a running total, the least that is told of the incident itself. */
    private static @Nullable Long shown(CodedEvent event, ChronologyIndex index) {
        IncidentCount count = IncidentCount.of(event, index);
        Long best = event.row().best();
        if (count == null || best == null) {
            return null;
        }
        return best < count.low() || best > count.high() ? Long.valueOf(count.low()) : best;
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
        return new Fatalities(shown(event, index), List.copyOf(running), List.copyOf(withdrawn));
    }
}
