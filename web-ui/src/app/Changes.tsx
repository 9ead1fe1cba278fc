import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { EventLink, SourceLink } from "../ui/SourceLink";
import { deskWords } from "../words/desk-en";
import { get } from "./client";
import type { DeskState } from "./state";

interface DeltaEvent {
    readonly id: string;
    readonly when: string | null;
    readonly headline: string;
    readonly where: readonly string[];
    readonly legs: number;
}

interface Delta {
    readonly newDocuments: readonly { readonly id: string; readonly sourceId: string; readonly title: string | null; readonly outlet: string | null }[];
    readonly newEvents: readonly DeltaEvent[];
    readonly gained: readonly { readonly event: DeltaEvent; readonly legsBefore: number }[];
    readonly changed: readonly { readonly event: DeltaEvent; readonly field: string; readonly before: string; readonly after: string }[];
    readonly figures: readonly {
        readonly figure: { readonly id: string; readonly text: string; readonly value: { readonly outcome: string } };
        readonly what: string;
        readonly updates: string | null;
        readonly event: string | null;
    }[];
    readonly disagreements: readonly { readonly id: string; readonly type: string; readonly aspect: string; readonly explanation: string }[];
    readonly vanished: readonly { readonly id: string; readonly kind: string; readonly reason: string }[];
}

interface Run {
    readonly number: number;
    readonly started: string;
    readonly finished: string | null;
}

const MOST = 200;

function useAnswer<T>(desk: DeskState, path: string, again: unknown): T | null {
    const [answer, setAnswer] = useState<{ readonly path: string; readonly value: T } | null>(null);
    useEffect(() => {
        let current = true;
        get(path).then((value) => current && setAnswer({ path, value: value as T }), (error: unknown) => desk.fail(error));
        return () => {
            current = false;
        };
    }, [path, again]);
    return answer?.path === path ? answer.value : null;
}

/** What changed since an earlier run, and which one. */
export function ChangesView({ desk }: { readonly desk: DeskState }): JSX.Element {
    const text = deskWords.changes;
    const runs = useAnswer<{ items: Run[] }>(desk, "/api/runs", desk.status?.run)?.items.filter((run) => run.finished !== null) ?? [];
    const [since, setSince] = useState("");
    return (
        <div class="changes">
            <h1>{text.title}</h1>
            <label class="since">{text.since}{" "}
                <select value={since} onChange={(event) => setSince(event.currentTarget.value)}>
                    {runs.length < 2 && <option value="">{text.before}</option>}
                    {runs.slice(1).map((run, at) => <option key={run.number} value={at === 0 ? "" : String(run.number)}>{text.run(run.number, run.started.slice(0, 16).replace("T", " "))}</option>)}
                </select>
            </label>
            <DeltaList desk={desk} since={since} />
        </div>
    );
}

/** The delta in sections, as somebody wants to read it who knows the earlier run. */
export function DeltaList({ desk, since }: { readonly desk: DeskState; readonly since: string }): JSX.Element {
    const text = deskWords.changes;
    const delta = useAnswer<Delta>(desk, since ? `/api/delta?since=${since}` : "/api/delta", desk.status?.run);
    if (!delta) {
        return <p class="reading" role="status">…</p>;
    }
    const sections: (readonly [string, readonly JSX.Element[]])[] = [
        [text.newDocuments, delta.newDocuments.map((row) => <SourceLink key={row.id} document={row.id} span={null} record=""><bdi>{row.outlet ? `${row.outlet}: ` : ""}{row.title ?? row.sourceId}</bdi></SourceLink>)],
        [text.newEvents, delta.newEvents.map((row) => <EventLine key={row.id} event={row} />)],
        [text.gained, delta.gained.map((row) => <><EventLine event={row.event} /> <span class="mark">{row.legsBefore} → {row.event.legs}</span></>)],
        [text.changed, delta.changed.map((row) => <><EventLine event={row.event} /> {text.fields[row.field] ?? row.field}: <del><bdi>{row.before || deskWords.tools.nothing}</bdi></del> → <bdi>{row.after || deskWords.tools.nothing}</bdi></>)],
        [text.figures, delta.figures.map((row) => (
            <>
                {text.figureWhat[row.what] ?? row.what}: {row.event ? <EventLink id={row.event}>{row.what === "withdrawn" ? <del><bdi>{row.figure.text}</bdi></del> : <bdi>{row.figure.text}</bdi>}</EventLink> : <bdi>{row.figure.text}</bdi>}, {row.figure.value.outcome}
                {row.updates && <>, <bdi>{text.updates(row.updates)}</bdi></>}
            </>
        ))],
        [text.disagreements, delta.disagreements.map((row) => <><span class={`mark mark-${row.type}`}>{row.type}</span> <bdi>{row.explanation}</bdi></>)],
        [text.vanished, vanished(delta.vanished)],
    ];
    const told = sections.filter(([, items]) => items.length > 0);
    if (told.length === 0) {
        return <p class="nothing">{text.nothing}</p>;
    }
    return (
        <div class="delta">
            {told.map(([title, items]) => (
                <section key={title}>
                    <h2>{title} <span class="count">{items.length}</span></h2>
                    <ul>{items.slice(0, MOST).map((item, at) => <li key={at}>{item}</li>)}</ul>
                    {items.length > MOST && <p class="note">… {(items.length - MOST).toLocaleString("en")}</p>}
                </section>
            ))}
        </div>
    );
}

function EventLine({ event }: { readonly event: DeltaEvent }): JSX.Element {
    return <EventLink id={event.id}><span class="date">{event.when ?? "–"}</span> <bdi>{event.headline}</bdi>{event.where.length > 0 && <span class="note"> · <bdi>{event.where.join(", ")}</bdi></span>}</EventLink>;
}

/** Events and documents one by one, the many others by reason. */
function vanished(rows: Delta["vanished"]): JSX.Element[] {
    const counts = new Map<string, number>();
    const lines: JSX.Element[] = [];
    for (const row of rows) {
        if (row.kind === "event" || row.kind === "document") {
            lines.push(<><code>{row.id}</code> <bdi>{row.reason}</bdi></>);
        } else {
            counts.set(`${row.kind}: ${row.reason}`, (counts.get(`${row.kind}: ${row.reason}`) ?? 0) + 1);
        }
    }
    counts.forEach((count, reason) => lines.push(<bdi>{deskWords.changes.others(count, reason)}</bdi>));
    return lines;
}
