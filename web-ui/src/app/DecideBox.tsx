import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Details } from "../data/details";
import type { Event, EventRow } from "../data/model";
import { dateWords } from "../logic/dates";
import { Combobox } from "../ui/Combobox";
import { useRecords, useSession } from "../ui/session";
import { shorten } from "../ui/SourcePanel";
import { words } from "../words";
import { deskWords } from "../words/desk-en";
import { History } from "./History";
import { type DeskState, useDesk } from "./state";

export type Form = "" | "correct" | "merge" | "split" | "comment";

interface Props {
    readonly desk: DeskState;
    readonly row: EventRow;
    /** Which form is open; the keyboard may open one. */
    readonly form: Form;
    readonly setForm: (form: Form) => void;
    /** After a verdict. */
    readonly next?: () => void;
}

/** What can be decided about an event, its claims and its figures, and what was. */
export function DecideBox({ desk, row, form, setForm, next }: Props): JSX.Element {
    useDesk(desk);
    const details = useRecords({ event: row.id });
    const event = details?.events.get(row.id);
    const verdict = desk.remarks.get(row.id)?.verdict ?? "";
    const box = useRef<HTMLElement>(null);
    useEffect(() => {
        if (form) {
            box.current?.querySelector<HTMLElement>("form select, form input, form textarea")?.focus();
        }
    }, [form, details !== null]);
    const judge = async (kind: string): Promise<void> => {
        if (await desk.decide({ kind, rows: [row.id] })) {
            next?.();
        }
    };
    const tool = (kind: Exclude<Form, "">, key: string): JSX.Element => (
        <button type="button" class="plain" aria-expanded={form === kind} aria-keyshortcuts={key} onClick={() => setForm(form === kind ? "" : kind)}>
            {deskWords.tools[kind]}
        </button>
    );
    const done = (ok: boolean): void => {
        if (ok) {
            setForm("");
        }
    };
    return (
        <section class="decide" aria-label={`${deskWords.tools.title}: ${shorten(row.headline)}`} ref={box}>
            <p class="decide-title">{deskWords.tools.title}</p>
            <NameField desk={desk} />
            <div class="decide-tools">
                <button type="button" class="plain verdict-accept" aria-pressed={verdict === "accept"} aria-keyshortcuts="a" onClick={() => void judge(verdict === "accept" ? "pending" : "accept")}>{deskWords.tools.accept}</button>
                <button type="button" class="plain verdict-reject" aria-pressed={verdict === "reject"} aria-keyshortcuts="x" onClick={() => void judge(verdict === "reject" ? "pending" : "reject")}>{deskWords.tools.reject}</button>
                {tool("correct", "e")}
                {tool("merge", "m")}
                {tool("split", "p")}
                {tool("comment", "c")}
            </div>
            {event && details && form === "correct" && <Correct desk={desk} details={details} event={event} done={done} cancel={() => setForm("")} />}
            {form === "merge" && <Merge desk={desk} row={row} done={done} cancel={() => setForm("")} />}
            {event && details && form === "split" && <Split desk={desk} details={details} event={event} done={done} cancel={() => setForm("")} />}
            {form === "comment" && <Comment desk={desk} row={row} done={done} cancel={() => setForm("")} />}
            <History desk={desk} row={row.id} />
        </section>
    );
}

export function NameField({ desk }: { readonly desk: DeskState }): JSX.Element {
    return (
        <label class="name-field" title={deskWords.nameNote}>
            {deskWords.name}{" "}
            <input type="text" autocomplete="name" maxLength={100} value={desk.name} onInput={(event) => desk.setName(event.currentTarget.value)} />
        </label>
    );
}

export interface FormProps {
    readonly desk: DeskState;
    readonly done: (ok: boolean) => void;
    readonly cancel: () => void;
}

export function Buttons({ cancel, disabled }: { readonly cancel: () => void; readonly disabled?: boolean }): JSX.Element {
    return (
        <div class="form-buttons">
            <button type="submit" class="plain primary" disabled={disabled}>{deskWords.save}</button>
            <button type="button" class="plain" onClick={cancel}>{deskWords.cancel}</button>
        </div>
    );
}

export function submitted(send: () => Promise<boolean>, done: (ok: boolean) => void): (event: SubmitEvent) => void {
    return (event) => {
        event.preventDefault();
        send().then(done, () => done(false));
    };
}

export function escapes(cancel: () => void): (event: KeyboardEvent) => void {
    return (event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
            event.preventDefault();
            cancel();
        }
    };
}

const FIELDS = {
    event: ["event-date", "place", "type-plover", "type-acled"],
    claim: ["event-date", "statement-date", "place", "speaker", "status"],
    figure: ["min", "max", "outcome", "group", "unit"],
};

type Scope = keyof typeof FIELDS;

/** What the field of a row holds now, as the log writes it. */
function valueNow(details: Details, event: Event, id: string, scope: Scope, field: string): string {
    const names = (ids: readonly string[]): string => ids.map((place) => details.places.get(place)?.name ?? place).join("; ");
    const claim = details.claims.get(id);
    const figure = details.figures.get(id);
    const now: Record<string, string | number | null | undefined> = scope === "event"
        ? { "event-date": event.when?.edtf, place: names(event.where), "type-plover": event.types.plover.event, "type-acled": [event.types.acled.event, event.types.acled.subEvent].filter((part) => part).join("/") }
        : scope === "claim"
            ? {
                "event-date": claim?.eventDate?.edtf, "statement-date": claim?.statementDate?.edtf, status: claim?.status,
                place: names((claim?.places ?? []).filter((place) => place.role === "location").map((place) => place.place)),
                speaker: claim ? details.speakerOf(claim) : "",
            }
            : { min: figure?.min, max: figure?.max, outcome: figure?.outcome, group: figure?.group, unit: figure?.unit };
    return String(now[field] ?? "");
}

function Correct({ desk, details, event, done, cancel }: FormProps & { readonly details: Details; readonly event: Event }): JSX.Element {
    const rows = useMemo(() => [
        { id: event.id, scope: "event" as Scope, label: deskWords.tools.theEvent },
        ...details.claimsOf(event).map((claim) => ({ id: claim.id, scope: "claim" as Scope, label: `“${shorten(claim.text)}”` })),
        ...details.figuresOf(event).map((figure) => ({ id: figure.id, scope: "figure" as Scope, label: `${words.figure.figure}: ${shorten(figure.text)}` })),
    ], [details, event]);
    const [id, setId] = useState(event.id);
    const [field, setField] = useState("event-date");
    const [why, setWhy] = useState("");
    const row = rows.find((item) => item.id === id) ?? rows[0];
    const scope = row?.scope ?? "event";
    const fields = FIELDS[scope];
    const chosen = fields.includes(field) ? field : fields[0] ?? "";
    const now = valueNow(details, event, id, scope, chosen);
    const [value, setValue] = useState(now);
    useEffect(() => setValue(now), [id, chosen, now]);
    const send = (): Promise<boolean> => desk.decide({ kind: "correct", rows: [id], field: chosen, value, why });
    return (
        <form onSubmit={submitted(send, done)} onKeyDown={escapes(cancel)}>
            <label>{deskWords.tools.what}
                <select value={id} onChange={(change) => setId(change.currentTarget.value)}>
                    {rows.map((item) => <option key={item.id} value={item.id}>{item.label}</option>)}
                </select>
            </label>
            <label>{deskWords.tools.field}
                <select name="field" value={chosen} onChange={(change) => setField(change.currentTarget.value)}>
                    {fields.map((name) => <option key={name} value={name}>{deskWords.tools.fields[name] ?? name}</option>)}
                </select>
            </label>
            <label>{deskWords.tools.value}
                <input type="text" name="value" dir="auto" maxLength={500} value={value} aria-describedby="value-now" onInput={(change) => setValue(change.currentTarget.value)} />
            </label>
            <p id="value-now" class="note">{deskWords.tools.valueNow} <bdi>{now || deskWords.tools.nothing}</bdi>{chosen.endsWith("date") && ` · ${deskWords.tools.dateHint}`}</p>
            <Why why={why} setWhy={setWhy} />
            <Buttons cancel={cancel} disabled={value === now} />
        </form>
    );
}

export function Why({ why, setWhy }: { readonly why: string; readonly setWhy: (why: string) => void }): JSX.Element {
    return <label>{deskWords.why}<input type="text" name="why" dir="auto" maxLength={2000} value={why} onInput={(change) => setWhy(change.currentTarget.value)} /></label>;
}

function Merge({ desk, row, done, cancel }: FormProps & { readonly row: EventRow }): JSX.Element {
    const { overview } = useSession();
    const [other, setOther] = useState("");
    const [why, setWhy] = useState("");
    const choices = useMemo(() => {
        const at = overview.events.findIndex((event) => event.id === row.id);
        return overview.events
            .map((event, index) => ({ event, distance: Math.abs(index - at) }))
            .filter(({ distance }) => distance > 0)
            .sort((a, b) => a.distance - b.distance)
            .map(({ event }) => ({ value: event.id, label: `${event.when ? dateWords(event.when) : words.chronology.undated} · ${event.headline}`, count: event.support.documents }));
    }, [overview, row.id]);
    const send = (): Promise<boolean> => desk.decide({ kind: "merge", rows: [row.id, other], why });
    return (
        <form onSubmit={submitted(send, done)} onKeyDown={escapes(cancel)}>
            <Combobox label={deskWords.tools.mergeWith} choices={choices} value={other} choose={setOther} />
            <Why why={why} setWhy={setWhy} />
            <Buttons cancel={cancel} disabled={other === ""} />
        </form>
    );
}

function Split({ desk, details, event, done, cancel }: FormProps & { readonly details: Details; readonly event: Event }): JSX.Element {
    const claims = details.claimsOf(event);
    const [chosen, setChosen] = useState<readonly string[]>([]);
    const [why, setWhy] = useState("");
    const send = (): Promise<boolean> => desk.decide({ kind: "split", rows: chosen, why });
    return (
        <form onSubmit={submitted(send, done)} onKeyDown={escapes(cancel)}>
            <fieldset>
                <legend>{deskWords.tools.splitNote}</legend>
                {claims.map((claim) => (
                    <label key={claim.id} class="tick">
                        <input
                            type="checkbox" checked={chosen.includes(claim.id)}
                            onChange={(change) => setChosen(change.currentTarget.checked ? [...chosen, claim.id] : chosen.filter((id) => id !== claim.id))}
                        />{" "}
                        <bdi>{details.carrierOf(claim.document)}: “{shorten(claim.text)}”</bdi>
                    </label>
                ))}
            </fieldset>
            <Why why={why} setWhy={setWhy} />
            <Buttons cancel={cancel} disabled={chosen.length === 0 || chosen.length === claims.length} />
        </form>
    );
}

function Comment({ desk, row, done, cancel }: FormProps & { readonly row: EventRow }): JSX.Element {
    const [text, setText] = useState("");
    return (
        <form onSubmit={submitted(() => desk.decide({ kind: "comment", rows: [row.id], value: text }), done)} onKeyDown={escapes(cancel)}>
            <label>{deskWords.tools.commentText}<textarea rows={3} dir="auto" maxLength={2000} value={text} onInput={(change) => setText(change.currentTarget.value)} /></label>
            <Buttons cancel={cancel} disabled={text.trim() === ""} />
        </form>
    );
}
