import { describe, expect, test } from "vitest";
import { type Address, format, parse, START } from "../src/logic/address";
import { NO_FILTER } from "../src/logic/filter";

const FULL: Address = {
    ...START, at: "e1", open: ["e1", "e2"],
    filter: {
        text: "water & “bread” 100%", from: "2031-05-01", to: "2031-06-01", voice: "Ида Варро", document: "d1", place: "p1",
        kind: "PROTEST", status: "planned", flags: ["unattributed", "undated"],
    },
};

describe("the address", () => {
    test("holds the whole state", () => {
        expect(parse(format(FULL))).toEqual(FULL);
        const source: Address = { ...START, view: "source", document: "d1", span: [12, 40], record: "c1", back: "e1", hidden: ["shared"], filter: NO_FILTER };
        expect(parse(format(source))).toEqual(source);
        const lists: Address = { ...START, view: "lists", list: "not-understood" };
        expect(parse(format(lists))).toEqual(lists);
    });

    test.each(["", "#", "#/", "#/nowhere/else?x", "#/source/%E0%A4%A", "#/source/d1?span=9-3", "#/source/d1?span=-1-4", "#/lists/constructor?only=__proto__,undated"])(
        "reads %s without failing",
        (hash) => {
            const read = parse(hash);
            expect(read.span).toBeNull();
            expect(parse(format(read))).toEqual(read);
        },
    );

    test("keeps only flags it knows", () => {
        expect(parse("#/chronology?only=undated,gold").filter.flags).toEqual(["undated"]);
    });
});
