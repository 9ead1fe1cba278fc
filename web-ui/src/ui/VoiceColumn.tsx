import type { JSX } from "preact";
import type { Details } from "../data/details";
import type { Claim, Id } from "../data/model";
import { dateWords } from "../logic/dates";
import type { Voice } from "../logic/voices";
import { words } from "../words";
import { SourceLink } from "./SourceLink";
import { Words } from "./Words";

interface Props {
    readonly details: Details;
    readonly voice: Voice;
    readonly event: Id;
}

/** What one voice says, beside what the others say. */
export function VoiceColumn({ details, voice, event }: Props): JSX.Element {
    const first = voice.statements[0]?.claim;
    const role = voice.statements.map((statement) => statement.claim.attribution.role).find((found) => found) ?? null;
    return (
        <div class={voice.name === null ? "column nobody" : "column"}>
            <h5>
                {voice.name === null ? <span>{words.chronology.nobody}</span> : <Words text={voice.name} />}
                {role && role.toLowerCase() !== voice.name?.toLowerCase() && <span class="role"><Words text={role} /></span>}
                {voice.document !== null && (
                    <span class="role"><bdi>{details.carrierOf(voice.document)}</bdi>{first?.attribution.cue && <>: “<Words text={first.attribution.cue.text} />”</>}</span>
                )}
            </h5>
            {voice.statements.map((statement) => (
                <blockquote key={statement.claim.id} data-claim={statement.claim.id}>
                    <p class="quote">
                        <SourceLink document={statement.claim.document} span={statement.claim.spans[0] ?? null} record={statement.claim.id} back={event} label={words.event.inSource} class="quote-link">
                            <Words text={statement.claim.text} quote />
                        </SourceLink>
                    </p>
                    <ClaimFacts claim={statement.claim} />
                    <footer>
                        {statement.carriers.map((carrier, at) => (
                            <>
                                {at === 1 && <span class="also"> {words.event.also} </span>}
                                {at > 1 && ", "}
                                <SourceLink key={carrier.id} document={carrier.document} span={carrier.spans[0] ?? null} record={carrier.id} back={event}>
                                    <bdi>{details.carrierOf(carrier.document)}</bdi>
                                </SourceLink>
                            </>
                        ))}
                    </footer>
                </blockquote>
            ))}
        </div>
    );
}

/** How and when it was said, in a line; only what is not the rule. */
export function ClaimFacts({ claim }: { readonly claim: Claim }): JSX.Element {
    const { attribution } = claim;
    const facts: JSX.Element[] = [];
    if (attribution.speaker || claim.stance !== "asserts") {
        facts.push(<span class={`stance stance-${claim.stance}`}>{words.event.stance[claim.stance] ?? claim.stance}</span>);
    }
    if (claim.statementDate) {
        facts.push(<span>{dateWords(claim.statementDate)}</span>);
    }
    for (const link of [attribution.channel?.name, ...attribution.via]) {
        if (link) {
            facts.push(<span>{words.event.via("")}<Words text={link} /></span>);
        }
    }
    const denies = claim.stance === "denies";
    const status = words.event.claimStatus[claim.status];
    if (status && !(denies && claim.status === "denied")) {
        facts.push(<span class="fact-status">{status}</span>);
    }
    if (claim.polarity === "negative" && !denies) {
        facts.push(<span>{words.event.negative}</span>);
    }
    if (claim.quoted) {
        facts.push(<span>{words.event.quoted}</span>);
    }
    return <p class="facts">{facts.map((fact, at) => <>{at > 0 && " · "}{fact}</>)}</p>;
}
