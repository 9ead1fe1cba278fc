import type { JSX } from "preact";
import type { Shape } from "../logic/dates";

/** A date's precision, drawn; the words beside it say the same. */
export function Glyph({ shape }: { readonly shape: Shape }): JSX.Element {
    return (
        <svg class={`glyph glyph-${shape}`} viewBox="0 0 16 24" width="16" height="24" aria-hidden="true" focusable="false">
            {draw(shape)}
        </svg>
    );
}

function draw(shape: Shape): JSX.Element {
    switch (shape) {
        case "point":
            return <circle cx="8" cy="12" r="4.5" class="solid" />;
        case "within":
            return <rect x="4.5" y="3" width="7" height="18" rx="3.5" class="hollow" />;
        case "span":
            return <rect x="4.5" y="3" width="7" height="18" rx="3.5" class="solid" />;
        case "before":
            return <><path d="M8 17V4M4.5 7.5 8 3.5l3.5 4" class="line" /><path d="M2.5 18.5h11" class="bar" /></>;
        case "after":
            return <><path d="M8 7v13M4.5 16.5 8 20.5l3.5-4" class="line" /><path d="M2.5 5.5h11" class="bar" /></>;
        case "between":
            return <><path d="M2.5 4h11M2.5 20h11" class="bar" /><path d="M8 5v14" class="line dotted" /></>;
        case "one-of":
            return <><path d="M8 8v8" class="line dotted" /><circle cx="8" cy="5" r="3.2" class="hollow" /><circle cx="8" cy="19" r="3.2" class="hollow" /></>;
        case "none":
            return <circle cx="8" cy="12" r="4" class="hollow dotted" />;
    }
}
