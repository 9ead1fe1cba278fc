import type { JSX } from "preact";
import { useId, useMemo, useState } from "preact/hooks";
import { fold } from "../logic/fold";
import { words } from "../words";

const MOST = 60;

export interface Choice {
    readonly value: string;
    readonly label: string;
    readonly count: number;
}

interface Props {
    readonly label: string;
    readonly choices: readonly Choice[];
    readonly value: string;
    readonly choose: (value: string) => void;
}

/** A field that offers what matches as one types (ARIA combobox with a list box). */
export function Combobox({ label, choices, value, choose }: Props): JSX.Element {
    const id = useId();
    const [text, setText] = useState<string | null>(null);
    const [active, setActive] = useState(-1);
    const chosen = choices.find((choice) => choice.value === value)?.label ?? value;
    const open = text !== null;
    const folded = useMemo(() => choices.map((choice) => fold(choice.label)), [choices]);
    const shown = useMemo(() => {
        const wanted = fold(text ?? "");
        return open ? choices.filter((_, at) => folded[at]?.includes(wanted)).slice(0, MOST) : [];
    }, [text, choices]);
    const pick = (choice: Choice | undefined): void => {
        choose(choice?.value ?? "");
        setText(null);
        setActive(-1);
    };
    const pressed = (event: KeyboardEvent): void => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            const step = event.key === "ArrowDown" ? 1 : -1;
            setText((old) => old ?? "");
            setActive((old) => Math.max(0, Math.min(old + step, (open ? shown.length : choices.length) - 1)));
        } else if (event.key === "Enter" && open) {
            event.preventDefault();
            pick(shown[Math.max(0, active)] ?? undefined);
        } else if (event.key === "Escape" && open) {
            event.preventDefault();
            setText(null);
        }
    };
    return (
        <div class="combobox">
            <label for={id}>{label}</label>
            <input
                id={id} type="text" role="combobox" autocomplete="off" spellcheck={false} dir="auto"
                aria-expanded={open && shown.length > 0} aria-controls={`${id}-list`} aria-autocomplete="list"
                aria-activedescendant={open && active >= 0 && shown[active] ? `${id}-${active}` : undefined}
                placeholder={words.filter.any} value={text ?? chosen}
                onInput={(event) => {
                    setText(event.currentTarget.value);
                    setActive(-1);
                    if (event.currentTarget.value === "" && value !== "") {
                        choose("");
                    }
                }}
                onClick={() => setText((old) => old ?? "")}
                onKeyDown={pressed} onBlur={() => setText(null)}
            />
            <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!open || shown.length === 0}>
                {shown.map((choice, at) => (
                    <li
                        key={choice.value} id={`${id}-${at}`} role="option" aria-selected={at === active}
                        onMouseDown={(event) => {
                            event.preventDefault();
                            pick(choice);
                        }}
                    >
                        <bdi>{choice.label}</bdi> <span class="count">{choice.count}</span>
                    </li>
                ))}
            </ul>
            {open && shown.length === 0 && <p class="no-match">{words.filter.none}</p>}
        </div>
    );
}
