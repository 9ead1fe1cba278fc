import { describe, expect, test } from "vitest";
import type { EventRow, Overview } from "../src/data/model";
import { axisOf, bins } from "../src/logic/axis";
import { activeParts, NO_FILTER, RowFinder, withFlag } from "../src/logic/filter";

function row(id: string, headline: string, change: Partial<EventRow> = {}): EventRow {
    return {
        id, headline, when: null, where: [], documents: [0], voices: [], unnamed: 0, figures: 0, part: "line", kind: null, status: "occurred", marks: [],
        support: { documents: 1, outlets: 1, speakers: 0, camps: 0, origins: 1, independence: "single", onlyIn: null },
        ...change,
    };
}

function day(iso: string): EventRow["when"] {
    return { edtf: iso, earliest: iso, latest: iso, precision: "day", basis: "stated" };
}

const OVERVIEW: Overview = {
    generator: { version: "1", profile: "default" },
    counts: { documents: 1, events: 4, outlets: 1, claims: 3, notUnderstood: 0, rejections: 0 },
    documents: [{ id: "d1", name: "Quay shut", outlet: "Harbour Post", published: null, claims: 3 }],
    voices: [{ id: "a1", name: "Ida Varro" }],
    places: [{ id: "p1", name: "Lënn", precision: "unresolved" }],
    events: [
        row("e1", "The quay was shut", { when: day("2031-05-03"), voices: [0], marks: ["tension/date"], kind: "COERCE" }),
        row("e2", "Dockers were hurt", { when: day("2031-05-20"), where: [0], unnamed: 2, figures: 1 }),
        row("e3", "A strike is planned", { status: "planned", unnamed: 1 }),
    ],
};

function found(change: Partial<typeof NO_FILTER>, claims?: Map<string, string>): string {
    const finder = new RowFinder(OVERVIEW);
    return (claims ? finder.withClaimText(claims) : finder).find({ ...NO_FILTER, ...change }).map((event) => event.id).join();
}

describe("filters", () => {
    test("find by speaker, place, kind, standing and day", () => {
        expect(found({})).toBe("e1,e2,e3");
        expect(found({ voice: "a1" })).toBe("e1");
        expect(found({ place: "p1" })).toBe("e2");
        expect(found({ kind: "COERCE" })).toBe("e1");
        expect(found({ status: "planned" })).toBe("e3");
        expect(found({ from: "2031-05-10" })).toBe("e2");
        expect(found({ voice: "nobody known" })).toBe("");
    });

    test("find by flags, all of which must hold", () => {
        expect(found({ flags: ["unattributed"] })).toBe("e2,e3");
        expect(found({ flags: ["unattributed", "undated"] })).toBe("e3");
        expect(found({ flags: ["disagreement"] })).toBe("e1");
        expect(found({ flags: ["figures"] })).toBe("e2");
    });

    test("find words of headlines, names and, once they are there, claims", () => {
        expect(found({ text: "lenn" })).toBe("e2");
        expect(found({ text: "VARRO quay" })).toBe("e1");
        expect(found({ text: "gangway" })).toBe("");
        expect(found({ text: "gangway" }, new Map([["e2", "on the gangway"]]))).toBe("e2");
    });

    test("keep their flags in one order and count their parts", () => {
        const filter = withFlag(withFlag(NO_FILTER, "undated", true), "unattributed", true);
        expect(filter.flags).toEqual(["unattributed", "undated"]);
        expect(activeParts({ ...filter, text: "x" })).toBe(3);
        expect(withFlag(filter, "undated", false).flags).toEqual(["unattributed"]);
    });
});

describe("the axis", () => {
    test("counts every dated event once", () => {
        const axis = axisOf(OVERVIEW.events);
        expect(axis).not.toBeNull();
        if (axis) {
            const parts = bins(axis, OVERVIEW.events, 5);
            expect(parts.reduce((sum, part) => sum + part.sure, 0)).toBe(2);
            expect(axis.ticks.length).toBeGreaterThan(1);
        }
    });

    test("is not there without dates, and bears thousands of years", () => {
        expect(axisOf([row("e", "x")])).toBeNull();
        const wide = axisOf([row("a", "x", { when: day("0100-01-01") }), row("b", "x", { when: day("2031-01-01") })]);
        expect(wide?.ticks.length).toBeLessThan(30);
    });
});
