import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Overview } from "../data/model";
import type { ChronologySource } from "../data/source";
import { format, type View, VIEWS } from "../logic/address";
import { RowFinder, withFlag } from "../logic/filter";
import { fold } from "../logic/fold";
import { words } from "../words";
import { Chronology } from "./Chronology";
import type { Desk } from "./desk";
import { FilterPanel } from "./FilterPanel";
import { Help } from "./Help";
import { useKeys } from "./keys";
import { Lists } from "./Lists";
import { MapView } from "./MapView";
import { SearchView } from "./SearchView";
import { type Session, SessionContext, useAddress, useLooked, useRecordsOf } from "./session";
import { SourceView } from "./SourceView";
import { TopBar } from "./TopBar";
import { viewName } from "./view-name";

const EVERYTHING = { all: true } as const;

interface Props {
    readonly source: ChronologySource;
    readonly overview: Overview;
    readonly desk?: Desk;
}

export function App({ source, overview, desk }: Props): JSX.Element {
    const { address, now, go } = useAddress();
    const everything = useRecordsOf(source, source.whole ? EVERYTHING : null);
    const [help, setHelp] = useState(false);
    const [filters, setFilters] = useState(false);
    const search = useRef<HTMLInputElement>(null);

    const finder = useMemo(() => new RowFinder(overview), [overview]);
    const fullFinder = useMemo(() => {
        if (!everything) {
            return finder;
        }
        const texts = new Map<string, string>();
        for (const claim of everything.records.claims) {
            if (claim.event) {
                texts.set(claim.event, `${texts.get(claim.event) ?? ""}\n${fold(claim.text)}`);
            }
        }
        return finder.withClaimText(texts);
    }, [finder, everything]);
    const looked = useLooked(source, address.filter.text);
    const rows = useMemo(
        () => fullFinder.find({ ...address.filter, text: looked.text }, looked.events),
        [fullFinder, address.filter, looked],
    );

    const shown = useMemo(() => new Set(rows.map((row) => row.id)), [rows]);

    const session: Session = {
        source, overview, desk: desk ?? null, address, now, go,
        shows: (event) => shown.has(event),
        href: (change) => format({ ...address, ...change }),
    };
    useKeys({
        "/": () => {
            search.current?.focus();
            search.current?.select();
        },
        "?": () => setHelp(true),
        "f": () => {
            setFilters(true);
            setTimeout(() => document.querySelector<HTMLElement>("#filters input")?.focus(), 30);
        },
        "u": () => go({
            view: "chronology",
            filter: withFlag(now().filter, "unattributed", !now().filter.flags.includes("unattributed")),
        }),
        ...Object.fromEntries([...VIEWS, ...(desk?.views ?? [])].map((view, at) => [String(at + 1), () => go({ view })])),
    });
    useEffect(() => {
        document.title = `${viewName(address.view, desk)} – ${words.title}`;
    }, [address.view]);

    const known = (VIEWS as readonly View[]).includes(address.view) || (desk?.views ?? []).includes(address.view);
    const view = known ? address.view : "chronology";
    const side = view === "chronology" || view === "map";
    return (
        <SessionContext.Provider value={session}>
            <a class="skip" href="#main" onClick={(event) => {
                event.preventDefault();
                document.getElementById("main")?.focus();
            }}>{words.nav.skip}</a>
            <TopBar search={search} openHelp={() => setHelp(true)} toggleFilters={() => setFilters((old) => !old)} filters={filters} side={side} />
            <div class={`frame view-${view}`}>
                {side && <FilterPanel open={filters} close={() => setFilters(false)} rows={rows} />}
                <main id="main" tabIndex={-1}>
                    {view === "chronology" && <Chronology rows={rows} />}
                    {view === "source" && <SourceView />}
                    {view === "lists" && <Lists rows={rows} />}
                    {view === "search" && <SearchView rows={rows} />}
                    {view === "map" && <MapView rows={rows} />}
                    {desk && desk.views.includes(view) && <desk.View view={view} rows={rows} />}
                </main>
            </div>
            <Help open={help} close={() => setHelp(false)} />
        </SessionContext.Provider>
    );
}
