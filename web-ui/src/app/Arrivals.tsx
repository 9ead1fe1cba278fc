import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { deskWords } from "../words/desk-en";
import { DeltaList } from "./Changes";
import { post, Refusal } from "./client";
import type { DeskState } from "./state";

interface Answer {
    readonly added: number;
    readonly rejections: readonly { readonly input: string; readonly message: string }[];
}

/** What became of one file. */
interface Arrival {
    readonly name: string;
    readonly answer: Answer | null;
    readonly refusal: string;
}

/** Takes files in one after the other and has the chronology made anew at the end. */
export class Arrivals {
    files: readonly Arrival[] = [];
    /** The run that was shown before; null while nothing has arrived. */
    before: number | null = null;
    built = false;
    private readonly listeners = new Set<() => void>();

    constructor(private readonly desk: DeskState) {}

    listen(listener: () => void): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    private tell(): void {
        this.listeners.forEach((listener) => listener());
    }

    async take(files: readonly File[]): Promise<void> {
        if (files.length === 0) {
            return;
        }
        this.before = this.desk.status?.run ?? 0;
        this.built = false;
        this.files = files.map((file) => ({ name: file.name, answer: null, refusal: "" }));
        this.tell();
        let added = 0;
        for (const [at, file] of files.entries()) {
            const arrival = await this.send(file);
            added += arrival.answer?.added ?? 0;
            this.files = this.files.map((old, index) => (index === at ? arrival : old));
            this.tell();
        }
        if (added > 0) {
            await this.desk.rebuild();
        } else {
            this.built = true;
            this.tell();
        }
    }

    private async send(file: File): Promise<Arrival> {
        try {
            const query = new URLSearchParams({ name: file.name, build: "false" });
            return { name: file.name, answer: await post(`/api/documents?${query}`, file) as Answer, refusal: "" };
        } catch (error) {
            const refusal = error instanceof Refusal ? error.status === 401 ? deskWords.noToken : error.message : deskWords.offline;
            return { name: file.name, answer: null, refusal };
        }
    }

    /** Is told when another run is shown. */
    shown(run: number): void {
        if (this.before !== null && run !== this.before) {
            this.built = true;
            this.tell();
        }
    }

    forget(): void {
        this.before = null;
        this.files = [];
        this.tell();
    }
}

export function useArrivals(arrivals: Arrivals): void {
    const [, set] = useState(0);
    useEffect(() => arrivals.listen(() => set((old) => old + 1)), [arrivals]);
}

/** The files that came, how far the chronology is, and what changed in the end. */
export function ArrivalReport({ desk, arrivals }: { readonly desk: DeskState; readonly arrivals: Arrivals }): JSX.Element {
    const text = deskWords.arrival;
    return (
        <div class="arrivals">
            <ul>
                {arrivals.files.map((file, at) => (
                    <li key={at}>
                        <bdi>{file.name}</bdi>:{" "}
                        {file.refusal
                            ? <span class="refusal">{text.refused}: {file.refusal}</span>
                            : file.answer
                                ? <>
                                    {file.answer.added > 0 ? text.added(file.answer.added) : file.answer.rejections.length === 0 ? text.known : ""}
                                    {file.answer.rejections.map((rejection, index) => <span key={index} class="refusal"> {text.refused}: <bdi>{rejection.message}</bdi></span>)}
                                </>
                                : <span class="note">{text.taking} …</span>}
                    </li>
                ))}
            </ul>
            {desk.status?.failure && <p class="refusal" role="alert">{text.failed} {desk.status.failure}</p>}
            {!arrivals.built && desk.status?.building && <><p role="status">{text.building}</p><BuildBar desk={desk} /></>}
            {arrivals.built && arrivals.files.some((file) => (file.answer?.added ?? 0) > 0) && <><h3>{text.done}</h3><DeltaList desk={desk} since={String(arrivals.before ?? "")} /></>}
        </div>
    );
}

/** How far the chronology is that is being made. */
export function BuildBar({ desk }: { readonly desk: DeskState }): JSX.Element {
    const { progress } = desk;
    const name = progress ? deskWords.stages[progress.stage] ?? progress.stage : "";
    return (
        <span class="build-bar">
            <progress aria-label={deskWords.building} {...progress && progress.total > 1 ? { max: progress.total, value: progress.done } : {}} />
            <span class="note">{name}{progress && progress.total > 1 ? ` ${progress.done}/${progress.total}` : ""}</span>
        </span>
    );
}

/** Lets files be dropped anywhere on the page. */
export function DropZone({ take }: { readonly take: (files: readonly File[]) => void }): JSX.Element | null {
    const [over, setOver] = useState(false);
    const current = useRef(take);
    current.current = take;
    useEffect(() => {
        const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
        const enter = (event: DragEvent): void => {
            if (hasFiles(event)) {
                event.preventDefault();
                setOver(true);
            }
        };
        const leave = (event: DragEvent): void => {
            if (event.relatedTarget === null) {
                setOver(false);
            }
        };
        const drop = (event: DragEvent): void => {
            if (hasFiles(event)) {
                event.preventDefault();
                setOver(false);
                current.current([...event.dataTransfer?.files ?? []]);
            }
        };
        addEventListener("dragenter", enter);
        addEventListener("dragover", enter);
        addEventListener("dragleave", leave);
        addEventListener("drop", drop);
        return () => {
            removeEventListener("dragenter", enter);
            removeEventListener("dragover", enter);
            removeEventListener("dragleave", leave);
            removeEventListener("drop", drop);
        };
    }, []);
    return over ? <div class="drop-zone"><p>{deskWords.arrival.drop}</p></div> : null;
}
