import type { Id, Span } from "../data/model";
import { type Filter, FLAGS, NO_FILTER } from "./filter";

export const VIEWS = ["chronology", "source", "lists", "search", "map"] as const;
/** Views that only the application has. */
export const DESK_VIEWS = ["review", "trends", "changes"] as const;
export type View = (typeof VIEWS)[number] | (typeof DESK_VIEWS)[number];

export const LISTS = [
    "speakers", "figures", "labels", "disagreements", "single", "unattributed", "articles", "not-understood", "rejections",
] as const;
export type ListName = (typeof LISTS)[number];

/** The whole state of the page, as its address tells it. */
export interface Address {
    readonly view: View;
    readonly list: ListName;
    /** The document shown as source. */
    readonly document: Id;
    /** The words pointed at in the source. */
    readonly span: Span | null;
    /** The record explained beside the source. */
    readonly record: Id;
    /** The event from which the source was opened, to go back to. */
    readonly back: Id;
    /** The current row. */
    readonly at: Id;
    /** The rows that are open. */
    readonly open: readonly Id[];
    /** Kinds of highlights switched off in the source. */
    readonly hidden: readonly string[];
    readonly filter: Filter;
}

export const START: Address = {
    view: "chronology", list: "speakers", document: "", span: null, record: "", back: "", at: "", open: [], hidden: [],
    filter: NO_FILTER,
};

const FILTER_KEYS = [
    ["q", "text"], ["from", "from"], ["to", "to"], ["voice", "voice"], ["doc", "document"], ["place", "place"],
    ["kind", "kind"], ["status", "status"],
] as const;

export function format(address: Address): string {
    const query = new URLSearchParams();
    for (const [key, field] of FILTER_KEYS) {
        if (address.filter[field]) {
            query.set(key, address.filter[field]);
        }
    }
    setList(query, "only", address.filter.flags);
    if (address.view === "chronology" || address.view === "review") {
        setWord(query, "at", address.at);
        setList(query, "open", address.open);
    }
    if (address.view === "source") {
        setWord(query, "span", address.span ? address.span.join("-") : "");
        setWord(query, "of", address.record);
        setWord(query, "back", address.back);
        setList(query, "hide", address.hidden);
    }
    const part = address.view === "source" ? address.document : address.view === "lists" ? address.list : "";
    const path = part ? `#/${address.view}/${encodeURIComponent(part)}` : `#/${address.view}`;
    const text = query.toString();
    return text ? `${path}?${text}` : path;
}

function setWord(query: URLSearchParams, key: string, value: string): void {
    if (value) {
        query.set(key, value);
    }
}

function setList(query: URLSearchParams, key: string, values: readonly string[]): void {
    if (values.length > 0) {
        query.set(key, values.join(","));
    }
}

/** Reads any string: what is not understood is left at its default. */
export function parse(hash: string): Address {
    const at = hash.indexOf("?");
    const path = (at < 0 ? hash : hash.slice(0, at)).replace(/^#?\/?/, "").split("/");
    const query = new URLSearchParams(at < 0 ? "" : hash.slice(at + 1));
    const view = known([...VIEWS, ...DESK_VIEWS], path[0]) ?? START.view;
    const part = decode(path[1] ?? "");
    const filter: Record<string, unknown> = { ...NO_FILTER, flags: FLAGS.filter((flag) => list(query, "only").includes(flag)) };
    for (const [key, field] of FILTER_KEYS) {
        filter[field] = query.get(key) ?? "";
    }
    return {
        view,
        list: (view === "lists" ? known(LISTS, part) : undefined) ?? START.list,
        document: view === "source" ? part : "",
        span: parseSpan(query.get("span") ?? ""),
        record: query.get("of") ?? "",
        back: query.get("back") ?? "",
        at: query.get("at") ?? "",
        open: list(query, "open"),
        hidden: list(query, "hide"),
        filter: filter as unknown as Filter,
    };
}

function known<T extends string>(all: readonly T[], word: string | undefined): T | undefined {
    return all.find((item) => item === word);
}

function list(query: URLSearchParams, key: string): string[] {
    return (query.get(key) ?? "").split(",").filter((item) => item !== "");
}

function decode(part: string): string {
    try {
        return decodeURIComponent(part);
    } catch {
        return "";
    }
}

function parseSpan(text: string): Span | null {
    const match = /^(\d{1,9})-(\d{1,9})$/.exec(text);
    if (!match) {
        return null;
    }
    const span: Span = [Number(match[1]), Number(match[2])];
    return span[0] < span[1] ? span : null;
}
