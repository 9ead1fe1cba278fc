/**
 * Heights of the rows of a long list, most of them only estimated, and where each row begins. Learning a height and finding a row
 * take logarithmic time, so that scrolling costs the same whether there are a hundred rows or a hundred thousand.
 */
export class Heights {
    /** What is known beyond the estimate, row by row, and summed as a binary indexed tree. */
    private readonly extra: Float64Array;
    private readonly sums: Float64Array;
    private readonly largest: number;

    constructor(readonly length: number, private readonly estimate: number) {
        this.extra = new Float64Array(length);
        this.sums = new Float64Array(length + 1);
        this.largest = 2 ** Math.floor(Math.log2(Math.max(1, length)));
    }

    set(row: number, height: number): void {
        if (row < 0 || row >= this.length) {
            return;
        }
        const more = height - this.estimate - (this.extra[row] ?? 0);
        if (more === 0) {
            return;
        }
        this.extra[row] = height - this.estimate;
        for (let at = row + 1; at <= this.length; at += at & -at) {
            this.sums[at] = (this.sums[at] ?? 0) + more;
        }
    }

    /** Where a row begins; for the number of rows, where the list ends. */
    offset(row: number): number {
        let sum = row * this.estimate;
        for (let at = Math.min(row, this.length); at > 0; at -= at & -at) {
            sum += this.sums[at] ?? 0;
        }
        return sum;
    }

    /** The row at a height: the last one that begins there or above it. */
    rowAt(height: number): number {
        let row = 0;
        let left = height;
        for (let step = this.largest; step >= 1; step /= 2) {
            const next = row + step;
            const sum = next <= this.length ? (this.sums[next] ?? 0) + step * this.estimate : Infinity;
            if (sum <= left) {
                row = next;
                left -= sum;
            }
        }
        return Math.max(0, Math.min(row, this.length - 1));
    }
}
