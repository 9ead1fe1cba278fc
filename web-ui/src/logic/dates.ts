import type { When } from "../data/model";
import { words } from "../words";

const DAY_MILLIS = 86_400_000;

export interface Day {
    readonly year: number;
    readonly month: number;
    readonly day: number;
}

export function parseDay(iso: string): Day {
    const [year, month, day] = iso.split("-").map(Number);
    return { year: year ?? 0, month: month ?? 1, day: day ?? 1 };
}

/** Days since 1970-01-01. */
export function dayNumber(iso: string): number {
    const { year, month, day } = parseDay(iso);
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return Math.round(date.getTime() / DAY_MILLIS);
}

export function isoDay(number: number): string {
    return new Date(number * DAY_MILLIS).toISOString().slice(0, 10);
}

/** A date in words no more precise than the date is. */
export function dateWords(when: When): string {
    const { earliest, latest } = when;
    if (earliest === null) {
        return latest === null ? when.edtf : words.date.onOrBefore(dayWords(latest));
    }
    if (latest === null) {
        return when.precision === "interval" ? words.date.since(startWords(when.edtf, earliest)) : words.date.onOrAfter(dayWords(earliest));
    }
    const from = parseDay(earliest);
    switch (when.precision) {
        case "minute":
        case "hour":
            return words.date.dayAndClock(dayWords(earliest), clockOf(when.edtf));
        case "day":
            return dayWords(earliest);
        case "week":
            return words.date.week(range(earliest, latest));
        case "month":
            return words.date.month(from.month, from.year);
        case "year":
            return String(from.year);
        case "decade":
            return words.date.decade(from.year);
        case "century":
            return `${from.year}–${parseDay(latest).year}`;
        case "one-of":
            return oneOf(when, earliest, latest);
        case "interval":
            return words.date.fromTo(...rangeParts(earliest, latest));
        case "season":
            return season(when.edtf, from.year) ?? words.date.between(...rangeParts(earliest, latest));
        case "quarter":
        case "bound":
            return words.date.between(...rangeParts(earliest, latest));
    }
}

/** The start of what goes on ("2029/..", "2029-03/.."), no more precise than it is. */
function startWords(edtf: string, earliest: string): string {
    const from = parseDay(earliest);
    const length = edtf.indexOf("/");
    return length === "2029".length ? String(from.year) : length === "2029-03".length ? words.date.month(from.month, from.year) : dayWords(earliest);
}

/** EDTF's seasons of no hemisphere, 21 to 24, and those of the north and the south, 25 to 32, by name. */
function season(edtf: string, year: number): string | null {
    const code = Number(/^-?\d{4}-(2[1-9]|3[0-2])$/.exec(edtf)?.[1] ?? 0);
    return code === 0 ? null : words.date.season((code - 21) % 4, year);
}

function oneOf(when: When, earliest: string, latest: string): string {
    const days = listedDays(when.edtf);
    if (days.length === 2) {
        return words.date.or(rangeParts(days[0] ?? earliest, days[1] ?? latest));
    }
    return days.length > 2 ? words.date.or(days.map(dayWords)) : words.date.between(...rangeParts(earliest, latest));
}

/** The days that an EDTF "one of" lists, none where it names only the first and the last. */
export function listedDays(edtf: string): string[] {
    if (!edtf.startsWith("[") || edtf.includes("..")) {
        return [];
    }
    return edtf.slice(1, -1).split(",").map((part) => part.trim()).filter((part) => /^\d{4}-\d\d-\d\d$/.test(part));
}

export function dayWords(iso: string): string {
    const { year, month, day } = parseDay(iso);
    return words.date.day(day, month, year);
}

function clockOf(edtf: string): string {
    const at = edtf.indexOf("T");
    return at < 0 ? "" : edtf.slice(at + 1);
}

function range(from: string, to: string): string {
    return rangeParts(from, to).join("–");
}

/** Both ends, the first without the month or year that both share. */
function rangeParts(from: string, to: string): [string, string] {
    const a = parseDay(from);
    const b = parseDay(to);
    if (a.year !== b.year) {
        return [dayWords(from), dayWords(to)];
    }
    return [a.month === b.month ? String(a.day) : words.date.dayOfMonth(a.day, a.month), dayWords(to)];
}

/** The month a date belongs under, or its year where it spans more than one month. */
export function heading(when: When | null): string {
    const from = when?.earliest ?? when?.latest;
    const to = when?.latest ?? when?.earliest;
    if (!from || !to) {
        return words.chronology.undated;
    }
    const a = parseDay(from);
    const b = parseDay(to);
    return a.year === b.year && a.month === b.month ? words.date.month(a.month, a.year) : String(a.year);
}

/** How a date's precision is drawn on the axis. */
export type Shape = "point" | "within" | "span" | "before" | "after" | "between" | "one-of" | "none";

export function shapeOf(when: When | null): Shape {
    if (!when || (when.earliest === null && when.latest === null)) {
        return "none";
    }
    if (when.earliest === null) {
        return "before";
    }
    if (when.latest === null) {
        return "after";
    }
    switch (when.precision) {
        case "minute":
        case "hour":
        case "day":
            return "point";
        case "one-of":
            return "one-of";
        case "interval":
            return "span";
        case "bound":
            return "between";
        default:
            return when.earliest === when.latest ? "point" : "within";
    }
}

/** Whether an event may fall into a range of days; what is undated falls into none. */
export function mayFallInto(when: When | null, from: string, to: string): boolean {
    if (!when) {
        return false;
    }
    const earliest = when.earliest ?? "";
    const latest = when.latest ?? "\uffff";
    return (to === "" || earliest <= to) && (from === "" || latest >= from);
}
