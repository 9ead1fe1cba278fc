import type { ComponentChildren, JSX, VNode } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Heights } from "../logic/heights";

/** Up to this many rows all are laid out, so that the browser's own search and printing see them. */
const ALL = 200;
const OVERSCAN = 500;
const SETTLE_MILLIS = 400;

interface Props<T> {
    readonly items: readonly T[];
    readonly keyOf: (item: T) => string;
    readonly estimate: number;
    readonly render: (item: T, at: number) => ComponentChildren;
    readonly role?: "list" | "rowgroup";
    readonly label?: string;
    /** The key of an item to bring into view whenever it changes. */
    readonly show?: string;
}

/**
 * A list that lays out only what is near the window; heights are measured as rows appear. The page scrolls as a whole,
 * so the browser's scroll bar, space bar and print work as ever.
 */
export function VirtualList<T>(props: Props<T>): JSX.Element {
    const { items, keyOf, estimate } = props;
    const outer = useRef<HTMLDivElement>(null);
    const heights = useRef(new Map<string, number>());
    const [version, setVersion] = useState(0);
    const [range, setRange] = useState<readonly [number, number]>([0, Math.min(items.length, 40)]);
    const printing = usePrinting();
    const all = printing || items.length <= ALL;

    const rows = useMemo(() => {
        const made = new Heights(items.length, estimate);
        if (heights.current.size > 0) {
            items.forEach((item, at) => {
                const known = heights.current.get(keyOf(item));
                if (known !== undefined) {
                    made.set(at, known);
                }
            });
        }
        return made;
    }, [items]);

    const update = (): void => {
        const box = outer.current;
        if (!box || all) {
            return;
        }
        const top = -box.getBoundingClientRect().top - OVERSCAN;
        const from = rows.rowAt(top);
        const to = Math.min(items.length, rows.rowAt(top + innerHeight + 2 * OVERSCAN) + 1);
        setRange((old) => (old[0] === from && old[1] === to ? old : [from, to]));
    };
    const current = useRef(update);
    current.current = update;

    useLayoutEffect(update, [rows, version, all]);
    useEffect(() => {
        const moved = (): void => current.current();
        addEventListener("scroll", moved, { passive: true });
        addEventListener("resize", moved, { passive: true });
        return () => {
            removeEventListener("scroll", moved);
            removeEventListener("resize", moved);
        };
    }, []);

    const measured = useRef(rows);
    measured.current = rows;
    const observer = useRef<ResizeObserver | null>(null);
    useLayoutEffect(() => {
        observer.current ??= new ResizeObserver((entries) => {
            let changed = false;
            for (const entry of entries) {
                const key = (entry.target as HTMLElement).dataset["key"] ?? "";
                const height = (entry.target as HTMLElement).offsetHeight;
                if (height > 0 && heights.current.get(key) !== height) {
                    heights.current.set(key, height);
                    measured.current.set(Number((entry.target as HTMLElement).dataset["at"]), height);
                    changed = true;
                }
            }
            if (changed) {
                setVersion((old) => old + 1);
            }
        });
        if (all) {
            observer.current.disconnect();
            return;
        }
        for (const element of outer.current?.querySelectorAll(":scope > [data-key]") ?? []) {
            observer.current.observe(element);
        }
    });
    useEffect(() => () => observer.current?.disconnect(), []);

    // Rows that are laid out for the first time have other heights than estimated: what was shown is shown again.
    const settled = useRef(0);
    const show = (): void => {
        const at = props.show ? items.findIndex((item) => keyOf(item) === props.show) : -1;
        if (at >= 0) {
            bringIntoView(outer.current, props.show ?? "", rows.offset(at));
            current.current();
        }
    };
    useLayoutEffect(() => {
        settled.current = performance.now() + SETTLE_MILLIS;
        show();
    }, [props.show]);
    useLayoutEffect(() => {
        if (performance.now() < settled.current) {
            show();
        }
    }, [rows, version, range]);

    const from = all ? 0 : Math.min(range[0], items.length);
    const to = all ? items.length : Math.min(range[1], items.length);
    const style = all ? {} : { paddingTop: `${rows.offset(from)}px`, paddingBottom: `${rows.offset(items.length) - rows.offset(to)}px` };
    const rowRole = props.role === "rowgroup" ? "row" : "listitem";
    const position = (at: number): object =>
        rowRole === "row" ? { "aria-rowindex": at + 2 } : { "aria-setsize": items.length, "aria-posinset": at + 1 };
    // While only heights or the window change, rows stay what they are: Preact passes over a node that it knows.
    const drawn = useRef<{ readonly props: Props<T>; readonly nodes: Map<string, VNode> } | null>(null);
    if (drawn.current?.props !== props) {
        drawn.current = { props, nodes: new Map() };
    }
    const { nodes } = drawn.current;
    const draw = (item: T, at: number): VNode => {
        const key = keyOf(item);
        let node = nodes.get(key);
        if (!node) {
            node = <div key={key} data-key={key} data-at={at} role={rowRole} {...position(at)}>{props.render(item, at)}</div>;
            nodes.set(key, node);
        }
        return node;
    };
    return (
        <div ref={outer} class="virtual" role={props.role ?? "list"} aria-label={props.label} style={style}>
            {items.slice(from, to).map((item, index) => draw(item, from + index))}
        </div>
    );
}

function bringIntoView(box: HTMLElement | null, key: string, offset: number): void {
    const element = box?.querySelector(`:scope > [data-key="${CSS.escape(key)}"]`);
    if (element) {
        element.scrollIntoView({ block: "nearest" });
    } else if (box) {
        scrollTo({ top: scrollY + box.getBoundingClientRect().top + offset - innerHeight / 3 });
    }
}

/** Whether the page is being printed: then everything is laid out. */
function usePrinting(): boolean {
    const [printing, setPrinting] = useState(false);
    useEffect(() => {
        const begin = (): void => setPrinting(true);
        const end = (): void => setPrinting(false);
        addEventListener("beforeprint", begin);
        addEventListener("afterprint", end);
        return () => {
            removeEventListener("beforeprint", begin);
            removeEventListener("afterprint", end);
        };
    }, []);
    return printing;
}
