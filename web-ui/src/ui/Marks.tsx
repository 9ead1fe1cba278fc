import type { JSX } from "preact";
import type { EventRow } from "../data/model";
import { words } from "../words";
import { useSession } from "./session";

const SIGNS: Readonly<Record<string, string>> = {
    conflict: "≠", tension: "≈", withdrawn: "⊘", "label-difference": "“”", update: "↑", subset: "⊂",
};
const ORDER = ["conflict", "tension", "withdrawn", "label-difference", "update", "subset"];

/** What to look at in a row: where accounts disagree, what was withdrawn, what one article alone tells. */
export function Marks({ row }: { readonly row: EventRow }): JSX.Element | null {
    const { overview } = useSession();
    const marks = row.marks.map((mark) => mark.split("/") as [string, string]).sort((a, b) => ORDER.indexOf(a[0]) - ORDER.indexOf(b[0]));
    const single = row.support.onlyIn?.map((id) => overview.documents.find((document) => document.id === id)).map((document) => document?.outlet ?? document?.name ?? "") ?? [];
    const names = [...new Set(single)];
    if (marks.length === 0 && names.length === 0 && row.status === "occurred") {
        return null;
    }
    return (
        <ul class="marks">
            {row.status !== "occurred" && <li class="mark mark-status">{words.filter.statuses[row.status] ?? row.status}</li>}
            {marks.map(([type, aspect]) => (
                <li key={type + aspect} class={`mark mark-${type}`}>
                    <span aria-hidden="true">{SIGNS[type]} </span>{words.chronology.marks[type] ?? type}: {words.chronology.aspects[aspect] ?? aspect}
                </li>
            ))}
            {names.length > 0 && <li class="mark mark-only"><bdi>{words.chronology.onlyIn(names.slice(0, 2).join(", "))}</bdi></li>}
        </ul>
    );
}
