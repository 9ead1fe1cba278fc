import type { Span } from "../data/model";

/** Converts code-point offsets, as files have them, into the UTF-16 offsets of a string. */
export class CodePointText {
    /** Offsets in UTF-16 of each code point beyond the basic plane; empty for most texts. */
    private readonly wide: number[] = [];

    constructor(readonly text: string) {
        for (let at = 0; at < text.length; at++) {
            const unit = text.charCodeAt(at);
            if (unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length) {
                const next = text.charCodeAt(at + 1);
                if (next >= 0xdc00 && next <= 0xdfff) {
                    this.wide.push(at);
                    at++;
                }
            }
        }
    }

    /** Binary search for the number of wide code points before the given code point. */
    utf16(codePoint: number): number {
        let low = 0;
        let high = this.wide.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.wide[middle] ?? 0) - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.min(this.text.length, codePoint + low);
    }

    words(span: Span): string {
        return this.text.slice(this.utf16(span[0]), this.utf16(span[1]));
    }
}

/** Something to highlight: where, which kind, and the record it leads to. */
export interface Mark {
    readonly span: Span;
    readonly kind: MarkKind;
    readonly record: string;
}

export const MARK_KINDS = ["claim", "speaker", "cue", "channel", "time", "place", "figure", "shared", "missed"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A stretch of text over which the same marks hold, in UTF-16 offsets. */
export interface Segment {
    readonly begin: number;
    readonly end: number;
    readonly marks: readonly Mark[];
}

/** Cuts a text at every begin and end of a mark. Linear in text and marks but for sorting and overlap. */
export function segments(text: CodePointText, marks: readonly Mark[]): Segment[] {
    const placed = marks
        .map((mark) => ({ mark, begin: text.utf16(mark.span[0]), end: text.utf16(mark.span[1]) }))
        .filter((item) => item.begin < item.end)
        .sort((a, b) => a.begin - b.begin || b.end - a.end);
    const cuts = [...new Set([0, text.text.length, ...placed.flatMap((item) => [item.begin, item.end])])].sort((a, b) => a - b);
    const found: Segment[] = [];
    let active: typeof placed = [];
    let next = 0;
    for (let i = 0; i + 1 < cuts.length; i++) {
        const begin = cuts[i] ?? 0;
        const end = cuts[i + 1] ?? begin;
        active = active.filter((item) => item.end > begin);
        for (let item = placed[next]; item && item.begin <= begin; item = placed[next]) {
            active.push(item);
            next++;
        }
        found.push({ begin, end, marks: active.map((item) => item.mark) });
    }
    return found;
}
