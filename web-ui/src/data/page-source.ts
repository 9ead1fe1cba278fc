import { Details } from "./details";
import type { Id, Overview, Records } from "./model";
import type { ChronologySource, Found } from "./source";

const SLICE_MILLIS = 12;

export function emptyRecords(): Records {
    return {
        documents: [], times: [], actors: [], places: [], claims: [], figures: [], reuse: [], lineages: [],
        origins: [], events: [], relations: [], notUnderstood: [], rejections: [],
    };
}

function pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Resolves when the browser has read the page to its end: the viewer runs before the records arrive. */
function pageRead(page: Document): Promise<void> {
    if (page.readyState !== "loading") {
        return Promise.resolve();
    }
    return new Promise((resolve) => page.addEventListener("DOMContentLoaded", () => resolve(), { once: true }));
}

/** A chronology embedded in the page as inert JSON blocks: the overview, blocks of records, one block per text. */
export class PageSource implements ChronologySource {
    readonly whole = true;
    private loaded: Promise<Details> | undefined;
    private here: Details | null = null;

    constructor(private readonly page: Document) {}

    overview(): Promise<Overview> {
        return Promise.resolve(this.block<Overview>("overview"));
    }

    records(): Promise<Details> {
        this.loaded ??= this.load().then((details) => {
            this.here = details;
            return details;
        });
        return this.loaded;
    }

    peek(): Details | null {
        return this.here;
    }

    found(): Promise<Found> {
        return Promise.reject(new Error("a page holds everything: it is not asked"));
    }

    async text(document: Id): Promise<string> {
        await pageRead(this.page);
        return this.block<string>("text-" + document);
    }

    /** Reads block after block and lets the browser breathe in between, so that typing and scrolling stay smooth. */
    private async load(): Promise<Details> {
        await pageRead(this.page);
        const records = emptyRecords();
        let since = performance.now();
        for (const element of this.page.querySelectorAll("script[data-records]")) {
            const name = element.getAttribute("data-records") as keyof Records;
            const target = records[name] as unknown[] | undefined;
            for (const item of JSON.parse(element.textContent ?? "[]") as unknown[]) {
                target?.push(item);
            }
            element.remove();
            if (performance.now() - since > SLICE_MILLIS) {
                await pause();
                since = performance.now();
            }
        }
        return new Details(records);
    }

    private block<T>(id: string): T {
        const element = this.page.getElementById(id);
        if (!element) {
            throw new Error(`the page must hold a block ${id}, got none`);
        }
        return JSON.parse(element.textContent ?? "null") as T;
    }
}
