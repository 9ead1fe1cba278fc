import type { ComponentChildren, JSX } from "preact";
import type { Id, Span } from "../data/model";
import type { Address } from "../logic/address";
import { NO_FILTER } from "../logic/filter";
import { words } from "../words";
import { useSession } from "./session";

/** The change of address that shows words in their article, with the record they belong to. */
export function toSource(document: Id, span: Span | null, record: Id, back: Id): Partial<Address> {
    return { view: "source", document, span, record, back };
}

interface Props {
    readonly document: Id;
    readonly span: Span | null;
    readonly record: Id;
    readonly back?: Id;
    readonly label?: string;
    readonly class?: string;
    readonly children: ComponentChildren;
}

export function SourceLink(props: Props): JSX.Element {
    const { go, href, address } = useSession();
    const change = toSource(props.document, props.span, props.record, props.back ?? address.back);
    return (
        <a
            href={href(change)} class={props.class ?? "to-source"} title={props.label}
            onClick={(event) => {
                if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
                    event.preventDefault();
                    go(change);
                }
            }}
        >{props.children}</a>
    );
}

/** A link to an event's row, opened; where the filter leaves the row out, it leads there without the filter. */
export function EventLink({ id, children }: { readonly id: Id; readonly children: ComponentChildren }): JSX.Element {
    const { go, href, address, shows } = useSession();
    const change: Partial<Address> = { view: "chronology", at: id, open: [...new Set([...address.open, id])], ...(shows(id) ? {} : { filter: NO_FILTER }) };
    return (
        <a
            href={href(change)} class="to-event" title={shows(id) ? undefined : words.chronology.outsideFilter}
            onClick={(event) => {
                if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
                    event.preventDefault();
                    go(change);
                }
            }}
        >{children}</a>
    );
}
