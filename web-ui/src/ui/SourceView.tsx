import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Details } from "../data/details";
import type { Doc, DocRow } from "../data/model";
import { dateWords } from "../logic/dates";
import { claimsInOrder, marksOf } from "../logic/marks";
import { CodePointText, MARK_KINDS, type MarkKind } from "../logic/spans";
import { words } from "../words";
import { useKeys } from "./keys";
import { useRecords, useSession } from "./session";
import { SourcePanel } from "./SourcePanel";
import { SourceText } from "./SourceText";
import { VirtualList } from "./VirtualList";

/** An article with everything that was read in it. */
export function SourceView(): JSX.Element {
    const { address } = useSession();
    const details = useRecords(address.document ? { document: address.document } : null);
    const document = details?.documents.get(address.document);
    return (
        <div class={document ? "source has-document" : "source"}>
            <h1 class="visually-hidden">{words.source.title}</h1>
            <DocumentList />
            {!details && address.document && <p class="reading" role="status">{words.chronology.reading}</p>}
            {details && document && <Article key={document.id} details={details} document={document} />}
            {(details || !address.document) && !document && <p class="nothing">{address.document ? words.source.gone : words.source.choose}</p>}
        </div>
    );
}

function DocumentList(): JSX.Element {
    const { overview, address, go, href } = useSession();
    return (
        <nav class="documents" aria-label={words.source.list}>
            <VirtualList
                items={overview.documents} estimate={64} keyOf={(row: DocRow) => row.id} label={words.source.list} show={address.document}
                render={(row) => {
                    const change = { view: "source", document: row.id, span: null, record: "", back: "" } as const;
                    return (
                        <a
                            href={href(change)} aria-current={row.id === address.document ? "true" : undefined}
                            onClick={(event) => {
                                event.preventDefault();
                                go(change);
                            }}
                        >
                            <span class="name"><bdi>{row.name}</bdi></span>
                            <span class="meta">{row.outlet && <><bdi>{row.outlet}</bdi> · </>}{row.published ? dateWords(row.published) : words.chronology.undated.toLowerCase()} · {words.count.claims(row.claims)}</span>
                        </a>
                    );
                }}
            />
        </nav>
    );
}

function useText(id: string): CodePointText | null {
    const { source } = useSession();
    const [text, setText] = useState<CodePointText | null>(null);
    useEffect(() => {
        let current = true;
        source.text(id).then((loaded) => {
            if (current) {
                setText(new CodePointText(loaded));
            }
        }, () => undefined);
        return () => {
            current = false;
        };
    }, [source, id]);
    return text;
}

function Article({ details, document }: { readonly details: Details; readonly document: Doc }): JSX.Element {
    const { address, now, go } = useSession();
    const text = useText(document.id);
    const marks = useMemo(() => marksOf(details, document.id), [details, document]);
    const claims = useMemo(() => claimsInOrder(details, document.id), [details, document]);
    const visible = useMemo(() => marks.filter((mark) => !address.hidden.includes(mark.kind)), [marks, address.hidden.join()]);
    const move = (step: number): void => {
        const at = claims.findIndex((claim) => claim.id === now().record);
        const next = claims[at < 0 ? (step > 0 ? 0 : claims.length - 1) : Math.max(0, Math.min(claims.length - 1, at + step))];
        if (next) {
            go({ record: next.id, span: next.spans[0] ?? null }, "change");
        }
    };
    const event = address.back || details.claims.get(address.record)?.event || "";
    const back = (): void => go(event
        ? { view: "chronology", at: event, open: [...new Set([...address.open, event])] }
        : { view: "chronology" });
    useKeys({ j: () => move(1), k: () => move(-1), b: back, Escape: () => (address.record ? go({ record: "", span: null }, "change") : back()) });
    return (
        <>
            <article class="article" aria-label={document.title ?? document.sourceId}>
                <ArticleHead document={document} />
                <Legend marks={marks.map((mark) => mark.kind)} />
                {text ? <SourceText text={text} marks={visible} /> : <p class="reading" role="status">{words.search.reading}</p>}
            </article>
            <SourcePanel details={details} document={document} text={text} claims={claims} marks={marks} event={event} back={back} move={move} />
        </>
    );
}

function ArticleHead({ document }: { readonly document: Doc }): JSX.Element {
    const original = document.url && /^https?:\/\//i.test(document.url) ? document.url : null;
    return (
        <header class="article-head">
            <h2 dir="auto">{document.title ?? document.sourceId}</h2>
            <p class="meta">
                {document.outlet && <><bdi>{document.outlet}</bdi> · </>}
                {document.agency && <><bdi>{document.agency}</bdi> · </>}
                {document.published ? dateWords(document.published) : words.chronology.undated.toLowerCase()}
                {original && <> · <a href={original} rel="noopener noreferrer" target="_blank">{words.source.link}</a></>}
                {" · "}<span class="files">{document.files.join(", ")}</span>
            </p>
        </header>
    );
}

function Legend({ marks }: { readonly marks: readonly MarkKind[] }): JSX.Element {
    const { address, go } = useSession();
    return (
        <fieldset class="legend">
            <legend class="visually-hidden">{words.source.highlights}</legend>
            {MARK_KINDS.map((kind) => {
                const count = marks.filter((mark) => mark === kind).length;
                const on = !address.hidden.includes(kind);
                return count === 0 ? null : (
                    <label key={kind}>
                        <input
                            type="checkbox" checked={on}
                            onChange={() => go({ hidden: on ? [...address.hidden, kind] : address.hidden.filter((other) => other !== kind) }, "change")}
                        />
                        <span class={`sample mark-${kind}`}>{words.source.kinds[kind]}</span> <span class="count">{count}</span>
                    </label>
                );
            })}
        </fieldset>
    );
}
