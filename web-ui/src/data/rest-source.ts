import { filterLines } from "../logic/filter-line";
import { Details } from "./details";
import type { Id, Overview, Records } from "./model";
import type { ChronologySource, Found, Wanted } from "./source";

const KEPT = 80;

/** Asks the application and gives what it answers; throws a {@link Refusal} where it refuses. */
export type Ask = (path: string) => Promise<unknown>;

function query(wanted: Wanted): URLSearchParams {
    if ("event" in wanted) {
        return new URLSearchParams({ event: wanted.event });
    }
    if ("document" in wanted) {
        return new URLSearchParams({ document: wanted.document });
    }
    if ("words" in wanted) {
        return new URLSearchParams({ text: wanted.words, limit: "200" });
    }
    if ("list" in wanted) {
        const asked = filterLines(wanted.filter);
        asked.set("list", wanted.list);
        if (wanted.page) {
            asked.set("page", String(wanted.page));
        }
        return asked;
    }
    throw new Error("the application is never asked for everything");
}

/** A promise, and what it gave. */
interface Kept {
    readonly coming: Promise<Details>;
    here: Details | null;
}

/** A chronology of the application: rows first, records when they are asked for. */
export class RestSource implements ChronologySource {
    readonly whole = false;
    private readonly kept = new Map<string, Kept>();
    private readonly texts = new Map<Id, Promise<string>>();

    constructor(private readonly ask: Ask) {}

    overview(): Promise<Overview> {
        return this.ask("/api/overview") as Promise<Overview>;
    }

    records(wanted: Wanted): Promise<Details> {
        const key = JSON.stringify(wanted);
        const known = this.kept.get(key);
        if (known) {
            this.kept.delete(key);
            this.kept.set(key, known);
            return known.coming;
        }
        const kept: Kept = {
            coming: this.ask(`/api/records?${query(wanted)}`).then((records) => {
                kept.here = new Details(records as Records);
                return kept.here;
            }),
            here: null,
        };
        kept.coming.catch(() => this.kept.delete(key));
        this.kept.set(key, kept);
        const oldest = this.kept.keys().next().value;
        if (this.kept.size > KEPT && oldest !== undefined) {
            this.kept.delete(oldest);
        }
        return kept.coming;
    }

    peek(wanted: Wanted): Details | null {
        return this.kept.get(JSON.stringify(wanted))?.here ?? null;
    }

    text(document: Id): Promise<string> {
        let text = this.texts.get(document);
        if (!text) {
            text = this.ask(`/api/documents/${encodeURIComponent(document)}/text`) as Promise<string>;
            text.catch(() => this.texts.delete(document));
            this.texts.set(document, text);
        }
        return text;
    }

    async found(words: string, documents: boolean): Promise<Found> {
        const asked = new URLSearchParams({ text: words, documents: String(documents) });
        const found = await this.ask(`/api/found?${asked}`) as { events: Id[]; documents: Id[] };
        return { events: new Set(found.events), documents: found.documents };
    }
}
