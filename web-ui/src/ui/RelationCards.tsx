import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Details } from "../data/details";
import type { Claim, Event, Figure, Id, Relation, RelationType } from "../data/model";
import { dateWords } from "../logic/dates";
import { words } from "../words";
import { FigureWords } from "./FigureTable";
import { EventLink, SourceLink } from "./SourceLink";
import { Words } from "./Words";

const ORDER: readonly RelationType[] = ["conflict", "tension", "withdrawn", "label-difference", "update", "subset"];

/** Reprints stand in the same relation to another account as their source: told once. */
function distinct(relations: readonly Relation[]): Relation[] {
    const seen = new Set<string>();
    return relations.filter((relation) => {
        const key = `${relation.type} ${relation.aspect} ${relation.explanation}`;
        return !seen.has(key) && seen.add(key) !== undefined;
    });
}

interface Props {
    readonly details: Details;
    readonly relations: readonly Relation[];
    readonly event: Event;
}

/** How the accounts relate: disagreements side by side and in words, the rest folded away. */
export function RelationCards({ details, relations, event }: Props): JSX.Element | null {
    const told = useMemo(() => distinct(relations), [relations]);
    const main = told.filter((relation) => ORDER.includes(relation.type)).sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
    const rest = told.filter((relation) => !ORDER.includes(relation.type));
    if (told.length === 0) {
        return null;
    }
    return (
        <section aria-label={words.event.relations} class="relations">
            {main.length > 0 && <h4>{words.event.relations}</h4>}
            {main.map((relation) => <RelationCard key={relation.id} details={details} relation={relation} back={event.id} />)}
            {rest.length > 0 && (
                <details>
                    <summary>{words.event.more(rest.length)}</summary>
                    {rest.map((relation) => <RelationCard key={relation.id} details={details} relation={relation} back={event.id} />)}
                </details>
            )}
        </section>
    );
}

export function RelationCard({ details, relation, back }: { readonly details: Details; readonly relation: Relation; readonly back: Id }): JSX.Element {
    const reading = relation.reading ? words.event.readings[relation.reading] : null;
    const disputed = relation.type === "tension" || relation.type === "conflict";
    return (
        <div class={`relation relation-${relation.type}`}>
            <p class="relation-head">
                <strong>{words.event.relationTypes[relation.type]}: {words.chronology.aspects[relation.aspect] ?? relation.aspect}</strong>
                {" – "}<Words text={relation.explanation} />
                {reading && <span class="reading-words">. {words.event.bothTrue(reading)}</span>}
                {!reading && disputed && <span class="reading-words">. {words.event.noReading}</span>}
            </p>
            <div class="sides">
                <Side details={details} id={relation.a} aspect={relation.aspect} back={back} />
                <Side details={details} id={relation.b} aspect={relation.aspect} back={back} />
            </div>
        </div>
    );
}

function Side({ details, id, aspect, back }: { readonly details: Details; readonly id: Id; readonly aspect: string; readonly back: Id }): JSX.Element | null {
    const figure = details.figures.get(id);
    const claim = details.claims.get(figure?.claim ?? id);
    const event = details.events.get(id);
    if (event) {
        return <div class="side"><EventLink id={event.id}><Words text={event.headline} /></EventLink></div>;
    }
    if (!claim) {
        return null;
    }
    return (
        <div class="side">
            <p class="side-value"><Value claim={claim} figure={figure} aspect={aspect} back={back} /></p>
            <p class="quote">
                <SourceLink document={claim.document} span={claim.spans[0] ?? null} record={claim.id} back={back} label={words.event.inSource} class="quote-link"><Words text={claim.text} quote /></SourceLink>
            </p>
            <p class="facts">
                {details.speakerOf(claim) === null ? <em>{words.chronology.nobody}</em> : <Words text={details.speakerOf(claim) ?? ""} />}
                {" · "}<bdi>{details.carrierOf(claim.document)}</bdi>
            </p>
        </div>
    );
}

/** What is compared: the date, the figure. */
function Value({ claim, figure, aspect, back }: { readonly claim: Claim; readonly figure: Figure | undefined; readonly aspect: string; readonly back: Id }): JSX.Element | null {
    if (figure) {
        return <FigureWords figure={figure} back={back} />;
    }
    const date = claim.eventDate ?? claim.statementDate;
    if (aspect === "date" && date) {
        return <SourceLink document={date.document} span={date.span} record={claim.id} back={back} label={words.event.inSource}>{dateWords(date)}</SourceLink>;
    }
    return null;
}
