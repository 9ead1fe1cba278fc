/** Text folded for look-up (case, diacritics), and where each folded character came from. */
export interface Folded {
    readonly text: string;
    /** For each UTF-16 unit of the folded text, the offset of the original character; one more entry for the end. */
    readonly offsets: readonly number[];
}

const MARKS = /\p{M}+/gu;
const ASCII = /^[\x00-\x7f]*$/;

export function fold(text: string): string {
    if (ASCII.test(text)) {
        return text.toLowerCase();
    }
    return text.normalize("NFD").replace(MARKS, "").toLowerCase();
}

export function foldWithOffsets(text: string): Folded {
    let folded = "";
    const offsets: number[] = [];
    let at = 0;
    for (const character of text) {
        const small = fold(character);
        for (let i = 0; i < small.length; i++) {
            offsets.push(at);
        }
        folded += small;
        at += character.length;
    }
    offsets.push(at);
    return { text: folded, offsets };
}

/** The terms of a query: words, and phrases in double quotes, all folded. */
export function terms(query: string): string[] {
    const found: string[] = [];
    for (const match of query.matchAll(/["“”]([^"“”]+)["“”]|([^\s"“”]+)/g)) {
        const term = fold(match[1] ?? match[2] ?? "").trim();
        if (term) {
            found.push(term);
        }
    }
    return found;
}

/** Whether a folded text holds every term. */
export function holdsAll(folded: string, wanted: readonly string[]): boolean {
    return wanted.every((term) => folded.includes(term));
}

/** The stretches of a text that match any term: sorted, not overlapping, in UTF-16 offsets. */
export function hits(text: string, wanted: readonly string[]): [number, number][] {
    if (wanted.length === 0) {
        return [];
    }
    const folded = foldWithOffsets(text);
    const all: [number, number][] = [];
    for (const term of wanted) {
        for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + term.length)) {
            all.push([folded.offsets[at] ?? 0, folded.offsets[at + term.length] ?? text.length]);
        }
    }
    all.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const merged: [number, number][] = [];
    for (const hit of all) {
        const last = merged.at(-1);
        if (last && hit[0] <= last[1]) {
            last[1] = Math.max(last[1], hit[1]);
        } else {
            merged.push([hit[0], hit[1]]);
        }
    }
    return merged;
}

export interface Excerpt {
    readonly text: string;
    readonly begin: number;
    readonly cutBefore: boolean;
    readonly cutAfter: boolean;
}

/** About `around` characters either side of a stretch, cut between words and never inside a surrogate pair. */
export function excerpt(text: string, begin: number, end: number, around: number): Excerpt {
    let from = Math.max(0, begin - around);
    let to = Math.min(text.length, end + around);
    if (from > 0) {
        const space = text.indexOf(" ", from);
        from = space >= 0 && space < begin ? space + 1 : from;
        from = isLowSurrogate(text, from) ? from - 1 : from;
    }
    if (to < text.length) {
        const space = text.lastIndexOf(" ", to);
        to = space > end ? space : to;
        to = isLowSurrogate(text, to) ? to + 1 : to;
    }
    return { text: text.slice(from, to), begin: from, cutBefore: from > 0, cutAfter: to < text.length };
}

function isLowSurrogate(text: string, at: number): boolean {
    const unit = text.charCodeAt(at);
    return unit >= 0xdc00 && unit <= 0xdfff;
}
