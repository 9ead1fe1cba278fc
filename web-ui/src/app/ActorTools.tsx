import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Details } from "../data/details";
import type { Actor, Id } from "../data/model";
import { claimsBy, namings } from "../logic/actors";
import { Combobox } from "../ui/Combobox";
import { shorten } from "../ui/SourcePanel";
import { words } from "../words";
import { deskWords } from "../words/desk-en";
import { Buttons, escapes, type FormProps, NameField, submitted, Why } from "./DecideBox";
import { Dialog } from "./Dialog";
import { ActorHistory } from "./History";
import { type DeskState, useDesk } from "./state";

interface Props {
    readonly desk: DeskState;
    readonly details: Details;
    readonly actor: Id;
}

/** Says who an actor is: one with another, or several who were taken for one. */
export function ActorTools({ desk, details, actor }: Props): JSX.Element | null {
    const [open, setOpen] = useState(false);
    const found = details.actors.get(actor);
    if (!found) {
        return null;
    }
    const text = deskWords.actor;
    return (
        <>
            <button type="button" class="plain small who-is" aria-label={`${text.open} ${found.name}`} onClick={() => setOpen(true)}>{text.open}</button>
            <Dialog open={open} close={() => setOpen(false)} title={`${text.title} ${found.name}`} id={`who-${actor}`}>
                <Opened desk={desk} details={details} actor={found} />
            </Dialog>
        </>
    );
}

function Opened({ desk, details, actor }: { readonly desk: DeskState; readonly details: Details; readonly actor: Actor }): JSX.Element {
    useDesk(desk);
    const [form, setForm] = useState<"" | "join" | "part">("");
    const text = deskWords.actor;
    const articles = useMemo(() => namings(details, actor), [details, actor]);
    const done = (ok: boolean): void => {
        if (ok) {
            setForm("");
        }
    };
    const shared = { desk, details, actor, done, cancel: () => setForm("") };
    return (
        <div class="decide actor-tools">
            <p>{text.called} {actor.surfaces.map((surface, at) => <span key={surface}>{at > 0 && ", "}<q><bdi>{surface}</bdi></q></span>)}</p>
            {actor.explanation && <p class="note"><bdi>{actor.explanation}</bdi></p>}
            <NameField desk={desk} />
            <div class="decide-tools">
                <button type="button" class="plain" aria-expanded={form === "join"} onClick={() => setForm(form === "join" ? "" : "join")}>{text.join}</button>
                <button type="button" class="plain" disabled={articles.length < 2} aria-expanded={form === "part"} onClick={() => setForm(form === "part" ? "" : "part")}>{text.part}</button>
                {articles.length < 2 && <span class="note">{text.onlyOne}</span>}
            </div>
            {form === "join" && <Join {...shared} />}
            {form === "part" && <Take {...shared} />}
            <ActorHistory desk={desk} />
        </div>
    );
}

interface ActorProps extends FormProps {
    readonly details: Details;
    readonly actor: Actor;
}

function Join({ desk, details, actor, done, cancel }: ActorProps): JSX.Element {
    const [other, setOther] = useState("");
    const [why, setWhy] = useState("");
    const text = deskWords.actor;
    const choices = useMemo(() => [...details.actors.values()]
        .map((one) => ({ value: one.id, label: one.name, count: claimsBy(details, one.id).length }))
        .filter((one) => one.value !== actor.id && one.count > 0)
        .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)), [details, actor]);
    const chosen = details.actors.get(other);
    const rows = [actor, ...(chosen ? [chosen] : [])].flatMap((one) => namings(details, one)[0]?.words ?? []);
    const send = (): Promise<boolean> => desk.decide({ kind: "one-actor", rows, why });
    return (
        <form onSubmit={submitted(send, done)} onKeyDown={escapes(cancel)}>
            <Combobox label={text.joinWith} choices={choices} value={other} choose={setOther} />
            <p class="preview" role="status">{chosen && text.joinPreview(actor.name, claimsBy(details, actor.id).length, chosen.name, claimsBy(details, chosen.id).length)}</p>
            <Why why={why} setWhy={setWhy} />
            <Buttons cancel={cancel} disabled={rows.length < 2} />
        </form>
    );
}

function Take({ desk, details, actor, done, cancel }: ActorProps): JSX.Element {
    const articles = useMemo(() => namings(details, actor), [details, actor]);
    const [chosen, setChosen] = useState<readonly string[]>([]);
    const [why, setWhy] = useState("");
    const text = deskWords.actor;
    const send = (): Promise<boolean> => desk.decide({ kind: "own-actor", rows: chosen, why });
    const leaving = articles.filter((article) => chosen.includes(article.words)).reduce((sum, article) => sum + article.claims.length, 0);
    const all = articles.reduce((sum, article) => sum + article.claims.length, 0);
    return (
        <form onSubmit={submitted(send, done)} onKeyDown={escapes(cancel)}>
            <fieldset>
                <legend>{text.partNote(actor.name)}</legend>
                {articles.map((article) => (
                    <label key={article.words} class="tick">
                        <input
                            type="checkbox" checked={chosen.includes(article.words)}
                            onChange={(change) => setChosen(change.currentTarget.checked ? [...chosen, article.words] : chosen.filter((one) => one !== article.words))}
                        />{" "}
                        <bdi>{details.carrierOf(article.document)} – {details.titleOf(article.document)} <span class="count">{words.count.claims(article.claims.length)}</span>{article.claims[0] && ` “${shorten(article.claims[0].text)}”`}</bdi>
                    </label>
                ))}
            </fieldset>
            <p class="preview" role="status">{chosen.length > 0 && text.partPreview(actor.name, chosen.length, leaving, all - leaving)}</p>
            <Why why={why} setWhy={setWhy} />
            <Buttons cancel={cancel} disabled={chosen.length === 0 || chosen.length === articles.length} />
        </form>
    );
}
