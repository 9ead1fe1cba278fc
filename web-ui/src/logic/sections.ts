import type { EventRow, When } from "../data/model";
import { words } from "../words";
import { heading } from "./dates";

// Headings of thousands of rows are asked for on every filter; a date's heading never changes.
const headings = new WeakMap<When, string>();

/** What a row stands under: a month or year, the undated, the totals, or what is told beside the line of events. */
export function headingOf({ part, when }: EventRow): string {
    if (part !== "line") {
        return part === "total" ? words.chronology.totals : words.chronology.alsoTold;
    }
    const found = when ? headings.get(when) : undefined;
    const own = found ?? heading(when);
    if (when && found === undefined) {
        headings.set(when, own);
    }
    return own;
}

/** What is said under that heading; empty for a month. */
export function noteOf({ part, when }: EventRow): string {
    if (part !== "line") {
        return part === "total" ? words.chronology.totalsNote : words.chronology.alsoToldNote;
    }
    return when ? "" : words.chronology.undatedNote;
}

/** The rows of the line of events: a count of the whole crisis happened on no day of its own. */
export function inLine(rows: readonly EventRow[]): EventRow[] {
    return rows.filter((row) => row.part === "line");
}
