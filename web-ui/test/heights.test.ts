import { describe, expect, test } from "vitest";
import { Heights } from "../src/logic/heights";

describe("heights of rows", () => {
    test("are what adding them up one by one gives", () => {
        let seed = 11;
        const random = (most: number): number => {
            seed = (seed * 48271) % 2147483647;
            return seed % most;
        };
        for (const length of [1, 2, 7, 64, 100]) {
            const heights = new Heights(length, 76);
            const known = new Array<number>(length).fill(76);
            for (let i = 0; i < 80; i++) {
                const row = random(length);
                known[row] = 20 + random(300);
                heights.set(row, known[row] ?? 0);
            }
            const offsets = known.reduce<number[]>((sums, height) => [...sums, (sums.at(-1) ?? 0) + height], [0]);
            offsets.forEach((offset, row) => expect(heights.offset(row)).toBe(offset));
            for (const height of [-5, 0, 1, ...offsets, ...offsets.map((offset) => offset + 3), 1e9]) {
                const expected = Math.max(0, Math.min(length - 1, offsets.filter((offset) => offset <= height).length - 1));
                expect(heights.rowAt(height)).toBe(expected);
            }
        }
    });

    test("of an empty list end where they begin", () => {
        const none = new Heights(0, 50);
        none.set(0, 90);
        expect(none.offset(0)).toBe(0);
        expect(none.rowAt(40)).toBe(0);
    });
});
