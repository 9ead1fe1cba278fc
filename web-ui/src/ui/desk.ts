import type { ComponentType } from "preact";
import type { Details } from "../data/details";
import type { EventRow, Id } from "../data/model";
import type { View } from "../logic/address";

/** What the application adds to the viewer; a page has none of it. */
export interface Desk {
    readonly views: readonly View[];
    readonly viewName: (view: View) => string;
    /** One of the further views. */
    readonly View: ComponentType<{ readonly view: View; readonly rows: readonly EventRow[] }>;
    /** Stands in the row of an event. */
    readonly RowMark: ComponentType<{ readonly id: string }>;
    /** Stands in an open event. */
    readonly RowTools: ComponentType<{ readonly row: EventRow }>;
    /** Stands beside the name of an actor. */
    readonly ActorTools: ComponentType<{ readonly details: Details; readonly actor: Id }>;
    /** Stands in the top bar. */
    readonly Tools: ComponentType;
    /** Stands above the filters. */
    readonly FilterTools: ComponentType;
    readonly keys: readonly (readonly [string, string])[];
}
