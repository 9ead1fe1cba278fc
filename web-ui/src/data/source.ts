import type { Details } from "./details";
import type { Id, Overview } from "./model";

/** Where the viewer takes a chronology from: embedded in the page today, over REST in the application. */
export interface ChronologySource {
    /** The rows of all events and what filters need. */
    overview(): Promise<Overview>;
    /** All records but the texts; may arrive after the first screen. The same object on every call. */
    details(): Promise<Details>;
    /** The text of a document, exactly as read. */
    text(document: Id): Promise<string>;
}
