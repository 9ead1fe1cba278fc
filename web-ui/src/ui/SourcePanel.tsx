import type { JSX } from "preact";
import type { Details } from "../data/details";
import type { Claim, Doc } from "../data/model";
import { dateWords } from "../logic/dates";
import type { CodePointText, Mark } from "../logic/spans";
import { words } from "../words";
import { RecordCard } from "./RecordCard";
import { useSession } from "./session";
import { SharedPassages } from "./SharedPassages";
import { EventLink, SourceLink } from "./SourceLink";

interface Props {
    readonly details: Details;
    readonly document: Doc;
    readonly text: CodePointText | null;
    readonly claims: readonly Claim[];
    readonly marks: readonly Mark[];
    readonly event: string;
    readonly back: () => void;
    readonly move: (step: number) => void;
}

/** Beside the text: what stands at the chosen words, and what is held about the article as a whole. */
export function SourcePanel(props: Props): JSX.Element {
    const { details, document, text, claims, marks, event } = props;
    const { address, go } = useSession();
    const { span, record } = address;
    const here = span ? marks.filter((mark) => mark.span[0] < span[1] && mark.span[1] > span[0] && mark.record !== record) : [];
    const known = event ? details.events.get(event) : undefined;
    return (
        <div role="region" class={record ? "panel chosen-record" : "panel"} aria-label={words.source.explanation} tabIndex={0}>
            <div class="panel-bar">
                {known && <button type="button" class="plain back" onClick={props.back} aria-keyshortcuts="b">← {words.source.back}</button>}
                <span class="steps">
                    <button type="button" class="plain round" aria-label={words.source.previous} title={words.source.previous} aria-keyshortcuts="k" onClick={() => props.move(-1)}>↑</button>
                    <button type="button" class="plain round" aria-label={words.source.next} title={words.source.next} aria-keyshortcuts="j" onClick={() => props.move(1)}>↓</button>
                    {record && <button type="button" class="plain round" aria-label={words.source.close} title={words.source.close} onClick={() => go({ record: "", span: null }, "change")}>×</button>}
                </span>
            </div>
            {record
                ? <section class="card" aria-live="polite"><RecordCard details={details} document={document} text={text} record={record} /></section>
                : <p class="note">{words.source.pick}</p>}
            {record && known && <p class="event-of"><span class="label">{words.source.event}</span> <EventLink id={known.id}><bdi>{known.headline}</bdi></EventLink></p>}
            {here.length > 0 && text && (
                <section>
                    <h3>{words.source.explanation}</h3>
                    <ul class="here">
                        {distinctMarks(here).map((mark) => (
                            <li key={mark.kind + mark.record + mark.span.join()}>
                                <SourceLink document={document.id} span={mark.span} record={mark.record}>
                                    <span class={`sample mark-${mark.kind}`}>{words.source.kinds[mark.kind]}</span> <bdi>{shorten(text.words(mark.span))}</bdi>
                                </SourceLink>
                            </li>
                        ))}
                    </ul>
                </section>
            )}
            <DateEvidence details={details} document={document} />
            <SharedPassages details={details} document={document} text={text} />
            <section>
                <h3>{words.source.claims}</h3>
                <ol class="claim-list">
                    {claims.map((claim) => (
                        <li key={claim.id}>
                            <SourceLink document={document.id} span={claim.spans[0] ?? null} record={claim.id} class={claim.id === record ? "to-source current" : "to-source"}>
                                <bdi>{shorten(claim.text)}</bdi>
                            </SourceLink>
                        </li>
                    ))}
                </ol>
            </section>
        </div>
    );
}

function distinctMarks(marks: readonly Mark[]): Mark[] {
    const seen = new Set<string>();
    return marks.filter((mark) => {
        const key = mark.kind + mark.record + mark.span.join();
        return !seen.has(key) && seen.add(key) !== undefined;
    });
}

export function shorten(text: string): string {
    const line = text.replace(/\s+/g, " ").trim();
    return line.length <= 110 ? line : `${[...line].slice(0, 105).join("")} …`;
}

function DateEvidence({ details, document }: { readonly details: Details; readonly document: Doc }): JSX.Element {
    const lineages = details.records.lineages.filter((lineage) => lineage.documents.includes(document.id));
    return (
        <section>
            <h3>{words.source.evidence}</h3>
            {document.published ? (
                <p>
                    <SourceLink document={document.published.document} span={document.published.span} record={document.id}>{dateWords(document.published)}</SourceLink>
                    {" "}<code>{document.published.edtf}</code>
                    {" – "}<bdi>{document.published.explanation}</bdi>
                </p>
            ) : <p>{words.source.noDate}</p>}
            {lineages.map((lineage) => (
                <p key={lineage.documents.join()}>
                    {words.source.lineage}{" "}
                    {lineage.documents.filter((id) => id !== document.id).map((id, at) => (
                        <>{at > 0 && ", "}<SourceLink document={id} span={null} record=""><bdi>{details.carrierOf(id)}</bdi></SourceLink></>
                    ))}
                    {" – "}<bdi>{lineage.explanation}</bdi>
                </p>
            ))}
        </section>
    );
}
