import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { EventRow } from "../data/model";
import { dateWords } from "../logic/dates";
import { ActiveFilters } from "../ui/ActiveFilters";
import { EventDetails } from "../ui/EventDetails";
import { useKeys } from "../ui/keys";
import { Marks } from "../ui/Marks";
import { useSession } from "../ui/session";
import { VirtualList } from "../ui/VirtualList";
import { Words } from "../ui/Words";
import { words } from "../words";
import { deskWords } from "../words/desk-en";
import { DecideBox, type Form } from "./DecideBox";
import { type DeskState, useDesk } from "./state";

interface Props {
    readonly desk: DeskState;
    readonly rows: readonly EventRow[];
}

/** Event after event to be judged: the queue, what every voice says, and what can be decided. */
export function ReviewView({ desk, rows }: Props): JSX.Element {
    useDesk(desk);
    const { address, go, now } = useSession();
    const [all, setAll] = useState(false);
    const [form, setForm] = useState<Form>("");
    const judged = useMemo(() => rows.filter((row) => desk.remarks.get(row.id)?.verdict).length, [rows, desk.remarks]);
    // A row that was just judged stays until one goes on, so that nothing jumps away under the hand.
    const queue = useMemo(
        () => rows.filter((row) => all || row.id === address.at || !desk.remarks.get(row.id)?.verdict),
        [rows, all, desk.remarks, address.at],
    );
    const current = queue.find((row) => row.id === address.at) ?? queue[0];
    const latest = useRef({ queue, current });
    latest.current = { queue, current };
    const move = (step: number): void => {
        const { queue: list, current: at } = latest.current;
        const next = list[Math.max(0, Math.min(list.length - 1, list.findIndex((row) => row.id === at?.id) + step))];
        if (next) {
            setForm("");
            go({ at: next.id }, "change");
        }
    };
    const judge = (kind: string): void => {
        const row = latest.current.current;
        if (row) {
            desk.decide({ kind, rows: [row.id] }).then((ok) => ok && now().at === row.id && move(1), () => undefined);
        }
    };
    useEffect(() => {
        if (current && current.id !== address.at) {
            go({ at: current.id }, "change");
        }
    }, [current?.id]);
    useKeys({
        j: () => move(1), k: () => move(-1), n: () => move(1),
        a: () => judge("accept"), x: () => judge("reject"),
        e: () => setForm("correct"), m: () => setForm("merge"), p: () => setForm("split"), c: () => setForm("comment"),
        Escape: () => setForm(""),
    });
    return (
        <div class="review">
            <section class="queue" aria-label={deskWords.review.title}>
                <h1>{deskWords.review.title}</h1>
                <p class="note" role="status">{deskWords.review.done(judged, rows.length)}</p>
                <progress max={rows.length} value={judged} aria-label={deskWords.review.title} />
                <fieldset class="choice">
                    <legend class="visually-hidden">{deskWords.review.show}</legend>
                    <label><input type="radio" name="queue" checked={!all} onChange={() => setAll(false)} /> {deskWords.review.left}</label>
                    <label><input type="radio" name="queue" checked={all} onChange={() => setAll(true)} /> {deskWords.review.all}</label>
                </fieldset>
                <ActiveFilters />
                <VirtualList
                    items={queue} estimate={62} keyOf={(row) => row.id} label={deskWords.review.title} show={current?.id ?? ""}
                    render={(row) => (
                        <button
                            type="button" class={row.id === current?.id ? "queue-row current" : "queue-row"} aria-current={row.id === current?.id ? "true" : undefined}
                            onClick={() => go({ at: row.id }, "change")}
                        >
                            <span class="date">{row.when ? dateWords(row.when) : words.chronology.undated.toLowerCase()}</span>
                            <VerdictMark desk={desk} id={row.id} />
                            <span class="headline"><bdi>{row.headline}</bdi></span>
                        </button>
                    )}
                />
            </section>
            <section class="judged" aria-labelledby="judged-title">
                <h2 id="judged-title" class="visually-hidden">{words.source.event}</h2>
                {current ? (
                    <article key={current.id} aria-labelledby="review-headline">
                        <p class="date">{current.when ? dateWords(current.when) : words.chronology.undated.toLowerCase()} · {words.count.articles(current.support.documents)} · {words.count.origins(current.support.origins)}</p>
                        <h3 id="review-headline"><Words text={current.headline} /> <VerdictMark desk={desk} id={current.id} /></h3>
                        <Marks row={current} />
                        <p class="note keys-note">{deskWords.review.keys}</p>
                        <DecideBox desk={desk} row={current} form={form} setForm={setForm} next={() => move(1)} />
                        <div class="details"><EventDetails id={current.id} /></div>
                    </article>
                ) : <p class="nothing">{deskWords.review.empty}</p>}
            </section>
        </div>
    );
}

const SIGNS: Readonly<Record<string, string>> = { accept: "✓", reject: "✗" };

/** What people said of a row, in short. */
export function VerdictMark({ desk, id }: { readonly desk: DeskState; readonly id: string }): JSX.Element | null {
    useDesk(desk);
    const said = desk.remarks.get(id);
    if (!said) {
        return null;
    }
    return (
        <span class="said">
            {said.verdict && <span class={`mark verdict-${said.verdict}`}>{SIGNS[said.verdict]} {deskWords.verdicts[said.verdict]}</span>}
            {said.tags && <span class="mark">{said.tags}</span>}
            {said.comment && <span class="mark" title={said.comment}><span aria-hidden="true">✎ </span><bdi>{said.comment.length > 60 ? `${said.comment.slice(0, 58)} …` : said.comment}</bdi></span>}
        </span>
    );
}
