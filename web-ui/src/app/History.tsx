import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { deskWords } from "../words/desk-en";
import { get } from "./client";
import type { DeskState, Logged } from "./state";

const ACTOR_KINDS = ["one-actor", "own-actor"];
const MOST = 2_000;

function useHistory(desk: DeskState, query: Readonly<Record<string, string>>): readonly Logged[] | null {
    const asked = new URLSearchParams(query).toString();
    const [log, setLog] = useState<readonly Logged[] | null>(null);
    useEffect(() => {
        let current = true;
        get(`/api/decisions?${asked}`).then((answer) => {
            if (current) {
                setLog((answer as { items: Logged[] }).items);
            }
        }, (error: unknown) => desk.fail(error));
        return () => {
            current = false;
        };
    }, [asked, desk.version]);
    return log;
}

/** Everything that was decided about a row, the latest first, each with a way back. */
export function History({ desk, row }: { readonly desk: DeskState; readonly row: string }): JSX.Element {
    return <Log desk={desk} log={useHistory(desk, { row })} title={deskWords.history.title} />;
}

/** Everything that was decided about who is who. */
export function ActorHistory({ desk }: { readonly desk: DeskState }): JSX.Element {
    const log = useHistory(desk, { limit: String(MOST) });
    return <Log desk={desk} log={log && log.filter((entry) => ACTOR_KINDS.includes(entry.kind))} title={deskWords.actor.history} />;
}

interface LogProps {
    readonly desk: DeskState;
    readonly log: readonly Logged[] | null;
    readonly title: string;
}

function Log({ desk, log, title }: LogProps): JSX.Element {
    const text = deskWords.history;
    return (
        <details class="history" open={(log?.length ?? 0) > 0}>
            <summary>{title} {log && <span class="count">{log.length}</span>}</summary>
            {log?.length === 0 && <p class="note">{text.none}</p>}
            <ol>
                {log?.map((entry) => (
                    <li key={entry.id} class={entry.undone ? "undone" : ""}>
                        <span class="when-said">{entry.decided.replace("T", " ").replace("Z", "")}</span>{" "}
                        <strong><bdi>{entry.who}</bdi></strong> {text.kinds[entry.kind] ?? entry.kind} <Said entry={entry} />
                        {entry.why && <> – <bdi>{entry.why}</bdi></>}
                        {entry.undone && <span class="mark"> {text.undone}</span>}
                        {entry.pending && !entry.undone && <span class="mark"> {text.waiting}</span>}
                        {!entry.undone && <button type="button" class="plain small" onClick={() => void desk.decide({ kind: "undo", rows: [entry.id] })}>{deskWords.tools.undo}</button>}
                    </li>
                ))}
            </ol>
        </details>
    );
}

function Said({ entry }: { readonly entry: Logged }): JSX.Element | null {
    const { field, before, after } = entry.content;
    if (field !== undefined) {
        return <><span>{deskWords.tools.fields[field] ?? field}</span>: <del><bdi>{before || deskWords.tools.nothing}</bdi></del> → <bdi>{after || deskWords.tools.nothing}</bdi></>;
    }
    return after && entry.kind !== "undo" ? <bdi>“{after}”</bdi> : null;
}
