import type { Details } from "../data/details";
import type { EventRow, Figure } from "../data/model";
import { giverOf } from "../ui/FigureTable";

/** A number given on a day. */
export interface Point {
    readonly figure: Figure;
    readonly day: string;
    readonly min: number | null;
    readonly max: number | null;
    readonly withdrawn: boolean;
}

/** What one voice says of one group, in the order of the days. */
export interface Series {
    readonly giver: string | null;
    /** Who printed it, where nobody is named: two articles that name nobody are two voices. */
    readonly carrier: string | null;
    readonly group: string | null;
    readonly unit: string;
    readonly points: readonly Point[];
}

/** The day a figure holds for: as of when, else when it was said, else when it was printed. */
export function dayOf(details: Details, figure: Figure): string | null {
    const claim = details.claims.get(figure.claim);
    for (const date of [figure.asOf, claim?.eventDate, claim?.statementDate, details.documents.get(figure.document)?.published]) {
        const day = date?.latest ?? date?.earliest;
        if (day) {
            return day;
        }
    }
    return null;
}

/** Figures of one outcome by giver and group; those with most numbers first. The same number of one day is told once. */
export function seriesOf(details: Details, figures: readonly Figure[]): Series[] {
    const all = new Map<string, { giver: string | null; carrier: string | null; group: string | null; unit: string; points: Point[] }>();
    for (const figure of figures) {
        const day = dayOf(details, figure);
        if (day === null || figure.min === null && figure.max === null) {
            continue;
        }
        const giver = giverOf(details, figure);
        const carrier = giver === null ? details.carrierOf(figure.document) : null;
        const key = JSON.stringify([giver, carrier, figure.group?.toLowerCase() ?? null, figure.unit]);
        const series = all.get(key) ?? { giver, carrier, group: figure.group, unit: figure.unit, points: [] };
        all.set(key, series);
        const withdrawn = figure.status === "withdrawn";
        const twin = series.points.some((point) => point.day === day && point.min === figure.min && point.max === figure.max && point.withdrawn === withdrawn);
        if (!twin) {
            series.points.push({ figure, day, min: figure.min, max: figure.max, withdrawn });
        }
    }
    for (const series of all.values()) {
        series.points.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : (a.max ?? a.min ?? 0) - (b.max ?? b.min ?? 0)));
    }
    return [...all.values()].sort((a, b) => b.points.length - a.points.length || compare(a.giver, b.giver) || compare(a.carrier, b.carrier) || compare(a.group, b.group));
}

function compare(a: string | null, b: string | null): number {
    return (a ?? "\uffff") < (b ?? "\uffff") ? -1 : a === b ? 0 : 1;
}

/** When one voice used one label. */
export interface LabelLine {
    readonly speaker: string | null;
    readonly label: string;
    readonly days: readonly string[];
    readonly events: readonly string[];
}

export function labelLines(details: Details, rows: readonly EventRow[]): LabelLine[] {
    const lines = new Map<string, { speaker: string | null; label: string; days: string[]; events: string[] }>();
    for (const row of rows) {
        const day = row.when?.earliest ?? row.when?.latest;
        const event = details.events.get(row.id);
        if (!day || !event) {
            continue;
        }
        for (const { label, speaker } of event.participants.flatMap((participant) => participant.labels)) {
            const name = details.actorName(speaker);
            const key = JSON.stringify([name, label.toLowerCase()]);
            const line = lines.get(key) ?? { speaker: name, label, days: [], events: [] };
            lines.set(key, line);
            line.days.push(day);
            line.events.push(row.id);
        }
    }
    const totals = new Map<string | null, number>();
    for (const line of lines.values()) {
        totals.set(line.speaker, (totals.get(line.speaker) ?? 0) + line.days.length);
    }
    return [...lines.values()].sort((a, b) => Number(a.speaker === null) - Number(b.speaker === null)
        || (totals.get(b.speaker) ?? 0) - (totals.get(a.speaker) ?? 0)
        || compare(a.speaker, b.speaker)
        || b.days.length - a.days.length
        || compare(a.label, b.label));
}
