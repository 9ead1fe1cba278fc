import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Details } from "../data/details";
import type { Event, Id } from "../data/model";
import { dateWords } from "../logic/dates";
import { voicesOf } from "../logic/voices";
import { words } from "../words";
import { FigureTable } from "./FigureTable";
import { RelationCards } from "./RelationCards";
import { useRecords, useSession } from "./session";
import { EventLink, SourceLink } from "./SourceLink";
import { VoiceColumn } from "./VoiceColumn";
import { Words } from "./Words";

/** All that is held about one event, each part with a way to its words. */
export function EventDetails({ id }: { readonly id: Id }): JSX.Element {
    const details = useRecords({ event: id });
    const event = details?.events.get(id);
    if (!details || !event) {
        return <p class="reading" role="status">{words.chronology.reading}</p>;
    }
    return <Opened details={details} event={event} />;
}

function Opened({ details, event }: { readonly details: Details; readonly event: Event }): JSX.Element {
    const voices = useMemo(() => voicesOf(details, details.claimsOf(event)), [details, event]);
    const figures = details.figuresOf(event);
    const relations = event.relations.flatMap((relation) => details.relations.get(relation) ?? []);
    return (
        <>
            <RelationCards details={details} relations={relations} event={event} />
            <section aria-label={words.event.who}>
                <h4>{words.event.who}</h4>
                <div class="columns">
                    {voices.map((voice) => <VoiceColumn key={voice.name ?? voice.document ?? ""} details={details} voice={voice} event={event.id} />)}
                </div>
            </section>
            {figures.length > 0 && (
                <section aria-label={words.event.figures}>
                    <h4>{words.event.figures}</h4>
                    <FigureTable details={details} figures={figures} back={event.id} />
                </section>
            )}
            <Reasons details={details} event={event} />
        </>
    );
}

function Reasons({ details, event }: { readonly details: Details; readonly event: Event }): JSX.Element {
    const called = event.participants.filter((participant) => new Set(participant.labels.map((label) => label.label)).size > 1);
    const { plover, acled } = event.types;
    return (
        <dl class="reasons">
            {event.when && (
                <>
                    <dt>{words.event.date}</dt>
                    <dd>
                        <SourceLink document={event.when.document} span={event.when.span} record={event.id} back={event.id} label={words.event.inSource}>{dateWords(event.when)}</SourceLink>
                        {" "}<code>{event.when.edtf}</code>{" – "}<bdi>{event.when.explanation}</bdi>
                    </dd>
                </>
            )}
            {event.where.length > 0 && (
                <>
                    <dt>{words.event.places}</dt>
                    <dd>{event.where.map((id) => <PlaceLine key={id} details={details} id={id} event={event} />)}</dd>
                </>
            )}
            {called.map((participant, at) => (
                <>
                    <dt>{words.event.called}</dt>
                    <dd key={at}>{[...new Set(participant.labels.map((label) => words.event.called2(label.label, details.actorName(label.speaker) ?? words.event.article)))].join(", ")}</dd>
                </>
            ))}
            {(plover.event || acled.event) && (
                <>
                    <dt>{words.event.kind}</dt>
                    <dd>
                        {plover.event && <span>PLOVER {plover.event}{plover.mode ? ` / ${plover.mode}` : ""}</span>}
                        {acled.event && <span> · ACLED {acled.event}{acled.subEvent ? ` / ${acled.subEvent}` : ""}</span>}
                        {plover.rule && <span class="rule"> – {plover.rule}</span>}
                    </dd>
                </>
            )}
            <Numbered label={words.event.partOf} id={event.parent} />
            <ToldIn id={event.toldIn} seen={[event.id]} />
            <dt>{words.event.joined}</dt>
            <dd><bdi>{event.explanation}</bdi></dd>
        </dl>
    );
}

/** The larger event that perhaps tells this one already; of one that is told in another itself, that other. */
function ToldIn({ id, seen = [] }: { readonly id: Id | null; readonly seen?: readonly Id[] }): JSX.Element | null {
    const { overview } = useSession();
    const at = overview.events.findIndex((one) => one.id === id);
    const details = useRecords(at < 0 || id === null ? null : { event: id });
    const row = overview.events[at];
    if (row === undefined || !details) {
        return null;
    }
    const larger = details.events.get(row.id)?.toldIn ?? null;
    if (larger !== null && !seen.includes(larger) && overview.events.some((one) => one.id === larger)) {
        return <ToldIn id={larger} seen={[...seen, row.id]} />;
    }
    return <Numbered label={words.event.toldIn} id={row.id} />;
}

/** Another event of the chronology by its number and headline; nothing where it is not shown. */
function Numbered({ label, id }: { readonly label: string; readonly id: Id | null }): JSX.Element | null {
    const { overview } = useSession();
    const at = overview.events.findIndex((one) => one.id === id);
    const row = overview.events[at];
    return row === undefined ? null : (
        <>
            <dt>{label}</dt>
            <dd><EventLink id={row.id}><span class="number">{at + 1}</span> <Words text={row.headline} /></EventLink></dd>
        </>
    );
}

function PlaceLine({ details, id, event }: { readonly details: Details; readonly id: Id; readonly event: Event }): JSX.Element | null {
    const place = details.places.get(id);
    if (!place) {
        return null;
    }
    const carriers = new Set(details.claimsOf(event).map((claim) => claim.document));
    const mention = place.mentions.find((item) => carriers.has(item.document)) ?? place.mentions[0];
    return (
        <span class="place-line">
            {mention
                ? <SourceLink document={mention.document} span={mention.span} record={place.id} back={event.id} label={words.event.inSource}><Words text={place.name} /></SourceLink>
                : <Words text={place.name} />}
            {" "}({words.source.places[place.precision] ?? place.precision}{place.explanation ? `; ${place.explanation}` : ""})
        </span>
    );
}
