import { createContext } from "preact";
import { useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Details } from "../data/details";
import type { Overview } from "../data/model";
import { emptyRecords } from "../data/page-source";
import type { ChronologySource, Wanted } from "../data/source";
import { type Address, format, parse } from "../logic/address";
import { terms } from "../logic/fold";
import type { Desk } from "./desk";

/** What every view works with. */
export interface Session {
    readonly source: ChronologySource;
    readonly overview: Overview;
    readonly desk: Desk | null;
    readonly address: Address;
    /** The address of this moment, which may be ahead of what is drawn: keys can be faster. */
    readonly now: () => Address;
    /** Changes the address. A step is one that "back" should undo. */
    readonly go: (change: Partial<Address>, kind?: "step" | "change") => void;
    /** Whether the present filter leaves the event in. */
    readonly shows: (event: string) => boolean;
    /** The address that a change would lead to, for links. */
    readonly href: (change: Partial<Address>) => string;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
    const session = useContext(SessionContext);
    if (!session) {
        throw new Error("a view must stand within a session");
    }
    return session;
}

const WRITE_MILLIS = 120;

/** The same filter stays the same object, so that what depends on it is not computed again. */
function withSameFilter(next: Address, old: Address): Address {
    return JSON.stringify(next.filter) === JSON.stringify(old.filter) ? { ...next, filter: old.filter } : next;
}

/** Writes into the browser's history, not more often than browsers bear: steps at once, changes now and then. */
class AddressWriter {
    private pending: string | null = null;
    private last = 0;

    step(hash: string): void {
        this.flush();
        if (hash !== location.hash) {
            history.pushState(null, "", hash);
        }
    }

    change(hash: string): void {
        const scheduled = this.pending !== null;
        this.pending = hash;
        const wait = this.last + WRITE_MILLIS - performance.now();
        if (wait <= 0) {
            this.flush();
        } else if (!scheduled) {
            setTimeout(() => this.flush(), wait);
        }
    }

    /** Forgets what is not yet written: the reader has gone elsewhere in the history. */
    drop(): void {
        this.pending = null;
    }

    private flush(): void {
        if (this.pending !== null && this.pending !== location.hash) {
            history.replaceState(null, "", this.pending);
            this.last = performance.now();
        }
        this.pending = null;
    }
}

export function useAddress(): Pick<Session, "address" | "now" | "go"> {
    const [address, setAddress] = useState(() => parse(location.hash));
    const current = useRef(address);
    const writer = useRef(new AddressWriter());
    const set = (next: Address): void => {
        current.current = withSameFilter(next, current.current);
        setAddress(current.current);
    };
    useEffect(() => {
        const read = (): void => {
            writer.current.drop();
            set(parse(location.hash));
        };
        addEventListener("hashchange", read);
        addEventListener("popstate", read);
        return () => {
            removeEventListener("hashchange", read);
            removeEventListener("popstate", read);
        };
    }, []);
    const go = (change: Partial<Address>, kind: "step" | "change" = "step"): void => {
        set({ ...current.current, ...change });
        writer.current[kind](format(current.current));
    };
    return { address, go, now: () => current.current };
}

const NOTHING = new Details(emptyRecords());

/** The records for what is wanted, null until they are here; none where the source has nothing of the kind. */
export function useRecordsOf(source: ChronologySource, wanted: Wanted | null): Details | null {
    const key = JSON.stringify(wanted);
    const [loaded, setLoaded] = useState<{ readonly source: ChronologySource; readonly key: string; readonly details: Details } | null>(null);
    useEffect(() => {
        if (!wanted) {
            return undefined;
        }
        let current = true;
        const show = (details: Details): void => {
            if (current) {
                setLoaded({ source, key, details });
            }
        };
        source.records(wanted).then(show, () => show(NOTHING));
        return () => {
            current = false;
        };
    }, [source, key]);
    if (!wanted) {
        return null;
    }
    return loaded?.key === key && loaded.source === source ? loaded.details : source.peek(wanted);
}

export function useRecords(wanted: Wanted | null): Details | null {
    return useRecordsOf(useSession().source, wanted);
}

interface Looked {
    readonly text: string;
    /** The events that hold the text, or null where the viewer looks for itself. */
    readonly events: ReadonlySet<string> | null;
}

/** So long the reader waits for what the application finds; then what the rows themselves say is shown until it answers. */
const LOCAL_MILLIS = 90;

/**
 * The words last looked for, and where they are; until an answer has come, those before, for a moment. One question is under
 * way at a time: keys are faster than answers, and only the last words matter.
 */
export function useLooked(source: ChronologySource, text: string): Looked {
    const [looked, setLooked] = useState<Looked>({ text: "", events: null });
    const plain = source.whole || terms(text).length === 0;
    const here = useMemo(() => ({ text, events: null }), [text]);
    const latest = useRef<{ source: ChronologySource; text: string } | null>(null);
    const asked = useRef<string | null>(null);
    const answered = useRef("");
    const ask = (): void => {
        const wanted = latest.current;
        if (!wanted || asked.current !== null) {
            return;
        }
        asked.current = wanted.text;
        const done = (): void => {
            asked.current = null;
            if (latest.current && latest.current.text !== wanted.text) {
                ask();
            }
        };
        wanted.source.found(wanted.text, false).then((found) => {
            if (latest.current?.text === wanted.text && latest.current.source === wanted.source) {
                answered.current = wanted.text;
                setLooked({ text: wanted.text, events: found.events });
            }
            done();
        }, done);
    };
    useEffect(() => {
        latest.current = plain ? null : { source, text };
        if (plain) {
            return undefined;
        }
        answered.current = "";
        ask();
        const timer = setTimeout(() => {
            if (answered.current !== text) {
                setLooked({ text, events: null });
            }
        }, LOCAL_MILLIS);
        return () => clearTimeout(timer);
    }, [source, text, plain]);
    document.documentElement.dataset["searching"] = String(!plain && answered.current !== text);
    return plain ? here : looked;
}
