import type { ComponentChildren, JSX } from "preact";
import type { Details } from "../data/details";
import type { Claim, Dated, Doc, Figure, Id, Place, TimeWords } from "../data/model";
import { dateWords } from "../logic/dates";
import type { CodePointText } from "../logic/spans";
import { words } from "../words";
import { FigureWords, giverOf, valueOf } from "./FigureTable";
import { useSession } from "./session";
import { Twins } from "./SharedPassages";
import { SourceLink } from "./SourceLink";
import { ClaimFacts } from "./VoiceColumn";
import { Words } from "./Words";

interface Props {
    readonly details: Details;
    readonly document: Doc;
    readonly text: CodePointText | null;
    readonly record: Id;
}

/** What is held about the chosen words, and why; the first letter of an id tells its kind. */
export function RecordCard({ details, document, text, record }: Props): JSX.Element | null {
    const claim = details.claims.get(record);
    if (claim) {
        return <ClaimCard details={details} claim={claim} />;
    }
    const figure = details.figures.get(record);
    if (figure) {
        return <FigureCard details={details} figure={figure} />;
    }
    const place = details.places.get(record);
    if (place) {
        return <PlaceCard place={place} />;
    }
    const time = details.times.get(record);
    if (time) {
        return <TimeCard time={time} />;
    }
    const reuse = details.reuse.get(record);
    if (reuse && text) {
        return <><h3>{words.source.shared}</h3><Twins details={details} document={document} text={text} reuse={reuse} /></>;
    }
    const event = details.events.get(record);
    if (event?.when) {
        return <><h3>{words.event.date}</h3><DateLine dated={event.when} record={record} /></>;
    }
    const missed = /^n\d+$/.test(record) ? details.missedIn(document.id)[Number(record.slice(1))] : undefined;
    if (missed) {
        return <><h3>{words.source.missed}</h3><p><bdi>{missed.message}</bdi> <code>{missed.code}</code></p></>;
    }
    return record === document.id && document.published
        ? <><h3>{words.source.evidence}</h3><DateLine dated={document.published} record={record} /></>
        : null;
}

function Line({ label, children }: { readonly label: string; readonly children: ComponentChildren }): JSX.Element {
    return <><dt>{label}</dt><dd>{children}</dd></>;
}

function DateLine({ dated, record }: { readonly dated: Dated; readonly record: Id }): JSX.Element {
    return (
        <>
            <SourceLink document={dated.document} span={dated.span} record={record}>{dateWords(dated)}</SourceLink> <code>{dated.edtf}</code>
            <span class="because"> – <bdi>{dated.explanation}</bdi></span>
        </>
    );
}

function ClaimCard({ details, claim }: { readonly details: Details; readonly claim: Claim }): JSX.Element {
    const { attribution } = claim;
    const origin = details.origins.get(claim.origin);
    const page = claim.spans[0] ? details.pageOf(claim.document, claim.spans[0]) : null;
    const at = (span: readonly [number, number], label: string): JSX.Element =>
        <SourceLink document={claim.document} span={span} record={claim.id}><Words text={label} /></SourceLink>;
    return (
        <>
            <blockquote class="quote"><Words text={claim.text} quote /></blockquote>
            <ClaimFacts claim={claim} />
            <dl class="reasons">
                <Line label={words.source.speaker}>
                    {attribution.speaker ? at(attribution.speaker.span, details.speakerOf(claim) ?? attribution.speaker.name) : <em class="nobody">{words.chronology.nobody}</em>}
                    {attribution.role && <> · <bdi>{attribution.role}</bdi></>}
                    <span class="because"> – <bdi>{attribution.explanation}</bdi></span>
                </Line>
                {page !== null && <Line label={words.source.page}>{page}</Line>}
                {attribution.cue && <Line label={words.source.cue}>{at(attribution.cue.span, attribution.cue.text)}</Line>}
                {attribution.channel && <Line label={words.source.channel}>{at(attribution.channel.span, attribution.channel.name)}</Line>}
                {claim.statementDate && <Line label={words.source.saidOn}><DateLine dated={claim.statementDate} record={claim.id} /></Line>}
                {claim.eventDate && <Line label={words.source.happened}><DateLine dated={claim.eventDate} record={claim.id} /></Line>}
                {claim.places.map((place) => (
                    <Line key={place.place + place.span.join()} label={words.source.place}>
                        <SourceLink document={claim.document} span={place.span} record={place.place}><bdi>{details.places.get(place.place)?.name ?? place.place}</bdi></SourceLink>
                        {place.role !== "location" && ` (${place.role})`}
                    </Line>
                ))}
                {claim.figures.flatMap((id) => details.figures.get(id) ?? []).map((figure) => (
                    <Line key={figure.id} label={words.source.figure}><FigureWords figure={figure} back={claim.event ?? ""} /></Line>
                ))}
                {origin && (
                    <Line label={words.source.origin}>
                        {origin.actor ? <bdi>{details.actorName(origin.actor)}</bdi> : words.source.origins[origin.kind] ?? origin.kind}
                        {origin.interestGroup && <> ({origin.interestGroup})</>}
                        <span class="because"> – <bdi>{origin.explanation}</bdi></span>
                    </Line>
                )}
            </dl>
            {claim.event === null && <p class="note">{words.source.noClaimEvent}</p>}
        </>
    );
}

function FigureCard({ details, figure }: { readonly details: Details; readonly figure: Figure }): JSX.Element {
    const head = words.figure;
    const claim = details.claims.get(figure.claim);
    return (
        <>
            <h3>{words.source.figure}: {figure.status === "withdrawn" ? <del>{valueOf(figure)}</del> : valueOf(figure)}</h3>
            <dl class="reasons">
                <Line label={head.outcome}>{figure.outcome}</Line>
                {figure.group && <Line label={head.group}><bdi>{figure.group}</bdi></Line>}
                <Line label={head.kind}>{words.figure.kinds[figure.kind]}{figure.scope && ` (${figure.scope})`}</Line>
                {figure.asOf && <Line label={head.asOf}><DateLine dated={figure.asOf} record={figure.id} /></Line>}
                <Line label={head.giver}>{giverOf(details, figure) ?? words.chronology.nobody}</Line>
                {figure.status === "withdrawn" && <Line label={words.chronology.marks["withdrawn"] ?? ""}>{details.relationsOf(figure.id).filter((relation) => relation.type === "withdrawn").map((relation) => relation.explanation).join("; ")}</Line>}
                {claim && <Line label={words.lists.claim}><SourceLink document={claim.document} span={claim.spans[0] ?? null} record={claim.id}><Words text={claim.text} /></SourceLink></Line>}
            </dl>
        </>
    );
}

function PlaceCard({ place }: { readonly place: Place }): JSX.Element {
    const { overview, href, go } = useSession();
    const known = overview.places.some((row) => row.id === place.id);
    const change = { view: "chronology", filter: { ...useSession().address.filter, place: place.id } } as const;
    return (
        <>
            <h3>{words.source.place}: <bdi>{place.name}</bdi></h3>
            <dl class="reasons">
                <Line label={words.source.precision}>{words.source.places[place.precision] ?? place.precision}</Line>
                {[place.admin1, place.country].some((part) => part) && <Line label={words.source.places["admin1"] ?? ""}>{[place.admin1, place.country].filter((part) => part).join(", ")}</Line>}
                <Line label={words.source.because}><bdi>{place.explanation}</bdi></Line>
                {place.alternatives.length > 0 && <Line label={words.source.alternatives}><bdi>{place.alternatives.join("; ")}</bdi></Line>}
            </dl>
            {known && <p><a href={href(change)} onClick={(event) => {
                event.preventDefault();
                go(change);
            }}>{words.search.events}: <bdi>{place.name}</bdi></a></p>}
        </>
    );
}

function TimeCard({ time }: { readonly time: TimeWords }): JSX.Element {
    return (
        <>
            <h3>{words.source.time}: <bdi>{time.text}</bdi></h3>
            <p>{time.date ? <DateLine dated={time.date} record={time.id} /> : <>{words.chronology.undated}</>} <code>{time.timex} {time.value}</code></p>
        </>
    );
}
