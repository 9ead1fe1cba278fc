import type { Filter } from "../logic/filter";
import type { Details } from "./details";
import type { Id, Overview } from "./model";

/** What records are wanted for: one event, one article, words in claims, a list under a filter, or everything. */
export type Wanted =
    | { readonly event: Id }
    | { readonly document: Id }
    | { readonly words: string }
    | { readonly list: "claims" | "figures" | "labels" | "places" | "relations" | "notUnderstood" | "rejections"; readonly filter: Filter; readonly page?: number }
    | { readonly all: true };

/** What holds the words of a query. */
export interface Found {
    readonly events: ReadonlySet<Id>;
    /** Articles, the best first. */
    readonly documents: readonly Id[];
}

/** Where the viewer takes a chronology from: embedded in the page, or over REST in the application. */
export interface ChronologySource {
    /** Whether all records are here, or on their way, so that the viewer can look through them itself. */
    readonly whole: boolean;
    /** The rows of all events and what filters need. */
    overview(): Promise<Overview>;
    /** Records by which what is wanted can be shown; there may be others among them. Not all of very long lists. */
    records(wanted: Wanted): Promise<Details>;
    /** The same at once, if they are here already. */
    peek(wanted: Wanted): Details | null;
    /** The text of a document, exactly as read. */
    text(document: Id): Promise<string>;
    /** Looks where the viewer cannot; only of sources that are not whole. Articles only where they are wanted. */
    found(words: string, documents: boolean): Promise<Found>;
}
