import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Details } from "../data/details";
import type { Claim, DocRow, EventRow } from "../data/model";
import type { Wanted } from "../data/source";
import { LISTS, type ListName } from "../logic/address";
import { dateWords } from "../logic/dates";
import { type Filter, isEmpty } from "../logic/filter";
import { bySpeaker, claimsUnder, disputes, figuresUnder, labelUses, missedItems, unattributed } from "../logic/lists";
import { words } from "../words";
import { ActiveFilters } from "./ActiveFilters";
import { type Column, DataTable } from "./DataTable";
import { FigureWords, giverOf, valueOf } from "./FigureTable";
import { RelationCard } from "./RelationCards";
import { useRecords, useSession } from "./session";
import { EventLink, SourceLink } from "./SourceLink";
import { shorten } from "./SourcePanel";
import { VirtualList } from "./VirtualList";
import { ClaimFacts } from "./VoiceColumn";
import { Words } from "./Words";

interface Props {
    readonly rows: readonly EventRow[];
}

/** How many records a page of a list holds where the source is not whole. */
const MOST = 2_000;

function wantedFor(list: ListName, filter: Filter): Wanted {
    switch (list) {
        case "speakers":
        case "unattributed":
            return { list: "claims", filter };
        case "figures":
        case "labels":
            return { list, filter };
        case "not-understood":
            return { list: "notUnderstood", filter };
        case "rejections":
            return { list: "rejections", filter };
        default:
            return { list: "relations", filter };
    }
}

function isCut(details: Details): boolean {
    const { claims, figures, events, notUnderstood } = details.records;
    return [claims, figures, events, notUnderstood].some((records) => records.length >= MOST);
}

/** The chronology turned round: by speaker, by figure, by label, by what is disputed or missing. */
export function Lists({ rows }: Props): JSX.Element {
    const { address, go, href, source } = useSession();
    const [at, setAt] = useState<{ readonly key: string; readonly page: number }>({ key: "", page: 0 });
    const key = JSON.stringify([address.list, address.filter]);
    const page = at.key === key ? at.page : 0;
    const wanted = wantedFor(address.list, address.filter);
    const details = useRecords(page > 0 && "list" in wanted ? { ...wanted, page } : wanted);
    const turn = (step: number): void => {
        setAt({ key, page: page + step });
        scrollTo({ top: 0 });
    };
    const name = words.lists.names[address.list] ?? address.list;
    return (
        <div class="lists">
            <h1 class="visually-hidden">{words.lists.title}</h1>
            <nav aria-label={words.lists.title} class="list-names">
                {LISTS.map((list) => (
                    <a
                        key={list} href={href({ list })} aria-current={address.list === list ? "page" : undefined}
                        onClick={(event) => {
                            event.preventDefault();
                            go({ list });
                        }}
                    >{words.lists.names[list]}</a>
                ))}
            </nav>
            <section class="list" aria-labelledby="list-name">
                <h2 id="list-name">{name}</h2>
                <p class="note">{words.lists.notes[address.list]}</p>
                <ActiveFilters />
                {details && !source.whole && (page > 0 || isCut(details)) && (
                    <p class="pages">
                        <span role="status">{words.lists.page(page * MOST + 1, (page + 1) * MOST, isCut(details))}</span>
                        <button type="button" class="plain" disabled={page === 0} onClick={() => turn(-1)}>{words.lists.previous}</button>
                        <button type="button" class="plain" disabled={!isCut(details)} onClick={() => turn(1)}>{words.lists.next}</button>
                    </p>
                )}
                {details ? <Chosen list={address.list} details={details} rows={rows} /> : <p class="reading" role="status">{words.chronology.reading}</p>}
            </section>
        </div>
    );
}

interface ListProps extends Props {
    readonly details: Details;
}

function Chosen({ list, ...props }: ListProps & { readonly list: ListName }): JSX.Element {
    switch (list) {
        case "speakers":
            return <Speakers {...props} />;
        case "figures":
            return <Figures {...props} />;
        case "labels":
            return <Labels {...props} />;
        case "disagreements":
            return <Disagreements {...props} />;
        case "single":
            return <Single {...props} />;
        case "unattributed":
            return <Unattributed {...props} />;
        case "articles":
            return <Articles />;
        case "not-understood":
            return <NotUnderstoodList details={props.details} />;
        case "rejections":
            return <Rejections details={props.details} />;
    }
}

function useClaims({ details, rows }: ListProps): Claim[] {
    const { address } = useSession();
    return useMemo(() => claimsUnder(details, rows, !isEmpty(address.filter)), [details, rows, address.filter]);
}

function claimCell(claim: Claim): JSX.Element {
    return (
        <>
            <SourceLink document={claim.document} span={claim.spans[0] ?? null} record={claim.id} back={claim.event ?? ""} class="quote-link"><Words text={claim.text} quote /></SourceLink>
            <ClaimFacts claim={claim} />
        </>
    );
}

function articleCell(details: Details, claim: Claim): JSX.Element {
    return <bdi>{details.carrierOf(claim.document)}</bdi>;
}

function eventCell(details: Details, id: string | null): JSX.Element | null {
    const event = id === null ? undefined : details.events.get(id);
    return event ? <EventLink id={event.id}><bdi>{event.when ? dateWords(event.when) : words.chronology.undated.toLowerCase()}</bdi></EventLink> : null;
}

function Speakers(props: ListProps): JSX.Element {
    const { details } = props;
    const { address, desk } = useSession();
    const claims = useClaims(props);
    const items = useMemo(() => {
        const { voice } = address.filter;
        const name = voice === "" ? null : details.actorName(voice) ?? voice;
        return bySpeaker(details, claims).filter((item) => name === null || item.speaker === name);
    }, [details, claims]);
    const columns: Column<(typeof items)[number]>[] = [
        { title: words.lists.speaker, width: "minmax(10rem, 1fr)", cell: (item) => item.first > 0 && (
            <>
                <strong><Words text={item.speaker} /> <span class="count">{item.first}</span></strong>
                {desk && item.actor !== null && <desk.ActorTools details={details} actor={item.actor} />}
            </>
        ) },
        { title: words.lists.claim, width: "minmax(16rem, 4fr)", cell: (item) => claimCell(item.claim) },
        { title: words.lists.article, width: "minmax(8rem, 1fr)", cell: (item) => articleCell(details, item.claim) },
        { title: words.lists.event, width: "9rem", cell: (item) => eventCell(details, item.claim.event) },
    ];
    return <DataTable label={words.lists.names["speakers"] ?? ""} columns={columns} items={items} keyOf={(item) => item.claim.id} rowClass={(item) => (item.first > 0 ? "first" : "")} empty={words.lists.empty} />;
}

function Figures(props: ListProps): JSX.Element {
    const { details } = props;
    const { address } = useSession();
    const claims = useClaims(props);
    const items = useMemo(() => figuresUnder(details, claims, !isEmpty(address.filter)), [details, claims]);
    const head = words.figure;
    const columns: Column<(typeof items)[number]>[] = [
        { title: head.outcome, width: "7rem", cell: (figure) => figure.outcome },
        { title: head.value, width: "8.5rem", cell: (figure) => (figure.status === "withdrawn" ? <del>{valueOf(figure)}</del> : valueOf(figure)) },
        { title: head.figure, width: "minmax(12rem, 2fr)", cell: (figure) => <FigureWords figure={figure} back={details.claims.get(figure.claim)?.event ?? ""} /> },
        { title: head.kind, width: "7rem", cell: (figure) => words.figure.kinds[figure.kind] },
        { title: head.asOf, width: "9rem", cell: (figure) => (figure.asOf ? dateWords(figure.asOf) : "") },
        { title: head.giver, width: "minmax(8rem, 1fr)", cell: (figure) => { const giver = giverOf(details, figure); return giver === null ? <em class="nobody">{words.chronology.nobody}</em> : <bdi>{giver}</bdi>; } },
        { title: head.article, width: "minmax(8rem, 1fr)", cell: (figure) => <bdi>{details.carrierOf(figure.document)}</bdi> },
    ];
    return <DataTable label={words.lists.names["figures"] ?? ""} columns={columns} items={items} keyOf={(figure) => figure.id} empty={words.lists.empty} />;
}

function Labels({ details, rows }: ListProps): JSX.Element {
    const items = useMemo(() => labelUses(details, rows), [details, rows]);
    const columns: Column<(typeof items)[number]>[] = [
        { title: words.lists.speaker, width: "minmax(10rem, 1fr)", cell: (use) => (use.speaker === null ? <em>{words.lists.theArticle}</em> : <bdi>{use.speaker}</bdi>) },
        { title: words.lists.label, width: "minmax(12rem, 1fr)", cell: (use) => <q dir="auto">{use.label}</q> },
        { title: words.lists.times, width: "5rem", cell: (use) => use.events.length },
        { title: words.lists.event, width: "minmax(12rem, 2fr)", cell: (use) => { const event = details.events.get(use.events[0] ?? ""); return event ? <EventLink id={event.id}><bdi>{shorten(event.headline)}</bdi></EventLink> : null; } },
    ];
    return <DataTable label={words.lists.names["labels"] ?? ""} columns={columns} items={items} keyOf={(use) => JSON.stringify([use.speaker, use.label])} empty={words.lists.empty} />;
}

function Disagreements({ details, rows }: ListProps): JSX.Element {
    const items = useMemo(() => disputes(details, rows), [details, rows]);
    if (items.length === 0) {
        return <p class="nothing">{words.lists.empty}</p>;
    }
    return (
        <VirtualList
            items={items} estimate={180} keyOf={(item) => item.relation.id + item.event.id} label={words.lists.names["disagreements"] ?? ""}
            render={({ relation, event }) => (
                <div class="dispute">
                    <p class="event-of"><EventLink id={event.id}><bdi>{event.when ? `${dateWords(event.when)} · ` : ""}{event.headline}</bdi></EventLink></p>
                    <RelationCard details={details} relation={relation} back={event.id} />
                </div>
            )}
        />
    );
}

function Single({ details, rows }: ListProps): JSX.Element {
    const items = useMemo(() => rows.filter((row) => row.support.origins === 1), [rows]);
    const columns: Column<EventRow>[] = [
        { title: words.lists.date, width: "12rem", cell: (row) => (row.when ? dateWords(row.when) : words.chronology.undated.toLowerCase()) },
        { title: words.lists.headline, width: "minmax(16rem, 3fr)", cell: (row) => <EventLink id={row.id}><Words text={row.headline} /></EventLink> },
        { title: words.source.origin, width: "minmax(10rem, 1fr)", cell: (row) => {
            const origin = details.origins.get(details.claims.get(details.events.get(row.id)?.claims[0] ?? "")?.origin ?? "");
            return origin ? <bdi>{details.actorName(origin.actor) ?? words.source.origins[origin.kind]}</bdi> : "";
        } },
        { title: words.lists.support, width: "10rem", cell: (row) => `${words.count.articles(row.support.documents)} · ${words.count.origins(1)}` },
    ];
    return <DataTable label={words.lists.names["single"] ?? ""} columns={columns} items={items} keyOf={(row) => row.id} empty={words.lists.empty} />;
}

function Unattributed(props: ListProps): JSX.Element {
    const { details } = props;
    const claims = useClaims(props);
    const items = useMemo(() => unattributed(claims), [claims]);
    const columns: Column<Claim>[] = [
        { title: words.lists.claim, width: "minmax(16rem, 4fr)", cell: claimCell },
        { title: words.source.cue, width: "8rem", cell: (claim) => (claim.attribution.cue ? <q dir="auto">{claim.attribution.cue.text}</q> : "") },
        { title: words.lists.article, width: "minmax(8rem, 1fr)", cell: (claim) => articleCell(details, claim) },
        { title: words.lists.event, width: "9rem", cell: (claim) => eventCell(details, claim.event) },
    ];
    return <DataTable label={words.lists.names["unattributed"] ?? ""} columns={columns} items={items} keyOf={(claim) => claim.id} empty={words.lists.empty} />;
}

function Articles(): JSX.Element {
    const { overview } = useSession();
    const columns: Column<DocRow>[] = [
        { title: words.lists.published, width: "11rem", cell: (row) => (row.published ? dateWords(row.published) : words.chronology.undated.toLowerCase()) },
        { title: words.lists.article, width: "minmax(16rem, 3fr)", cell: (row) => <SourceLink document={row.id} span={null} record=""><Words text={row.name} /></SourceLink> },
        { title: words.lists.outlet, width: "minmax(8rem, 1fr)", cell: (row) => <bdi>{row.outlet ?? ""}</bdi> },
        { title: words.lists.basis, width: "12rem", cell: (row) => (row.published ? words.date.basis[row.published.basis] ?? row.published.basis : "") },
        { title: words.lists.claims, width: "5rem", cell: (row) => row.claims },
    ];
    return <DataTable label={words.lists.names["articles"] ?? ""} columns={columns} items={overview.documents} keyOf={(row) => row.id} empty={words.lists.empty} />;
}

function NotUnderstoodList({ details }: { readonly details: Details }): JSX.Element {
    const items = useMemo(() => missedItems(details), [details]);
    const columns: Column<(typeof items)[number]>[] = [
        { title: words.lists.stage, width: "8rem", cell: ({ item }) => item.stage },
        { title: words.lists.message, width: "minmax(14rem, 3fr)", cell: ({ item, at }) => <SourceLink document={item.document} span={item.span} record={`n${at}`}><bdi>{item.message}</bdi></SourceLink> },
        { title: words.lists.article, width: "minmax(8rem, 1fr)", cell: ({ item }) => <bdi>{details.carrierOf(item.document)}</bdi> },
        { title: words.lists.code, width: "minmax(12rem, 1fr)", cell: ({ item }) => <code>{item.code}</code> },
    ];
    return <DataTable label={words.lists.names["not-understood"] ?? ""} columns={columns} items={items} keyOf={({ item, at }) => item.document + at} empty={words.lists.empty} />;
}

function Rejections({ details }: { readonly details: Details }): JSX.Element {
    const columns: Column<Details["records"]["rejections"][number]>[] = [
        { title: words.lists.input, width: "minmax(12rem, 1fr)", cell: (item) => <bdi>{item.input}</bdi> },
        { title: words.lists.message, width: "minmax(14rem, 2fr)", cell: (item) => <bdi>{item.message}</bdi> },
        { title: words.lists.code, width: "14rem", cell: (item) => <code>{item.code}</code> },
        { title: words.lists.position, width: "6rem", cell: (item) => item.position ?? "" },
    ];
    return <DataTable label={words.lists.names["rejections"] ?? ""} columns={columns} items={details.records.rejections} keyOf={(item) => JSON.stringify(item)} empty={words.lists.empty} />;
}
