import { useEffect, useRef } from "preact/hooks";
import { remember, recall } from "./memory";

const SETTING = "single-keys";

export function singleKeys(): boolean {
    return recall(SETTING) !== "off";
}

export function setSingleKeys(on: boolean): void {
    remember(SETTING, on ? "on" : "off");
}

function isTyping(target: EventTarget | null): boolean {
    return target instanceof HTMLElement
        && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)
            && !(target instanceof HTMLInputElement && target.type === "checkbox"));
}

/** What a key does; false leaves the key to the browser. */
export type KeyAction = (target: EventTarget | null) => boolean | void;

/** Calls the action of a key while no field is being typed into and no dialog is open. */
export function useKeys(actions: Readonly<Record<string, KeyAction>>): void {
    const current = useRef(actions);
    current.current = actions;
    useEffect(() => {
        const pressed = (event: KeyboardEvent): void => {
            if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
                return;
            }
            const action = current.current[event.key];
            const named = event.key === "Escape" || event.key === "Enter";
            if (action && !isTyping(event.target) && (named || singleKeys()) && action(event.target) !== false) {
                event.preventDefault();
            }
        };
        addEventListener("keydown", pressed);
        return () => removeEventListener("keydown", pressed);
    }, []);
}
