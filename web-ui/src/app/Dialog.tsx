import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { deskWords } from "../words/desk-en";

interface Props {
    readonly open: boolean;
    readonly close: () => void;
    readonly title: string;
    readonly id: string;
    readonly children: ComponentChildren;
}

/** A window within the window; Escape closes it, the focus goes back to where it was. */
export function Dialog({ open, close, title, id, children }: Props): JSX.Element {
    const dialog = useRef<HTMLDialogElement>(null);
    useEffect(() => {
        if (open && !dialog.current?.open) {
            dialog.current?.showModal();
        } else if (!open && dialog.current?.open) {
            dialog.current.close();
        }
    }, [open]);
    return (
        <dialog ref={dialog} class="help desk-dialog" aria-labelledby={id} onClose={close}>
            <div class="help-head">
                <h2 id={id}>{title}</h2>
                <button type="button" class="plain round" aria-label={deskWords.close} onClick={() => dialog.current?.close()}>×</button>
            </div>
            {open && children}
        </dialog>
    );
}
