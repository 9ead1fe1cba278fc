import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { filterLines } from "../logic/filter-line";
import { RowFinder } from "../logic/filter";
import { useLooked, useSession } from "../ui/session";
import { deskWords } from "../words/desk-en";
import { post } from "./client";
import type { DeskState } from "./state";

interface Edit {
    readonly address: string;
    readonly row: string;
    readonly column: string;
    readonly before: string;
    readonly after: string;
}

interface Preview {
    readonly decisions: number;
    readonly edited: number;
    readonly refused: number;
    readonly edits: readonly Edit[];
    readonly refusals: readonly { readonly address: string; readonly reason: string }[];
}

interface Props {
    readonly desk: DeskState;
    /** Takes new documents in. */
    readonly add: (files: readonly File[]) => void;
}

/** What is seen, as files to take with one; edited ones come back, shown cell by cell before anything is decided. */
export function Exchange({ desk, add }: Props): JSX.Element {
    const { address, overview, source } = useSession();
    const looked = useLooked(source, address.filter.text);
    const seen = useMemo(() => new RowFinder(overview).find(address.filter, looked.events).length, [overview, address.filter, looked]);
    const text = deskWords.exchange;
    const query = filterLines(address.filter).toString();
    const link = (name: string): string => `/api/export/${name}${query ? `?${query}` : ""}`;
    return (
        <div class="exchange">
            <section aria-labelledby="exchange-out">
                <h3 id="exchange-out">{text.out}</h3>
                <p class="note">{text.outNote(seen)}</p>
                <p><a class="plain" href={link("review.xlsx")} download="review.xlsx">{text.xlsx}</a></p>
                <p>{text.csv} {["events", "claims", "figures"].map((name) => <>{" "}<a key={name} href={link(`review-${name}.csv`)} download={`review-${name}.csv`}>{name}</a></>)}</p>
                <p><a href="/api/export/chronology.json" download="chronology.json">{text.json}</a></p>
            </section>
            <Import desk={desk} />
            <section aria-labelledby="exchange-add">
                <h3 id="exchange-add">{text.add}</h3>
                <p class="note">{text.addNote}</p>
                <label class="file">{text.chooseDocuments}{" "}
                    <input type="file" name="documents" multiple onChange={(event) => add([...event.currentTarget.files ?? []])} />
                </label>
            </section>
        </div>
    );
}

function Import({ desk }: { readonly desk: DeskState }): JSX.Element {
    const text = deskWords.exchange;
    const [file, setFile] = useState<File | null>(null);
    const [preview, setPreview] = useState<Preview | null>(null);
    const [applied, setApplied] = useState<number | null>(null);
    const [busy, setBusy] = useState(false);
    const send = async (chosen: File, apply: boolean): Promise<void> => {
        setBusy(true);
        try {
            const query = new URLSearchParams({ name: chosen.name, by: desk.name, apply: String(apply) });
            const answer = await post(`/api/imports?${query}`, chosen) as Preview;
            if (apply) {
                setApplied(answer.decisions);
                setPreview(null);
            } else {
                setPreview(answer);
            }
        } catch (error) {
            desk.fail(error);
        } finally {
            setBusy(false);
        }
    };
    return (
        <section aria-labelledby="exchange-back">
            <h3 id="exchange-back">{text.back}</h3>
            <p class="note">{text.backNote}</p>
            <label class="name-field">{deskWords.name}{" "}<input type="text" maxLength={100} value={desk.name} onInput={(event) => desk.setName(event.currentTarget.value)} /></label>
            <label class="file">{text.choose}{" "}
                <input
                    type="file" name="sheet" accept=".xlsx,.csv"
                    onChange={(event) => {
                        const chosen = event.currentTarget.files?.[0] ?? null;
                        setFile(chosen);
                        setPreview(null);
                        setApplied(null);
                        if (chosen) {
                            void send(chosen, false);
                        }
                    }}
                />
            </label>
            <div role="status">
                {busy && <p class="note">{text.reading}</p>}
                {desk.message && !busy && !preview && applied === null && file && <p class="refusal">{desk.message}</p>}
                {applied !== null && <p>{text.applied(applied)}</p>}
                {preview && <p>{preview.edited === 0 && preview.refused === 0 ? text.none : `${text.edits(preview.edited)}${preview.refused > 0 ? ` · ${text.refused(preview.refused)}` : ""}`}</p>}
            </div>
            {preview && <PreviewTables preview={preview} />}
            {preview && preview.decisions > 0 && file && <button type="button" class="plain primary" disabled={busy} onClick={() => void send(file, true)}>{text.apply}</button>}
        </section>
    );
}

function PreviewTables({ preview }: { readonly preview: Preview }): JSX.Element {
    const text = deskWords.exchange;
    return (
        <>
            {preview.edits.length > 0 && (
                <div class="table-box" tabIndex={0} role="group" aria-label={text.edits(preview.edited)}>
                    <table class="figures">
                        <thead><tr>{[text.cell, text.column, text.before, text.after].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
                        <tbody>
                            {preview.edits.map((edit) => (
                                <tr key={edit.address}><td><code>{edit.address}</code></td><td>{edit.column}</td><td><del><bdi>{edit.before}</bdi></del></td><td><bdi>{edit.after}</bdi></td></tr>
                            ))}
                        </tbody>
                    </table>
                </div>
            )}
            {preview.refusals.length > 0 && (
                <div class="table-box" tabIndex={0} role="group" aria-label={text.refused(preview.refused)}>
                    <table class="figures">
                        <thead><tr><th scope="col">{text.cell}</th><th scope="col">{text.reason}</th></tr></thead>
                        <tbody>{preview.refusals.map((refusal) => <tr key={refusal.address}><td><code>{refusal.address}</code></td><td><bdi>{refusal.reason}</bdi></td></tr>)}</tbody>
                    </table>
                </div>
            )}
        </>
    );
}
