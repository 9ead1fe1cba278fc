import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { EventRow } from "../data/model";
import { dateWords, shapeOf } from "../logic/dates";
import { words } from "../words";
import { EventDetails } from "./EventDetails";
import { Glyph } from "./Glyph";
import { Marks } from "./Marks";
import { useSession } from "./session";
import { Words } from "./Words";

const MOST_VOICES = 5;
/** Bases of a date that a reader should know without opening the row. */
const INFERRED = ["weekday", "narrative", "other-document", "publication-bound"];

interface Props {
    readonly row: EventRow;
    readonly number: number;
    readonly heading: string | null;
    readonly note: string;
    readonly open: boolean;
    readonly current: boolean;
    readonly toggle: (id: string) => void;
    /** Whether the current row should take the focus when it is laid out; taken back then. */
    readonly focus: { current: boolean };
}

/** One event of the chronology: a row, and below it, when open, what each voice says. */
export function EventItem({ row, number, heading, note, open, current, toggle, focus }: Props): JSX.Element {
    const { now, go, desk } = useSession();
    const button = useRef<HTMLButtonElement>(null);
    useLayoutEffect(() => {
        if (current && focus.current) {
            focus.current = false;
            button.current?.focus({ preventScroll: true });
        }
    });
    const shape = shapeOf(row.when);
    const id = `event-${row.id}`;
    return (
        <>
            {heading !== null && (
                <div class="heading">
                    <h2>{heading}</h2>
                    {note && <p>{note}</p>}
                </div>
            )}
            <article class={`event${open ? " open" : ""}${current ? " current" : ""}${row.when ? "" : " undated"}${row.part === "aside" ? " aside" : ""}`} aria-labelledby={`${id}-headline`}>
                <div class="when">
                    {row.when ? <span class="date">{dateWords(row.when)}</span> : <span class="date none">{words.chronology.undated.toLowerCase()}</span>}
                    {row.when && INFERRED.includes(row.when.basis) && <span class="basis">{words.date.basis[row.when.basis] ?? row.when.basis}</span>}
                </div>
                <div class="lane" title={words.date.shapes[shape]}><Glyph shape={shape} /></div>
                <div class="what">
                    <h3 id={`${id}-headline`}>
                        <button ref={button} type="button" class="headline-button" onFocus={() => now().at !== row.id && go({ at: row.id }, "change")} aria-expanded={open} aria-controls={`${id}-details`} onClick={() => toggle(row.id)}>
                            <span class="number">{number}</span>
                            <Words text={row.headline} />
                        </button>
                    </h3>
                    <p class="line">
                        <Where row={row} />
                        <VoiceNames row={row} />
                    </p>
                    <Marks row={row} />
                    {desk && <desk.RowMark id={row.id} />}
                </div>
                <Legs row={row} />
                {open && <div class="details" id={`${id}-details`}><EventDetails id={row.id} />{desk && <desk.RowTools row={row} />}</div>}
            </article>
        </>
    );
}

function Where({ row }: { readonly row: EventRow }): JSX.Element | null {
    const { overview } = useSession();
    const places = row.where.flatMap((at) => overview.places[at] ?? []);
    if (places.length === 0) {
        return null;
    }
    return (
        <span class="where">
            {places.slice(0, 4).map((place, at) => (
                <>
                    {at > 0 && ", "}
                    {place.precision === "near" ? words.chronology.near("") : ""}
                    <span class={place.precision === "unresolved" ? "unresolved" : ""} title={place.precision === "unresolved" ? words.chronology.notInGazetteer : undefined}>
                        <Words text={place.name} />
                    </span>
                </>
            ))}
            {places.length > 4 && ` ${words.count.more(places.length - 4)}`}
        </span>
    );
}

function VoiceNames({ row }: { readonly row: EventRow }): JSX.Element {
    const { overview } = useSession();
    const names = [...new Set(row.voices.flatMap((at) => overview.voices[at]?.name ?? []))];
    return (
        <span class="voices">
            {names.slice(0, MOST_VOICES).map((name) => <span key={name} class="voice"><Words text={name} /></span>)}
            {names.length > MOST_VOICES && <span class="voice more">{words.count.more(names.length - MOST_VOICES)}</span>}
            {row.unnamed > 0 && <span class="voice nobody">{words.chronology.nobody}</span>}
        </span>
    );
}

function Legs({ row }: { readonly row: EventRow }): JSX.Element {
    const { support } = row;
    const independence = support.documents > 1 || support.origins > 1 ? words.chronology.independence[support.independence] : "";
    return (
        <div class="legs">
            <span class="count">{words.count.articles(support.documents)} · {words.count.origins(support.origins)}</span>
            {independence && <span class={`independence independence-${support.independence}`}>{independence}</span>}
        </div>
    );
}
