import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { EventRow } from "../data/model";
import { FLAGS, hasFlag, isEmpty, NO_FILTER, withFlag, type Filter } from "../logic/filter";
import { words } from "../words";
import { type Choice, Combobox } from "./Combobox";
import { useKeys } from "./keys";
import { useSession } from "./session";

interface Props {
    readonly open: boolean;
    readonly close: () => void;
    readonly rows: readonly EventRow[];
}

function choices(counts: Map<string, number>, label: (value: string) => string): Choice[] {
    return [...counts.entries()]
        .map(([value, count]) => ({ value, label: label(value), count }))
        .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

function count(rows: readonly EventRow[], values: (row: EventRow) => readonly string[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const row of rows) {
        for (const value of values(row)) {
            counts.set(value, (counts.get(value) ?? 0) + 1);
        }
    }
    return counts;
}

export function FilterPanel({ open, close, rows }: Props): JSX.Element {
    const { address, go, overview, desk } = useSession();
    const { filter } = address;
    const change = (part: Partial<Filter>): void => go({ filter: { ...filter, ...part } }, "change");
    const offered = useMemo(() => {
        const names = new Map<string, string>();
        for (const item of [...overview.voices, ...overview.places]) {
            names.set(item.id, item.name);
        }
        for (const item of overview.documents) {
            names.set(item.id, item.outlet ? `${item.outlet} · ${item.name}` : item.name);
        }
        const named = (value: string): string => names.get(value) ?? value;
        const events = overview.events;
        return {
            voice: choices(count(events, (row) => row.voices.map((at) => overview.voices[at]?.id ?? "")), named),
            document: choices(count(events, (row) => row.documents.map((at) => overview.documents[at]?.id ?? "")), named),
            place: choices(count(events, (row) => row.where.map((at) => overview.places[at]?.id ?? "")), named),
            kind: choices(count(events, (row) => (row.kind ? [row.kind] : [])), (kind) => kind.charAt(0) + kind.slice(1).toLowerCase()),
            status: choices(count(events, (row) => [row.status]), (status) => words.filter.statuses[status] ?? status),
        };
    }, [overview]);
    const flagCounts = useMemo(() => FLAGS.map((flag) => [flag, overview.events.filter((row) => hasFlag(row, flag)).length] as const), [overview]);
    useKeys(open ? { Escape: close } : {});
    return (
        <aside id="filters" class={open ? "filters open" : "filters"} aria-label={words.filter.title}>
            <div class="filters-head">
                <h2>{words.filter.title}</h2>
                <span role="status" class="shown">{words.count.shown(overview.partial ? overview.counts.events : rows.length, overview.counts.events)}</span>
                <button type="button" class="plain round only-narrow" aria-label={words.nav.closeFilters} onClick={close}>×</button>
            </div>
            {desk && <desk.FilterTools />}
            <fieldset class="flags">
                <legend>{words.filter.only}</legend>
                {flagCounts.map(([flag, number]) => (
                    <label key={flag} class={number === 0 ? "zero" : ""}>
                        <input
                            type="checkbox" checked={filter.flags.includes(flag)} data-flag={flag}
                            onChange={(event) => go({ filter: withFlag(filter, flag, event.currentTarget.checked) }, "change")}
                        />
                        <span>{words.filter.flags[flag]}</span> <span class="count">{number}</span>
                    </label>
                ))}
            </fieldset>
            <div class="dates">
                <label>{words.filter.from}<input type="date" value={filter.from} max={filter.to || undefined} onChange={(event) => change({ from: event.currentTarget.value })} /></label>
                <label>{words.filter.to}<input type="date" value={filter.to} min={filter.from || undefined} onChange={(event) => change({ to: event.currentTarget.value })} /></label>
            </div>
            {(filter.from || filter.to) && <UndatedLeftOut />}
            <Combobox label={words.filter.voice} choices={offered.voice} value={filter.voice} choose={(voice) => change({ voice })} />
            <Combobox label={words.filter.document} choices={offered.document} value={filter.document} choose={(document) => change({ document })} />
            <Combobox label={words.filter.place} choices={offered.place} value={filter.place} choose={(place) => change({ place })} />
            <Combobox label={words.filter.kind} choices={offered.kind} value={filter.kind} choose={(kind) => change({ kind })} />
            <Combobox label={words.filter.status} choices={offered.status} value={filter.status} choose={(status) => change({ status })} />
            <button type="button" class="plain clear" disabled={isEmpty(filter)} onClick={() => go({ filter: NO_FILTER }, "change")}>{words.filter.clear}</button>
        </aside>
    );
}

function UndatedLeftOut(): JSX.Element | null {
    const { overview } = useSession();
    const undated = overview.events.filter((row) => row.when === null).length;
    return undated > 0 ? <p class="note">{words.filter.undatedLeftOut(undated)}</p> : null;
}
