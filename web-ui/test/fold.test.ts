import { describe, expect, test } from "vitest";
import { excerpt, fold, foldWithOffsets, hits, holdsAll, terms } from "../src/logic/fold";

function marked(text: string, query: string): string {
    let out = "";
    let at = 0;
    for (const [begin, end] of hits(text, terms(query))) {
        out += `${text.slice(at, begin)}[${text.slice(begin, end)}]`;
        at = end;
    }
    return out + text.slice(at);
}

describe("search", () => {
    test("ignores case and diacritics and finds all words", () => {
        expect(holdsAll(fold("Şehir Meclisi’nde Élan"), terms("elan sehir"))).toBe(true);
        expect(holdsAll(fold("only one"), terms("only two"))).toBe(false);
    });

    test("takes quoted words together", () => {
        expect(terms('“two words" one')).toEqual(["two words", "one"]);
        expect(terms('  " "  ')).toEqual([]);
    });

    test("marks what was found in the words as written", () => {
        expect(marked("Élan and elan", "elan")).toBe("[Élan] and [elan]");
        expect(marked("🚢🚢 the İzmir port", "izmir")).toBe("🚢🚢 the [İzmir] port");
        expect(marked("aaaa", "aa a")).toBe("[aaaa]");
        expect(marked("nothing", "")).toBe("nothing");
    });

    test("takes a regular expression for plain words", () => {
        expect(marked("a.b (c)* [d]", ".b (c)*")).toBe("a[.b] [(c)*] [d]");
    });

    test("folds every character to a known place of the original", () => {
        const folded = foldWithOffsets("ßé🚢x");
        expect(folded.offsets).toHaveLength(folded.text.length + 1);
        expect(folded.offsets.at(-1)).toBe("ßé🚢x".length);
    });
});

test("an excerpt is cut between words and never within a character", () => {
    const text = `${"word ".repeat(40)}HERE ${"🚢".repeat(200)}`;
    const at = text.indexOf("HERE");
    const cut = excerpt(text, at, at + 4, 21);
    expect(cut.text.startsWith("word ")).toBe(true);
    expect(encodeURIComponent(cut.text)).toContain("HERE");
    expect(cut.cutBefore && cut.cutAfter).toBe(true);
});
