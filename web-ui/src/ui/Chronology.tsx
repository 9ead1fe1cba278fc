import type { JSX } from "preact";
import { useCallback, useMemo, useRef } from "preact/hooks";
import type { Details } from "../data/details";
import type { EventRow } from "../data/model";
import { headingOf, noteOf } from "../logic/sections";
import { words } from "../words";
import { ActiveFilters } from "./ActiveFilters";
import { AxisPicture } from "./AxisPicture";
import { EventItem } from "./EventItem";
import { useKeys } from "./keys";
import { useSession } from "./session";
import { toSource } from "./SourceLink";
import { VirtualList } from "./VirtualList";

interface Item {
    readonly row: EventRow;
    readonly number: number;
    /** Set on the first row under a heading. */
    readonly heading: string | null;
    /** What is to be said under the heading, if anything. */
    readonly note: string;
}

function itemsOf(rows: readonly EventRow[], numbers: ReadonlyMap<string, number>): Item[] {
    let last = "";
    return rows.map((row) => {
        const own = headingOf(row);
        const first = own !== last;
        last = own;
        return { row, number: numbers.get(row.id) ?? 0, heading: first ? own : null, note: first ? noteOf(row) : "" };
    });
}

export function Chronology({ rows }: { readonly rows: readonly EventRow[] }): JSX.Element {
    const { address, now, go, overview, source } = useSession();
    const numbers = useMemo(() => new Map(overview.events.map((row, at) => [row.id, at + 1])), [overview]);
    const items = useMemo(() => itemsOf(rows, numbers), [rows, numbers]);
    const position = items.findIndex((item) => item.row.id === address.at);
    const focusNext = useRef(address.at !== "");
    const move = (step: number): void => {
        const from = items.findIndex((item) => item.row.id === now().at);
        const next = items[from < 0 ? (step > 0 ? 0 : items.length - 1) : Math.max(0, Math.min(items.length - 1, from + step))];
        if (next) {
            focusNext.current = true;
            go({ at: next.row.id }, "change");
        }
    };
    const toggle = (id: string): void => {
        const { open } = now();
        go({ open: open.includes(id) ? open.filter((other) => other !== id) : [...open, id], at: id }, "change");
    };
    const current = useRef(toggle);
    current.current = toggle;
    const toggleRow = useCallback((id: string) => current.current(id), []);
    useKeys({
        j: () => move(1),
        k: () => move(-1),
        s: () => {
            const id = now().at;
            const show = (details: Details): void => {
                const event = details.events.get(id);
                const claim = event && details.claimsOf(event)[0];
                if (claim?.spans[0]) {
                    go(toSource(claim.document, claim.spans[0], claim.id, id));
                }
            };
            const here = source.peek({ event: id });
            if (here) {
                show(here);
            } else if (id) {
                source.records({ event: id }).then(show, () => undefined);
            }
        },
        Enter: (target) => {
            const onRow = target === document.body || target instanceof HTMLElement && target.matches("main, .headline-button");
            if (!onRow || !now().at) {
                return false;
            }
            toggle(now().at);
            return true;
        },
        Escape: () => go({ open: now().open.filter((id) => id !== now().at) }, "change"),
    });
    return (
        <div class="chronology">
            <h1 class="visually-hidden">{words.chronology.title}</h1>
            <AxisPicture rows={rows} current={items[position]?.row} />
            <div class="rows">
                <ActiveFilters />
                <HowToRead />
                {items.length === 0 && <p class="nothing">{words.chronology.nothing}</p>}
                <VirtualList
                    items={items} estimate={76} keyOf={(item) => item.row.id} label={words.chronology.title} show={address.at}
                    render={(item) => (
                        <EventItem
                            row={item.row} number={item.number} heading={item.heading} note={item.note} open={address.open.includes(item.row.id)}
                            current={item.row.id === address.at} toggle={toggleRow} focus={focusNext}
                        />
                    )}
                />
            </div>
        </div>
    );
}

function HowToRead(): JSX.Element {
    return (
        <details class="how">
            <summary>{words.chronology.howToRead}</summary>
            <p>{words.chronology.howToReadText}</p>
        </details>
    );
}
