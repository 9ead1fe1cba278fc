import type { ComponentChildren, JSX } from "preact";
import { VirtualList } from "./VirtualList";

export interface Column<T> {
    readonly title: string;
    /** Of the grid: "1fr", "12rem". */
    readonly width: string;
    readonly cell: (item: T) => ComponentChildren;
}

interface Props<T> {
    readonly label: string;
    readonly columns: readonly Column<T>[];
    readonly items: readonly T[];
    readonly keyOf: (item: T) => string;
    readonly rowClass?: (item: T) => string;
    readonly empty: string;
}

/** A table of any length. */
export function DataTable<T>({ label, columns, items, keyOf, rowClass, empty }: Props<T>): JSX.Element {
    if (items.length === 0) {
        return <p class="nothing">{empty}</p>;
    }
    const style = { gridTemplateColumns: columns.map((column) => column.width).join(" ") };
    return (
        <div class="data-table" role="table" aria-label={label} aria-rowcount={items.length + 1}>
            <div role="rowgroup" class="head">
                <div role="row" aria-rowindex={1} class="cells" style={style}>
                    {columns.map((column) => <span role="columnheader" key={column.title}>{column.title}</span>)}
                </div>
            </div>
            <VirtualList
                items={items} estimate={56} keyOf={keyOf} role="rowgroup"
                render={(item) => (
                    <div class={`cells ${rowClass?.(item) ?? ""}`} role="presentation" style={style}>
                        {columns.map((column) => <div role="cell" key={column.title} data-title={column.title}>{column.cell(item)}</div>)}
                    </div>
                )}
            />
        </div>
    );
}
