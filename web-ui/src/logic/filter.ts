import type { EventRow, Overview } from "../data/model";
import { mayFallInto } from "./dates";
import { fold, holdsAll, terms } from "./fold";

/** Yes-or-no conditions that can be combined. */
export const FLAGS = ["unattributed", "disagreement", "withdrawn", "single", "only-in", "figures", "undated"] as const;
export type Flag = (typeof FLAGS)[number];

/** What the reader wants to see; empty parts select nothing out. */
export interface Filter {
    readonly text: string;
    readonly from: string;
    readonly to: string;
    readonly voice: string;
    readonly document: string;
    readonly place: string;
    readonly kind: string;
    readonly status: string;
    readonly flags: readonly Flag[];
}

export const NO_FILTER: Filter = {
    text: "", from: "", to: "", voice: "", document: "", place: "", kind: "", status: "", flags: [],
};

export function isEmpty(filter: Filter): boolean {
    return activeParts(filter) === 0;
}

/** How many parts of the filter select something out. */
export function activeParts(filter: Filter): number {
    const { flags, ...parts } = filter;
    return flags.length + Object.values(parts).filter((part) => part !== "").length;
}

export function withFlag(filter: Filter, flag: Flag, on: boolean): Filter {
    const flags = FLAGS.filter((known) => (known === flag ? on : filter.flags.includes(known)));
    return { ...filter, flags };
}

const DISAGREEMENTS = ["conflict/", "tension/"];

export function hasFlag(row: EventRow, flag: Flag): boolean {
    switch (flag) {
        case "unattributed":
            return row.unnamed > 0;
        case "disagreement":
            return row.marks.some((mark) => DISAGREEMENTS.some((type) => mark.startsWith(type)));
        case "withdrawn":
            return row.marks.some((mark) => mark.startsWith("withdrawn/"));
        case "single":
            return row.support.origins === 1;
        case "only-in":
            return row.support.onlyIn !== null;
        case "figures":
            return row.figures > 0;
        case "undated":
            return row.when === null;
    }
}

/** Finds rows; holds what is folded once for all queries. */
export class RowFinder {
    private readonly folded: string[] = [];
    private claimText: ReadonlyMap<string, string> = new Map();

    constructor(private readonly overview: Overview) {}

    /** Adds the folded text of the claims by event, once it has arrived. */
    withClaimText(byEvent: ReadonlyMap<string, string>): RowFinder {
        const finder = new RowFinder(this.overview);
        finder.claimText = byEvent;
        return finder;
    }

    /** @param holding the events that hold the text, where somebody else has looked */
    find(filter: Filter, holding: ReadonlySet<string> | null = null): EventRow[] {
        const { overview } = this;
        const voice = overview.voices.findIndex((item) => item.id === filter.voice);
        const document = overview.documents.findIndex((item) => item.id === filter.document);
        const place = overview.places.findIndex((item) => item.id === filter.place);
        const wanted = terms(filter.text);
        const dated = filter.from !== "" || filter.to !== "";
        return overview.events.filter((row, at) =>
            (filter.voice === "" || row.voices.includes(voice))
            && (filter.document === "" || row.documents.includes(document))
            && (filter.place === "" || row.where.includes(place))
            && (filter.kind === "" || row.kind === filter.kind)
            && (filter.status === "" || row.status === filter.status)
            && filter.flags.every((flag) => hasFlag(row, flag))
            && (!dated || mayFallInto(row.when, filter.from, filter.to))
            && (wanted.length === 0 || (holding ? holding.has(row.id) : holdsAll(this.textOf(row, at), wanted))));
    }

    private textOf(row: EventRow, at: number): string {
        const claims = this.claimText.get(row.id);
        const own = this.folded[at] ??= this.fold(row);
        return claims === undefined ? own : `${own}\n${claims}`;
    }

    /** Only when it is first searched for: the first screen does not wait for it. */
    private fold(row: EventRow): string {
        const { overview } = this;
        return fold([
            row.headline,
            ...row.voices.map((voice) => overview.voices[voice]?.name ?? ""),
            ...row.where.map((place) => overview.places[place]?.name ?? ""),
            ...row.documents.map((document) => `${overview.documents[document]?.name ?? ""} ${overview.documents[document]?.outlet ?? ""}`),
        ].join("\n"));
    }
}
