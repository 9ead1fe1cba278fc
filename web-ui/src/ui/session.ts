import { createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import type { Details } from "../data/details";
import type { Overview } from "../data/model";
import type { ChronologySource } from "../data/source";
import { type Address, format, parse } from "../logic/address";

/** What every view works with. */
export interface Session {
    readonly source: ChronologySource;
    readonly overview: Overview;
    readonly details: Details | null;
    readonly address: Address;
    /** The address of this moment, which may be ahead of what is drawn: keys can be faster. */
    readonly now: () => Address;
    /** Changes the address. A step is one that "back" should undo. */
    readonly go: (change: Partial<Address>, kind?: "step" | "change") => void;
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

export function useDetails(source: ChronologySource): Details | null {
    const [details, setDetails] = useState<Details | null>(null);
    useEffect(() => {
        let current = true;
        source.details().then((loaded) => {
            if (current) {
                setDetails(loaded);
            }
        }, () => undefined);
        return () => {
            current = false;
        };
    }, [source]);
    return details;
}
