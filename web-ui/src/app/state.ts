import { useEffect, useState } from "preact/hooks";
import type { Id } from "../data/model";
import { recall, remember } from "../ui/memory";
import { deskWords } from "../words/desk-en";
import { get, post, Refusal } from "./client";

export interface Status {
    readonly store: string;
    readonly run: number;
    readonly tag: string;
    readonly building: boolean;
    readonly stage: string;
    readonly decisions: number;
    readonly pending: number;
    readonly failure: string;
}

export interface Remarks {
    readonly verdict: string;
    readonly tags: string;
    readonly assigned: string;
    readonly comment: string;
    readonly copyOf: string;
}

/** A decision as the log tells it. */
export interface Logged {
    readonly number: number;
    readonly id: string;
    readonly decided: string;
    readonly who: string;
    readonly why: string;
    readonly kind: string;
    readonly rows: readonly Id[];
    readonly words: string;
    readonly content: Readonly<Record<string, string>>;
    readonly undone: boolean;
    readonly pending: boolean;
}

/** A decision as it is handed in. */
export interface Decision {
    readonly kind: string;
    readonly rows: readonly string[];
    readonly field?: string;
    readonly value?: string;
    readonly why?: string;
}

export interface Progress {
    readonly stage: string;
    readonly done: number;
    readonly total: number;
}

const NAME = "name";
const MESSAGE_MILLIS = 5_000;

/** What the application knows beyond the chronology; tells whoever listens when it changes. */
export class DeskState {
    status: Status | null = null;
    remarks: ReadonlyMap<Id, Remarks> = new Map();
    progress: Progress | null = null;
    /** For the reader, at the foot of the window. */
    message = "";
    name = recall(NAME) ?? "";
    /** Raised whenever the log grows. */
    version = 0;
    private events: EventSource | null = null;
    private timer = 0;
    private readonly own: string[] = [];
    private readonly listeners = new Set<() => void>();

    /** @param changed is called when another chronology is shown */
    constructor(private readonly changed: () => void) {}

    listen(listener: () => void): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    private tell(): void {
        this.listeners.forEach((listener) => listener());
    }

    async start(): Promise<void> {
        this.take(await get("/api/status") as Status);
        await this.readRemarks();
        this.connect();
        // A page that nobody sees must not hold one of the few connections that a browser opens to one host.
        addEventListener("pagehide", () => this.disconnect());
        addEventListener("pageshow", () => this.reconnect());
        document.addEventListener("visibilitychange", () => (document.hidden ? this.disconnect() : this.reconnect()));
    }

    private disconnect(): void {
        this.events?.close();
        this.events = null;
    }

    private reconnect(): void {
        if (!this.events) {
            this.connect();
            void this.refresh();
        }
    }

    private connect(): void {
        const events = new EventSource("/api/progress");
        this.events = events;
        events.addEventListener("status", (event) => this.take(JSON.parse(event.data as string) as Status));
        events.addEventListener("building", () => {
            this.status = this.status && { ...this.status, building: true };
            this.tell();
        });
        events.addEventListener("progress", (event) => {
            this.progress = JSON.parse(event.data as string) as Progress;
            this.status = this.status && { ...this.status, building: true };
            this.tell();
        });
        events.addEventListener("decisions", () => void this.refresh());
        events.addEventListener("error", () => this.say(events.readyState === EventSource.CLOSED ? deskWords.offline : ""));
    }

    private take(status: Status): void {
        const other = this.status !== null && this.status.tag !== status.tag;
        this.status = status;
        if (!status.building) {
            this.progress = null;
        }
        if (other) {
            this.changed();
            void this.readRemarks();
        }
        this.tell();
    }

    private async refresh(): Promise<void> {
        try {
            this.take(await get("/api/status") as Status);
            await this.readRemarks();
        } catch (error) {
            this.fail(error);
        }
    }

    private async readRemarks(): Promise<void> {
        const { rows } = await get("/api/remarks") as { rows: Record<Id, Remarks> };
        this.remarks = new Map(Object.entries(rows));
        this.version++;
        this.tell();
    }

    setName(name: string): void {
        this.name = name;
        remember(NAME, name);
        this.tell();
    }

    say(message: string): void {
        this.message = message;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            this.message = "";
            this.tell();
        }, Math.max(MESSAGE_MILLIS, message.length * 120));
        this.tell();
    }

    fail(error: unknown): void {
        const why = error instanceof Refusal ? error.status === 401 ? deskWords.noToken : error.message : deskWords.offline;
        this.say(`${deskWords.failed} ${why}`);
    }

    /** Hands a decision in; false where it was refused, which has been said. */
    async decide(decision: Decision): Promise<boolean> {
        try {
            const logged = await post("/api/decisions", JSON.stringify({ ...decision, by: this.name })) as Logged;
            if (decision.kind !== "undo") {
                this.own.push(logged.id);
            }
            const verdict = deskWords.history.kinds[decision.kind];
            this.say(["accept", "reject", "pending", "comment", "undo"].includes(decision.kind)
                ? deskWords.tools.verdictSaved(verdict ?? decision.kind)
                : deskWords.tools.saved);
            await this.refresh();
            return true;
        } catch (error) {
            this.fail(error);
            return false;
        }
    }

    /** Undoes the last decision made here. */
    async undoLast(): Promise<void> {
        const last = this.own.pop();
        if (last && !await this.decide({ kind: "undo", rows: [last] })) {
            this.own.push(last);
        }
    }

    async rebuild(): Promise<void> {
        try {
            this.take(await post("/api/runs", "") as Status);
        } catch (error) {
            this.fail(error);
        }
    }
}

/** Draws again whenever the desk changes. */
export function useDesk(desk: DeskState): void {
    const [, set] = useState(0);
    useEffect(() => desk.listen(() => set((old) => old + 1)), [desk]);
}
