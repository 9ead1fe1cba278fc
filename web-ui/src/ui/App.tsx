import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Overview } from "../data/model";
import type { ChronologySource } from "../data/source";
import { format, VIEWS } from "../logic/address";
import { RowFinder, withFlag } from "../logic/filter";
import { fold } from "../logic/fold";
import { words } from "../words";
import { Chronology } from "./Chronology";
import { FilterPanel } from "./FilterPanel";
import { Help } from "./Help";
import { useKeys } from "./keys";
import { Lists } from "./Lists";
import { MapView } from "./MapView";
import { SearchView } from "./SearchView";
import { type Session, SessionContext, useAddress, useDetails } from "./session";
import { SourceView } from "./SourceView";
import { TopBar } from "./TopBar";

interface Props {
    readonly source: ChronologySource;
    readonly overview: Overview;
}

export function App({ source, overview }: Props): JSX.Element {
    const { address, now, go } = useAddress();
    const details = useDetails(source);
    const [help, setHelp] = useState(false);
    const [filters, setFilters] = useState(false);
    const search = useRef<HTMLInputElement>(null);

    const finder = useMemo(() => new RowFinder(overview), [overview]);
    const fullFinder = useMemo(() => {
        if (!details) {
            return finder;
        }
        const texts = new Map<string, string>();
        for (const claim of details.records.claims) {
            if (claim.event) {
                texts.set(claim.event, `${texts.get(claim.event) ?? ""}\n${fold(claim.text)}`);
            }
        }
        return finder.withClaimText(texts);
    }, [finder, details]);
    const rows = useMemo(() => fullFinder.find(address.filter), [fullFinder, address.filter]);

    const session: Session = {
        source, overview, details, address, now, go,
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
        ...Object.fromEntries(VIEWS.map((view, at) => [String(at + 1), () => go({ view })])),
    });
    useEffect(() => {
        document.title = `${words.nav[address.view]} – ${words.title}`;
    }, [address.view]);

    const side = address.view === "chronology" || address.view === "map";
    return (
        <SessionContext.Provider value={session}>
            <a class="skip" href="#main" onClick={(event) => {
                event.preventDefault();
                document.getElementById("main")?.focus();
            }}>{words.nav.skip}</a>
            <TopBar search={search} openHelp={() => setHelp(true)} toggleFilters={() => setFilters((old) => !old)} filters={filters} side={side} />
            <div class={`frame view-${address.view}`}>
                {side && <FilterPanel open={filters} close={() => setFilters(false)} rows={rows} />}
                <main id="main" tabIndex={-1}>
                    {address.view === "chronology" && <Chronology rows={rows} />}
                    {address.view === "source" && <SourceView />}
                    {address.view === "lists" && <Lists rows={rows} />}
                    {address.view === "search" && <SearchView rows={rows} />}
                    {address.view === "map" && <MapView rows={rows} />}
                </main>
            </div>
            <Help open={help} close={() => setHelp(false)} />
        </SessionContext.Provider>
    );
}
