import { describe, expect, test } from "vitest";
import type { Precision, When } from "../src/data/model";
import { dateWords, dayNumber, heading, isoDay, listedDays, mayFallInto, shapeOf } from "../src/logic/dates";

function when(edtf: string, earliest: string | null, latest: string | null, precision: Precision): When {
    return { edtf, earliest, latest, precision, basis: "stated" };
}

const DAY = when("2031-05-03", "2031-05-03", "2031-05-03", "day");
const BEFORE = when("[..2031-05-03]", null, "2031-05-03", "bound");
const AFTER = when("[2031-05-03..]", "2031-05-03", null, "bound");
const ONE_OF = when("[2031-05-03,2031-05-05]", "2031-05-03", "2031-05-05", "one-of");
const MONTH = when("2031-05", "2031-05-01", "2031-05-31", "month");
const SPAN = when("2031-04-28/2031-05-03", "2031-04-28", "2031-05-03", "interval");

describe("a date in words", () => {
    test.each([
        [DAY, "3 May 2031"],
        [BEFORE, "on or before 3 May 2031"],
        [AFTER, "on or after 3 May 2031"],
        [ONE_OF, "3 or 5 May 2031"],
        [MONTH, "May 2031"],
        [SPAN, "from 28 April to 3 May 2031"],
        [when("2031-W19", "2031-05-05", "2031-05-11", "week"), "in the week of 5–11 May 2031"],
        [when("2031-05-03T14:30", "2031-05-03", "2031-05-03", "minute"), "3 May 2031, 14:30"],
        [when("2031", "2031-01-01", "2031-12-31", "year"), "2031"],
        [when("2031-22", "2031-01-01", "2031-12-31", "season"), "summer 2031"],
        [when("2031-05-03/..", "2031-05-03", null, "interval"), "since 3 May 2031"],
        [when("2031-05/..", "2031-05-01", null, "interval"), "since May 2031"],
        [when("2029/..", "2029-01-01", null, "interval"), "since 2029"],
        [when("203X", "2030-01-01", "2039-12-31", "decade"), "2030s"],
        [when("[2030-12-30..2031-01-02]", "2030-12-30", "2031-01-02", "bound"), "between 30 December 2030 and 2 January 2031"],
        [when("[2031-05-01,2031-05-03,2031-05-05]", "2031-05-01", "2031-05-05", "one-of"), "1 May 2031, 3 May 2031 or 5 May 2031"],
    ])("is no more precise than the date is", (date, words) => {
        expect(dateWords(date)).toBe(words);
    });
});

test("each kind of precision has its own drawing", () => {
    expect([DAY, BEFORE, AFTER, ONE_OF, MONTH, SPAN, null].map(shapeOf))
        .toEqual(["point", "before", "after", "one-of", "within", "span", "none"]);
});

test("an event stands under its month, or under its year where it spans two months", () => {
    expect(heading(DAY)).toBe("May 2031");
    expect(heading(SPAN)).toBe("2031");
    expect(heading(null)).toBe("Undated");
});

test("what may have happened in a range is kept, what cannot have is not", () => {
    expect(mayFallInto(BEFORE, "2031-01-01", "2031-02-01")).toBe(true);
    expect(mayFallInto(BEFORE, "2031-05-04", "")).toBe(false);
    expect(mayFallInto(AFTER, "", "2031-05-02")).toBe(false);
    expect(mayFallInto(AFTER, "2040-01-01", "")).toBe(true);
    expect(mayFallInto(MONTH, "2031-05-20", "2031-05-21")).toBe(true);
    expect(mayFallInto(null, "2031-01-01", "")).toBe(false);
});

test("days and numbers convert into each other, before 1970 and before the year 100 too", () => {
    for (const iso of ["1970-01-01", "2031-05-03", "1900-02-28", "0099-12-31", "2032-02-29"]) {
        expect(isoDay(dayNumber(iso))).toBe(iso);
    }
});

test("a list of days is read, a range of them is not one", () => {
    expect(listedDays("[2031-05-03, 2031-05-05]")).toEqual(["2031-05-03", "2031-05-05"]);
    expect(listedDays("[2031-05-03..2031-05-05]")).toEqual([]);
    expect(listedDays("2031-05-03")).toEqual([]);
});
