import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Details } from "../data/details";
import type { Doc, Id, Mention, Reuse } from "../data/model";
import { compare, type Part } from "../logic/difference";
import { CodePointText } from "../logic/spans";
import { words } from "../words";
import { useSession } from "./session";
import { SourceLink } from "./SourceLink";

const MOST = 40;

interface Props {
    readonly details: Details;
    readonly document: Doc;
    readonly text: CodePointText | null;
}

/** Wording that this article shares with others, each passage with its twins. */
export function SharedPassages({ details, document, text }: Props): JSX.Element | null {
    const { address } = useSession();
    const shared = useMemo(() => [...details.reuseIn(document.id)].sort((a, b) => beginIn(a, document.id) - beginIn(b, document.id)), [details, document]);
    if (shared.length === 0 || !text) {
        return null;
    }
    return (
        <section>
            <h3>{words.source.shared}</h3>
            {shared.slice(0, MOST).map((reuse) => (
                <details key={reuse.id} class="shared" open={reuse.id === address.record || shared.length <= 2}>
                    <summary><span class="kind">{reuse.kind}</span> <bdi>{firstWords(text, own(reuse, document.id))}</bdi></summary>
                    <Twins details={details} document={document} text={text} reuse={reuse} />
                </details>
            ))}
        </section>
    );
}

function own(reuse: Reuse, document: Id): Mention | undefined {
    return reuse.passages.find((passage) => passage.document === document);
}

function beginIn(reuse: Reuse, document: Id): number {
    return own(reuse, document)?.span[0] ?? 0;
}

function firstWords(text: CodePointText, passage: Mention | undefined): string {
    const line = passage ? text.words(passage.span).replace(/\s+/g, " ").trim() : "";
    return line.length <= 64 ? line : `${[...line].slice(0, 60).join("")} …`;
}

export function Twins({ details, document, text, reuse }: Props & { readonly reuse: Reuse; readonly text: CodePointText }): JSX.Element {
    const { source } = useSession();
    const [texts, setTexts] = useState<ReadonlyMap<Id, CodePointText>>(new Map());
    const twins = reuse.passages.filter((passage) => passage.document !== document.id);
    const mine = own(reuse, document.id);
    useEffect(() => {
        let current = true;
        const ids = [...new Set(twins.map((twin) => twin.document))].slice(0, MOST);
        Promise.all(ids.map(async (id) => [id, new CodePointText(await source.text(id))] as const)).then((loaded) => {
            if (current) {
                setTexts(new Map(loaded));
            }
        }, () => undefined);
        return () => {
            current = false;
        };
    }, [source, reuse]);
    const words1 = mine ? text.words(mine.span) : "";
    return (
        <div class="twins">
            <p class="explanation"><bdi>{reuse.explanation}</bdi></p>
            {mine && <Passage label={details.carrierOf(document.id)} passage={mine} record={reuse.id} parts={[{ text: words1, shared: true }]} />}
            {twins.slice(0, MOST).map((twin) => {
                const other = texts.get(twin.document)?.words(twin.span);
                return other === undefined ? null : (
                    <Passage key={twin.document + twin.span.join()} label={`${words.source.twin} ${details.carrierOf(twin.document)}`} passage={twin} record={reuse.id} parts={compare(words1, other)[1]} />
                );
            })}
        </div>
    );
}

function Passage({ label, passage, record, parts }: { readonly label: string; readonly passage: Mention; readonly record: Id; readonly parts: readonly Part[] }): JSX.Element {
    return (
        <div class="passage">
            <SourceLink document={passage.document} span={passage.span} record={record}><bdi>{label}</bdi></SourceLink>
            <p dir="auto" class="words">{parts.map((part, at) => (part.shared ? part.text : <mark key={at} class="differs">{part.text}</mark>))}</p>
        </div>
    );
}
