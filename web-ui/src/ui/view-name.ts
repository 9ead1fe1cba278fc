import { type View, type VIEWS } from "../logic/address";
import { words } from "../words";
import type { Desk } from "./desk";

/** The name of a view, for the top bar and the window. */
export function viewName(view: View, desk: Desk | null | undefined): string {
    return desk?.views.includes(view) ? desk.viewName(view) : words.nav[view as (typeof VIEWS)[number]] ?? words.nav.chronology;
}
