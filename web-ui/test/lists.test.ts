import { describe, expect, test } from "vitest";
import { Details } from "../src/data/details";
import type { Actor, Claim, Event, EventRow, Figure, Records, Relation } from "../src/data/model";
import { namings } from "../src/logic/actors";
import { bySpeaker, claimsUnder, disputes, figuresUnder, labelUses, unattributed } from "../src/logic/lists";
import { claimsInOrder, marksOf } from "../src/logic/marks";
import { voicesOf } from "../src/logic/voices";

function actor(id: string, name: string): Actor {
    return { id, name, kind: "person", class: null, country: null, interestGroup: null, roles: [], surfaces: [], explanation: "", mentions: [] };
}

function claim(id: string, document: string, text: string, speaker: string | null, change: Partial<Claim> = {}): Claim {
    return {
        id, document, spans: [[0, text.length]], text, stance: "asserts", polarity: "positive", status: "occurred", quoted: false,
        attribution: {
            form: speaker ? "indirect" : "none", speaker: speaker ? { actor: speaker, name: speaker, surface: speaker, span: [1, 3] } : null,
            role: null, cue: null, channel: null, via: [], missing: null, explanation: "",
        },
        statementDate: null, eventDate: null, places: [], figures: [], event: "e1", origin: "o1", ...change,
    };
}

function figure(id: string, claimId: string, outcome: string, value: number, status: Figure["status"] = "standing"): Figure {
    return {
        id, claim: claimId, document: "d1", span: [0, 2], text: String(value), min: value, max: value, approximate: false, unit: "people", outcome,
        group: null, kind: "unknown", scope: "", asOf: null, giver: null, status,
    };
}

function event(id: string, claims: string[], change: Partial<Event> = {}): Event {
    return {
        id, headline: id, when: null, where: [], status: "occurred", clarity: "incident", part: "line", parent: null, toldIn: null,
        types: { plover: { event: null, mode: null, rule: null }, acled: { event: null, subEvent: null, rule: null } },
        participants: [], claims, figures: [], relations: [], salience: 0, explanation: "x",
        support: { documents: 1, outlets: 1, speakers: 0, camps: 0, origins: 1, independence: "single", onlyIn: null }, ...change,
    };
}

function row(id: string): EventRow {
    return { ...event(id, []), when: null, where: [], documents: [], voices: [], unnamed: 0, figures: 0, kind: null, marks: [] };
}

const CONFLICT: Relation = { id: "l1", type: "conflict", aspect: "figure", a: "f1", b: "f2", reading: null, explanation: "7 against 12" };
const RECORDS: Records = {
    documents: [], times: [], places: [], reuse: [], lineages: [], origins: [], notUnderstood: [], rejections: [],
    actors: [actor("a1", "Ida Varro"), actor("a2", "Oren Tal")],
    claims: [
        claim("c1", "d1", "7 were hurt", "a1", { figures: ["f1"] }),
        claim("c2", "d2", "7  were\nhurt", "a1"),
        claim("c3", "d1", "the quay was shut", null, { spans: [[40, 60]] }),
        claim("c4", "d2", "12 died", "a2", { figures: ["f2"], event: "e2" }),
        claim("c5", "d2", "the quay was closed", null),
        claim("c6", "d1", "no event holds this", "a2", { event: null, spans: [[20, 30]] }),
    ],
    figures: [figure("f1", "c1", "injured", 7), figure("f2", "c4", "killed", 12, "withdrawn"), figure("f3", "c4", "aboard", 3)],
    events: [
        event("e1", ["c1", "c2", "c3", "c5"], {
            relations: ["l1"],
            participants: [{ actor: "a2", role: "agent", labels: [{ label: "rioters", speaker: "a1" }, { label: "Rioters", speaker: "a1" }, { label: "dockers", speaker: null }] }],
        }),
        event("e2", ["c4"], { relations: ["l1"] }),
    ],
    relations: [CONFLICT],
};
const DETAILS = new Details(RECORDS);
const ROWS = [row("e1"), row("e2")];

describe("actors", () => {
    test("of one name are kept apart in the list of speakers", () => {
        const details = new Details({ ...RECORDS, actors: [actor("a1", "Varro"), actor("a2", "Varro")] });
        const heads = bySpeaker(details, RECORDS.claims).filter((item) => item.first > 0);
        expect(heads.map((item) => [item.actor, item.speaker, item.first])).toEqual([["a1", "Varro", 2], ["a2", "Varro", 2]]);
    });

    test("are named by the first words of each article, the one in which they say most first", () => {
        const varro = { ...actor("a1", "Ida Varro"), mentions: [{ document: "d3", span: [9, 12] as const }, { document: "d1", span: [50, 53] as const }, { document: "d1", span: [4, 9] as const }] };
        const details = new Details({ ...RECORDS, actors: [varro] });
        expect(namings(details, varro).map((naming) => [naming.words, naming.claims.length])).toEqual([["d1:4-9", 1], ["d3:9-12", 0]]);
    });
});

describe("voices", () => {
    const voices = voicesOf(DETAILS, DETAILS.claimsOf(DETAILS.events.get("e1") as Event));

    test("hold reprints of the same words together as one statement", () => {
        expect(voices[0]?.name).toBe("Ida Varro");
        expect(voices[0]?.statements.map((statement) => statement.carriers.map((carrier) => carrier.id))).toEqual([["c1", "c2"]]);
    });

    test("without a name are one for each article and come last", () => {
        expect(voices.slice(1).map((voice) => [voice.name, voice.document])).toEqual([[null, "d1"], [null, "d2"]]);
    });
});

describe("lists", () => {
    test("hold claims of no event only while nothing is filtered", () => {
        expect(claimsUnder(DETAILS, ROWS, false)).toHaveLength(6);
        expect(claimsUnder(DETAILS, ROWS, true).map((item) => item.id)).toEqual(["c1", "c2", "c3", "c5", "c4"]);
    });

    test("by speaker count at the first claim of each and leave out who is not named", () => {
        expect(bySpeaker(DETAILS, RECORDS.claims).map((item) => [item.speaker, item.claim.id, item.first])).toEqual([
            ["Ida Varro", "c1", 2], ["Ida Varro", "c2", 0], ["Oren Tal", "c6", 2], ["Oren Tal", "c4", 0],
        ]);
        expect(unattributed(RECORDS.claims).map((item) => item.id)).toEqual(["c3", "c5"]);
    });

    test("of figures begin with the dead and keep what was withdrawn", () => {
        expect(figuresUnder(DETAILS, RECORDS.claims, false).map((item) => item.id)).toEqual(["f2", "f1", "f3"]);
        expect(DETAILS.withdrawn).toEqual(new Set(["f2"]));
    });

    test("of labels tell whose word it is, in any case, the article's own last", () => {
        expect(labelUses(DETAILS, ROWS).map((use) => [use.speaker, use.label, use.events.length])).toEqual([["Ida Varro", "rioters", 2], [null, "dockers", 1]]);
    });

    test("tell a relation that two events share once", () => {
        expect(disputes(DETAILS, ROWS).map((item) => [item.relation.id, item.event.id])).toEqual([["l1", "e1"]]);
    });
});

test("an article's claims stand in the order of its text, with their speakers as highlights", () => {
    expect(claimsInOrder(DETAILS, "d1").map((item) => item.id)).toEqual(["c1", "c6", "c3"]);
    expect(marksOf(DETAILS, "d1").filter((mark) => mark.kind === "speaker").map((mark) => mark.record)).toEqual(["c1", "c6"]);
});
