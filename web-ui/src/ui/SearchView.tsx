import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { EventRow, Id } from "../data/model";
import { dateWords } from "../logic/dates";
import { type Excerpt, excerpt, fold, hits, holdsAll, terms } from "../logic/fold";
import type { Span } from "../data/model";
import { words } from "../words";
import { useRecords, useSession } from "./session";
import { EventLink, SourceLink } from "./SourceLink";
import { Words } from "./Words";

const MOST = 100;
const AROUND = 90;

/** Everything that holds the words: events, claims, articles. */
export function SearchView({ rows }: { readonly rows: readonly EventRow[] }): JSX.Element {
    const { address } = useSession();
    const query = address.filter.text;
    return (
        <div class="search-view">
            <h1>{words.search.title}{query && <>: <bdi>{query}</bdi></>}</h1>
            {query.trim() === "" ? <p class="note">{words.search.empty}</p> : <Results rows={rows} query={query} />}
        </div>
    );
}

function Results({ rows, query }: { readonly rows: readonly EventRow[]; readonly query: string }): JSX.Element {
    const { source } = useSession();
    const details = useRecords(source.whole ? { all: true } : { words: query });
    const wanted = useMemo(() => terms(query), [query]);
    const claims = useMemo(() => (details?.records.claims ?? []).filter((claim) => holdsAll(fold(claim.text), wanted)), [details, wanted]);
    return (
        <>
            <section aria-labelledby="found-events">
                <h2 id="found-events">{words.search.events} <span class="count">{rows.length}</span></h2>
                {rows.length > MOST && <p class="note">{words.search.most(MOST)}</p>}
                <ul class="found">
                    {rows.slice(0, MOST).map((row) => (
                        <li key={row.id}><EventLink id={row.id}><span class="date">{row.when ? dateWords(row.when) : words.chronology.undated.toLowerCase()}</span> <Words text={row.headline} /></EventLink></li>
                    ))}
                </ul>
            </section>
            <section aria-labelledby="found-claims">
                <h2 id="found-claims">{words.search.claims} <span class="count">{claims.length}</span></h2>
                {claims.length > MOST && <p class="note">{words.search.most(MOST)}</p>}
                <ul class="found">
                    {claims.slice(0, MOST).map((claim) => (
                        <li key={claim.id}>
                            <SourceLink document={claim.document} span={claim.spans[0] ?? null} record={claim.id} back={claim.event ?? ""} class="quote-link"><Words text={claim.text} quote /></SourceLink>
                            <p class="facts"><bdi>{details?.speakerOf(claim) ?? words.chronology.nobody}</bdi> · <bdi>{details?.carrierOf(claim.document)}</bdi></p>
                        </li>
                    ))}
                </ul>
            </section>
            <InTexts wanted={wanted} query={query} />
        </>
    );
}

interface Found {
    readonly document: Id;
    readonly name: string;
    readonly excerpt: Excerpt;
    readonly span: Span;
}

function codePoints(text: string): number {
    return [...text].length;
}

function InTexts({ wanted, query }: { readonly wanted: readonly string[]; readonly query: string }): JSX.Element {
    const { source, overview } = useSession();
    const [found, setFound] = useState<readonly Found[] | null>(null);
    useEffect(() => {
        let current = true;
        setFound(null);
        const search = async (): Promise<void> => {
            const all: Found[] = [];
            const chosen = source.whole ? null : await source.found(query, true);
            const byId = new Map(overview.documents.map((row) => [row.id, row]));
            for (const row of chosen ? chosen.documents.flatMap((id) => byId.get(id) ?? []) : overview.documents) {
                const text = await source.text(row.id);
                const hit = holdsAll(fold(text), wanted) ? hits(text, wanted)[0] : undefined;
                if (!current) {
                    return;
                }
                if (hit) {
                    const before = codePoints(text.slice(0, hit[0]));
                    all.push({
                        document: row.id, name: row.outlet ? `${row.outlet}: ${row.name}` : row.name, excerpt: excerpt(text, hit[0], hit[1], AROUND),
                        span: [before, before + codePoints(text.slice(hit[0], hit[1]))],
                    });
                }
            }
            setFound(all);
        };
        const timer = setTimeout(() => void search(), 150);
        return () => {
            current = false;
            clearTimeout(timer);
        };
    }, [source, overview, wanted.join("\n")]);
    return (
        <section aria-labelledby="found-texts">
            <h2 id="found-texts">{words.search.articles} {found && <span class="count">{found.length}</span>}</h2>
            {found === null && <p class="reading" role="status">{words.search.reading}</p>}
            <ul class="found">
                {found?.slice(0, MOST).map((item) => (
                    <li key={item.document}>
                        <SourceLink document={item.document} span={item.span} record="" back=""><bdi>{item.name}</bdi></SourceLink>
                        <p class="excerpt" dir="auto">{item.excerpt.cutBefore && "… "}<Words text={item.excerpt.text} />{item.excerpt.cutAfter && " …"}</p>
                    </li>
                ))}
            </ul>
        </section>
    );
}
