import { expect, test } from "vitest";
import type { EventRow } from "../src/data/model";
import { headingOf, inLine, noteOf } from "../src/logic/sections";

function row(part: EventRow["part"], day: string | null): EventRow {
    return { part, when: day && { edtf: day, earliest: day, latest: day, precision: "day", basis: "stated" } } as unknown as EventRow;
}

const ROWS = [row("line", "2031-05-03"), row("line", null), row("total", "2031-05-04"), row("total", null), row("aside", "2031-05-03")];

test("rows stand under months, the undated, totals and what is also told, whatever their dates", () => {
    expect(ROWS.map(headingOf)).toEqual(["May 2031", "Undated", "Totals", "Totals", "Also told"]);
});

test("what is no month says what it is", () => {
    expect(ROWS.map(noteOf).map((note) => note.split(" ")[0])).toEqual(["", "No", "What", "What", "Details,"]);
});

test("the axis shows the line of events alone", () => {
    expect(inLine(ROWS)).toEqual(ROWS.slice(0, 2));
});
