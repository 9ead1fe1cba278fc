/** A stretch of one of two texts, and whether the other has it too. */
export interface Part {
    readonly text: string;
    readonly shared: boolean;
}

const MOST_WORDS = 400;

function tokens(text: string): string[] {
    return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** Compares two passages word by word (longest common subsequence); very long ones are not compared. */
export function compare(a: string, b: string): [Part[], Part[]] {
    const left = tokens(a);
    const right = tokens(b);
    if (left.length > MOST_WORDS * 2 || right.length > MOST_WORDS * 2) {
        return [[{ text: a, shared: true }], [{ text: b, shared: true }]];
    }
    const width = right.length + 1;
    const lengths = new Uint16Array((left.length + 1) * width);
    const same = (i: number, j: number): boolean => left[i]?.toLowerCase() === right[j]?.toLowerCase();
    for (let i = left.length - 1; i >= 0; i--) {
        for (let j = right.length - 1; j >= 0; j--) {
            lengths[i * width + j] = same(i, j)
                ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
                : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
        }
    }
    const inLeft = new Array<boolean>(left.length).fill(false);
    const inRight = new Array<boolean>(right.length).fill(false);
    for (let i = 0, j = 0; i < left.length && j < right.length;) {
        if (same(i, j)) {
            inLeft[i++] = true;
            inRight[j++] = true;
        } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) {
            i++;
        } else {
            j++;
        }
    }
    return [parts(left, inLeft), parts(right, inRight)];
}

function parts(words: readonly string[], shared: readonly boolean[]): Part[] {
    const found: { text: string; shared: boolean }[] = [];
    words.forEach((word, at) => {
        const own = /^\s+$/.test(word) ? found.at(-1)?.shared ?? true : shared[at] ?? false;
        const last = found.at(-1);
        if (last && last.shared === own) {
            last.text += word;
        } else {
            found.push({ text: word, shared: own });
        }
    });
    return found;
}
