import type { EventRow, When } from "../data/model";
import { dayNumber, isoDay, parseDay } from "./dates";

/** A scale from days to lengths, and the ticks that belong on it. */
export interface Axis {
    readonly first: number;
    readonly last: number;
    readonly ticks: readonly Tick[];
}

export interface Tick {
    readonly day: number;
    readonly unit: "year" | "month" | "day";
}

/** Part of the axis: how many events surely fall on its days, and how many may. */
export interface Bin {
    readonly from: string;
    readonly to: string;
    readonly sure: number;
    readonly possible: number;
}

const MOST_TICKS = 14;

// Each filter counts thousands of dates anew; their days never change.
const known = new WeakMap<When, readonly [number, number]>();

function ends(when: When): readonly [number, number] {
    let found = known.get(when);
    if (!found) {
        found = [dayNumber(when.earliest ?? when.latest ?? "1970-01-01"), dayNumber(when.latest ?? when.earliest ?? "1970-01-01")];
        known.set(when, found);
    }
    return found;
}

/**
 * Spans all dated events. Days far from the bulk (a war recalled, a date misread) would press the crisis into one pixel:
 * the middle 96 % decide, and what lies outside is drawn at the ends.
 */
export function axisOf(rows: readonly EventRow[]): Axis | null {
    const days = rows.flatMap((row) => (row.when ? ends(row.when) : [])).sort((a, b) => a - b);
    if (days.length === 0) {
        return null;
    }
    const spread = days.length >= 20 ? 0.02 : 0;
    const first = days[Math.floor((days.length - 1) * spread)] ?? 0;
    const last = days[Math.ceil((days.length - 1) * (1 - spread))] ?? first;
    const padded = Math.max(1, Math.round((last - first) * 0.02));
    const axis = { first: first - padded, last: last + padded };
    return { ...axis, ticks: ticks(axis.first, axis.last) };
}

const STEPS = [
    ["day", 1], ["day", 2], ["day", 5], ["month", 1], ["month", 3], ["month", 6], ["year", 1], ["year", 2], ["year", 5],
    ["year", 10], ["year", 50], ["year", 200],
] as const;
const DAYS = { day: 1, month: 28, year: 365 };

/** The finest ticks of which not too many fit. */
function ticks(first: number, last: number): Tick[] {
    for (const [unit, step] of STEPS) {
        if ((last - first) / (step * DAYS[unit]) <= MOST_TICKS * 1.2) {
            return ticksEvery(first, last, unit, step);
        }
    }
    return [];
}

function ticksEvery(first: number, last: number, unit: Tick["unit"], step: number): Tick[] {
    const from = parseDay(isoDay(first));
    const to = parseDay(isoDay(last));
    const found: Tick[] = [];
    for (let month = from.year * 12 + from.month - 1; month <= to.year * 12 + to.month - 1; month++) {
        const year = Math.floor(month / 12);
        const start = dayNumber(`${String(year).padStart(4, "0")}-${String(month % 12 + 1).padStart(2, "0")}-01`);
        const wanted = unit === "day" || (unit === "month" ? month % 12 % step === 0 : month % 12 === 0 && year % step === 0);
        if (wanted) {
            found.push({ day: start, unit: month % 12 === 0 ? "year" : "month" });
        }
        for (let day = step; unit === "day" && day + step <= 31; day += step) {
            found.push({ day: start + day, unit: "day" });
        }
    }
    return found.filter((tick) => tick.day >= first && tick.day <= last);
}

export function position(axis: Axis, day: number): number {
    return Math.min(1, Math.max(0, (day - axis.first) / Math.max(1, axis.last - axis.first + 1)));
}

/** Counts events in equal parts of the axis. */
export function bins(axis: Axis, rows: readonly EventRow[], number: number): Bin[] {
    const sure = new Array<number>(number).fill(0);
    const possible = new Array<number>(number).fill(0);
    const at = (day: number): number => Math.min(number - 1, Math.floor(position(axis, day) * number));
    for (const row of rows) {
        if (!row.when) {
            continue;
        }
        const [from, to] = ends(row.when).map(at) as [number, number];
        const open = row.when.earliest === null || row.when.latest === null;
        if (from === to && !open) {
            sure[from] = (sure[from] ?? 0) + 1;
        } else {
            for (let bin = from; bin <= to; bin++) {
                possible[bin] = (possible[bin] ?? 0) + 1;
            }
        }
    }
    const size = (axis.last - axis.first + 1) / number;
    return sure.map((count, bin) => ({
        from: isoDay(Math.ceil(axis.first + bin * size)),
        to: isoDay(Math.max(Math.ceil(axis.first + bin * size), Math.ceil(axis.first + (bin + 1) * size) - 1)),
        sure: count,
        possible: possible[bin] ?? 0,
    }));
}
