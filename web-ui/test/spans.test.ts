import { describe, expect, test } from "vitest";
import { compare } from "../src/logic/difference";
import { closest } from "../src/logic/marks";
import { CodePointText, type Mark, segments } from "../src/logic/spans";

function mark(begin: number, end: number, kind: Mark["kind"], record: string = kind): Mark {
    return { span: [begin, end], kind, record };
}

describe("code points", () => {
    test("lead to the same words as in the file, whatever stands before them", () => {
        const words = "🚢🚢 Lenn port 🚢 closed";
        const text = new CodePointText(words);
        const points = [...words];
        for (let begin = 0; begin < points.length; begin++) {
            for (let end = begin; end <= points.length; end++) {
                expect(text.words([begin, end])).toBe(points.slice(begin, end).join(""));
            }
        }
    });

    test("beyond the end stop at the end", () => {
        expect(new CodePointText("abc").words([1, 99])).toBe("bc");
    });

    test("count a lone surrogate as one", () => {
        expect(new CodePointText("a\ud800b").words([2, 3])).toBe("b");
    });
});

describe("segments", () => {
    test("cover the whole text once and hold every mark over it", () => {
        const text = new CodePointText("0123456789");
        const found = segments(text, [mark(2, 8, "claim"), mark(4, 6, "time"), mark(5, 9, "shared"), mark(3, 3, "cue")]);
        expect(found.map((part) => [part.begin, part.end, part.marks.map((item) => item.kind).join()])).toEqual([
            [0, 2, ""], [2, 4, "claim"], [4, 5, "claim,time"], [5, 6, "claim,time,shared"], [6, 8, "claim,shared"], [8, 9, "shared"], [9, 10, ""],
        ]);
    });

    test("of thousands of nested marks are found quickly enough to matter", () => {
        const text = new CodePointText("x".repeat(20_000));
        const marks = Array.from({ length: 5_000 }, (_, at) => mark(at * 4, at * 4 + 3, "time", `t${at}`));
        expect(segments(text, marks)).toHaveLength(10_000);
    });
});

test("of marks over the same words the narrowest kind is meant", () => {
    expect(closest([mark(0, 50, "shared"), mark(0, 20, "claim"), mark(4, 9, "figure")])?.kind).toBe("figure");
    expect(closest([])).toBeUndefined();
});

describe("two passages", () => {
    test("show the words that the other does not have", () => {
        const [left, right] = compare("The port was shut on Monday.", "The port was closed on Monday.");
        expect(left.filter((part) => !part.shared).map((part) => part.text.trim())).toEqual(["shut"]);
        expect(right.filter((part) => !part.shared).map((part) => part.text.trim())).toEqual(["closed"]);
        expect(right.map((part) => part.text).join("")).toBe("The port was closed on Monday.");
    });

    test("of a great length are shown without comparison", () => {
        const long = "word ".repeat(5_000);
        expect(compare(long, long)[0]).toEqual([{ text: long, shared: true }]);
    });
});
