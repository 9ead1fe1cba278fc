import type { EventRow, Overview } from "../data/model";
import { getPart, type Part } from "./client";

const PART = "/api/overview/";
const LISTS = 1;
const ROWS = 2;
/** So many parts are under way at once; reading one takes the browser some milliseconds. */
const AHEAD = 3;
const TRIES = 5;

/** The first rows, and of how many parts they are the first. */
export interface First {
    readonly overview: Overview;
    readonly tag: string;
    readonly parts: number;
}

export async function firstRows(): Promise<First> {
    const { body, tag, parts } = await getPart(`${PART}0`);
    return { overview: body as Overview, tag, parts };
}

function breathe(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 0));
}

/** All rows, part by part, so that the reader can scroll and type meanwhile; null where another chronology came between. */
async function rest({ tag, parts }: First): Promise<Overview | null> {
    const coming: Promise<Part | null>[] = [];
    // A part that cannot be had ends the reading where it is waited for.
    const ask = (part: number): Promise<Part | null> => getPart(PART + part).then((got) => (got.tag === tag ? got : null), () => null);
    const lists = ask(LISTS);
    const events: EventRow[] = [];
    for (let part = ROWS; part < parts; part++) {
        while (coming.length < Math.min(AHEAD, parts - part)) {
            coming.push(ask(part + coming.length));
        }
        const got = await coming.shift();
        if (!got) {
            return null;
        }
        for (const row of got.body as EventRow[]) {
            events.push(row);
        }
        await breathe();
    }
    const all = await lists;
    return all ? { ...all.body as Overview, events } : null;
}

/** Everything, after the first rows were shown. */
export async function allRows(first: First): Promise<Overview> {
    let from = first;
    for (let i = 0; i < TRIES; i++) {
        const all = from.parts === 1 ? from.overview : await rest(from);
        if (all) {
            return all;
        }
        from = await firstRows();
    }
    throw new Error("the chronology cannot be read to its end");
}
