import type { JSX, RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { VIEWS } from "../logic/address";
import { activeParts } from "../logic/filter";
import { words } from "../words";
import { recall, remember } from "./memory";
import { useSession } from "./session";
import { viewName } from "./view-name";

interface Props {
    readonly search: RefObject<HTMLInputElement | null>;
    readonly openHelp: () => void;
    readonly toggleFilters: () => void;
    readonly filters: boolean;
    readonly side: boolean;
}

export function TopBar({ search, openHelp, toggleFilters, filters, side }: Props): JSX.Element {
    const { address, go, href, overview, desk } = useSession();
    const active = activeParts(address.filter);
    return (
        <header class="top">
            <div class="brand">
                <span class="name">{words.title}</span>
                <span class="counts">
                    {words.count.articles(overview.counts.documents)} · {words.count.events(overview.counts.events)} · {words.count.claims(overview.counts.claims)}
                </span>
            </div>
            <nav aria-label={words.nav.views}>
                {[...VIEWS, ...(desk?.views ?? [])].map((view) => (
                    <a
                        key={view} href={href({ view })} aria-current={address.view === view ? "page" : undefined}
                        onClick={(event) => {
                            event.preventDefault();
                            go({ view });
                        }}
                    >{viewName(view, desk)}</a>
                ))}
            </nav>
            <div class="tools">
                <input
                    ref={search} class="search" type="search" aria-label={words.search.label} placeholder={words.search.placeholder}
                    dir="auto" value={address.filter.text} spellcheck={false} aria-keyshortcuts="/"
                    onInput={(event) => {
                        const text = event.currentTarget.value;
                        go({ filter: { ...address.filter, text }, ...(address.view === "source" ? { view: "search" } : {}) }, "change");
                    }}
                    onKeyDown={(event) => {
                        if (event.key === "Enter") {
                            go({ view: address.view === "chronology" ? "search" : address.view });
                        } else if (event.key === "Escape") {
                            event.preventDefault();
                            event.currentTarget.blur();
                            document.getElementById("main")?.focus();
                        }
                    }}
                />
                {side && (
                    <button type="button" class="plain filters-button" aria-expanded={filters} aria-controls="filters" onClick={toggleFilters}>
                        {words.nav.filters}{active > 0 && <span class="badge">{active}</span>}
                    </button>
                )}
                {desk && <desk.Tools />}
                <Theme />
                <button type="button" class="plain round" aria-label={words.nav.help} title={words.nav.help} aria-keyshortcuts="?" onClick={openHelp}>?</button>
            </div>
        </header>
    );
}

const THEMES = ["auto", "light", "dark"];

function Theme(): JSX.Element {
    const [theme, setTheme] = useState(() => recall("theme") ?? "auto");
    useEffect(() => {
        document.documentElement.dataset["theme"] = theme;
        remember("theme", theme);
    }, [theme]);
    const label = words.nav.theme[theme] ?? theme;
    return (
        <button
            type="button" class="plain round" aria-label={label} title={label}
            onClick={() => setTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "auto")}
        >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5" />
                {theme !== "light" && <path d={theme === "dark" ? "M8 2a6 6 0 0 1 0 12 6 6 0 0 1 0-12z" : "M8 2a6 6 0 0 1 0 12z"} fill="currentColor" />}
            </svg>
        </button>
    );
}
