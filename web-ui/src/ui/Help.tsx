import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Shape } from "../logic/dates";
import { words } from "../words";
import { Glyph } from "./Glyph";
import { setSingleKeys, singleKeys } from "./keys";
import { useSession } from "./session";

const SHAPES: readonly Shape[] = ["point", "within", "span", "before", "after", "between", "one-of", "none"];

export function Help({ open, close }: { readonly open: boolean; readonly close: () => void }): JSX.Element {
    const { overview, desk } = useSession();
    const dialog = useRef<HTMLDialogElement>(null);
    const [single, setSingle] = useState(singleKeys);
    useEffect(() => {
        if (open && !dialog.current?.open) {
            dialog.current?.showModal();
        } else if (!open && dialog.current?.open) {
            dialog.current.close();
        }
    }, [open]);
    return (
        <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={close}>
            <div class="help-head">
                <h2 id="help-title">{words.help.title}</h2>
                <button type="button" class="plain round" aria-label={words.help.close} onClick={() => dialog.current?.close()}>×</button>
            </div>
            <p>{words.chronology.howToReadText}</p>
            <div class="help-columns">
                <dl class="keys">
                    {[...words.help.keys, ...(desk?.keys ?? [])].map(([key, meaning]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{meaning}</dd></div>)}
                </dl>
                <div>
                    <h3>{words.help.glyphs}</h3>
                    <ul class="glyphs">
                        {SHAPES.map((shape) => <li key={shape}><Glyph shape={shape} /> {words.date.shapes[shape]}</li>)}
                    </ul>
                </div>
            </div>
            <label class="setting">
                <input
                    type="checkbox" checked={single}
                    onChange={(event) => {
                        setSingle(event.currentTarget.checked);
                        setSingleKeys(event.currentTarget.checked);
                    }}
                /> {words.help.single}
            </label>
            <p class="made">{words.help.made(overview.generator.version, overview.generator.profile)}</p>
        </dialog>
    );
}
