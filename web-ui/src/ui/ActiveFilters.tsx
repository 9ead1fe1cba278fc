import type { JSX } from "preact";
import { dayWords } from "../logic/dates";
import { type Filter, withFlag } from "../logic/filter";
import { words } from "../words";
import { useSession } from "./session";

/** What is filtered at present, each part with a way to drop it. */
export function ActiveFilters(): JSX.Element | null {
    const { address, go, overview } = useSession();
    const { filter } = address;
    const parts: (readonly [string, Filter])[] = filter.flags.map((flag) => [words.filter.flags[flag] ?? flag, withFlag(filter, flag, false)]);
    const add = (field: Exclude<keyof Filter, "flags">, label: string): void => {
        if (filter[field]) {
            parts.push([label, { ...filter, [field]: "" }]);
        }
    };
    add("text", `“${filter.text}”`);
    add("from", `${words.filter.from} ${filter.from && dayWords(filter.from)}`);
    add("to", `${words.filter.to} ${filter.to && dayWords(filter.to)}`);
    add("voice", overview.voices.find((item) => item.id === filter.voice)?.name ?? filter.voice);
    add("document", overview.documents.find((item) => item.id === filter.document)?.name ?? filter.document);
    add("place", overview.places.find((item) => item.id === filter.place)?.name ?? filter.place);
    add("kind", filter.kind.toLowerCase());
    add("status", words.filter.statuses[filter.status] ?? filter.status);
    if (parts.length === 0) {
        return null;
    }
    return (
        <ul class="active-filters" aria-label={words.filter.title}>
            {parts.map(([label, without]) => (
                <li key={label}>
                    <button type="button" aria-label={words.filter.remove(label)} onClick={() => go({ filter: without }, "change")}>
                        <bdi>{label}</bdi> <span aria-hidden="true">×</span>
                    </button>
                </li>
            ))}
        </ul>
    );
}
