import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { parse } from "../logic/address";
import { recall, remember } from "../ui/memory";
import { useSession } from "../ui/session";
import { deskWords } from "../words/desk-en";

const KEY = "views";

interface SavedView {
    readonly name: string;
    readonly hash: string;
}

function read(): SavedView[] {
    try {
        const found: unknown = JSON.parse(recall(KEY) ?? "[]");
        return Array.isArray(found) ? found.filter((item): item is SavedView => typeof item?.name === "string" && typeof item?.hash === "string") : [];
    } catch {
        return [];
    }
}

/** Filters by name, kept in this browser. */
export function SavedViews(): JSX.Element {
    const { go, href } = useSession();
    const [views, setViews] = useState(read);
    const [name, setName] = useState("");
    const text = deskWords.saved;
    const keep = (next: SavedView[]): void => {
        setViews(next);
        remember(KEY, JSON.stringify(next));
    };
    return (
        <details class="saved-views">
            <summary>{text.title} <span class="count">{views.length}</span></summary>
            <ul>
                {views.map((view) => (
                    <li key={view.name}>
                        <a
                            href={view.hash}
                            onClick={(event) => {
                                event.preventDefault();
                                go(parse(view.hash));
                            }}
                        ><bdi>{view.name}</bdi></a>
                        <button type="button" class="plain round small" aria-label={text.forget(view.name)} onClick={() => keep(views.filter((other) => other !== view))}>×</button>
                    </li>
                ))}
            </ul>
            <form
                onSubmit={(event) => {
                    event.preventDefault();
                    if (name.trim()) {
                        keep([...views.filter((view) => view.name !== name.trim()), { name: name.trim(), hash: href({}) }]);
                        setName("");
                    }
                }}
            >
                <label>{text.name}<input type="text" maxLength={60} value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
                <button type="submit" class="plain" disabled={name.trim() === ""}>{text.save}</button>
            </form>
        </details>
    );
}
