import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { EventRow } from "../data/model";
import { NO_FILTER } from "../logic/filter";
import { dateWords } from "../logic/dates";
import { sitesOf, type Site, type Unplaced } from "../logic/map";
import { words } from "../words";
import { ActiveFilters } from "./ActiveFilters";
import { MapPicture } from "./MapPicture";
import { useRecords, useSession } from "./session";
import { Words } from "./Words";

const MOST_EVENTS = 20;
const MOST_UNPLACED = 200;

/** Where it is told to have happened: a picture, and the same as a list that the keyboard reaches. */
export function MapView({ rows }: { readonly rows: readonly EventRow[] }): JSX.Element {
    const { overview } = useSession();
    const details = useRecords({ list: "places", filter: NO_FILTER });
    const [chosen, setChosen] = useState("");
    const list = useRef<HTMLDivElement>(null);
    const places = useMemo(() => new Map(details?.records.places.map((place) => [place.id, place])), [details]);
    const { sites, unplaced } = useMemo(() => sitesOf(rows, overview, places), [rows, overview, places]);
    const choose = (id: string): void => {
        setChosen(id);
        list.current?.querySelector<HTMLElement>(`#site-${CSS.escape(id)}`)?.scrollIntoView({ block: "nearest" });
    };
    return (
        <div class="map-view">
            <h1 class="visually-hidden">{words.map.title}</h1>
            <ActiveFilters />
            {!details && <p class="nothing">{words.chronology.reading}</p>}
            {details && (
                <div class="map-parts">
                    <MapPicture sites={sites} chosen={chosen} choose={choose} />
                    <div class="map-list" ref={list}>
                        <p class="map-counts">{words.map.counts(rows.length - unplaced.length, unplaced.length)}</p>
                        {sites.map((site) => <SiteItem key={site.place.id} site={site} chosen={site.place.id === chosen} choose={setChosen} />)}
                        {unplaced.length > 0 && <UnplacedItem unplaced={unplaced} />}
                    </div>
                </div>
            )}
        </div>
    );
}

function SiteItem({ site, chosen, choose }: { readonly site: Site; readonly chosen: boolean; readonly choose: (id: string) => void }): JSX.Element {
    const { address, href, go } = useSession();
    const { place, events } = site;
    const region = [place.admin1, place.country].filter((part) => part && part !== place.name).join(", ");
    const all = { view: "chronology", filter: { ...address.filter, place: place.id } } as const;
    return (
        <section id={`site-${place.id}`} class={`site${chosen ? " chosen" : ""}`} aria-labelledby={`site-${place.id}-name`} onFocusCapture={() => choose(place.id)} onMouseEnter={() => choose(place.id)}>
            <h2 id={`site-${place.id}-name`}>
                <span class={`map-key key-${site.mark}`} aria-hidden="true" />
                <Words text={place.name} />
                {region && <span class="region"> {region}</span>}
            </h2>
            <p class="precision">{words.map.marks[site.mark]} · {words.count.events(events.length)}</p>
            <ul>{events.slice(0, MOST_EVENTS).map((row) => <EventLink key={row.id} row={row} />)}</ul>
            {events.length > MOST_EVENTS && (
                <p><a href={href(all)} onClick={(event) => {
                    event.preventDefault();
                    go(all);
                }}>{words.map.all(events.length)}</a></p>
            )}
        </section>
    );
}

function UnplacedItem({ unplaced }: { readonly unplaced: readonly Unplaced[] }): JSX.Element {
    return (
        <section class="site unplaced" aria-labelledby="site-none">
            <h2 id="site-none">{words.map.unplaced}</h2>
            <p class="precision">{words.map.unplacedNote}</p>
            <ul>{unplaced.slice(0, MOST_UNPLACED).map(({ row, names }) => <EventLink key={row.id} row={row} names={names} />)}</ul>
            {unplaced.length > MOST_UNPLACED && <p>{words.count.more(unplaced.length - MOST_UNPLACED)}</p>}
        </section>
    );
}

function EventLink({ row, names = [] }: { readonly row: EventRow; readonly names?: readonly string[] }): JSX.Element {
    const { address, href, go } = useSession();
    const target = { view: "chronology", at: row.id, open: [row.id], filter: address.filter ?? NO_FILTER } as const;
    return (
        <li>
            <a href={href(target)} onClick={(event) => {
                event.preventDefault();
                go(target);
            }}><Words text={row.headline} /></a>
            <span class="date">{row.when ? dateWords(row.when) : words.chronology.undated.toLowerCase()}</span>
            {names.length > 0 && <span class="names">{words.map.lacks(names.join(", "))}</span>}
        </li>
    );
}
