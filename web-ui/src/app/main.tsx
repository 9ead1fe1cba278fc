import { render } from "preact";
import type { Overview } from "../data/model";
import { RestSource } from "../data/rest-source";
import { parse } from "../logic/address";
import { isEmpty } from "../logic/filter";
import { App } from "../ui/App";
import { words } from "../words";
import { Arrivals } from "./Arrivals";
import { get, logIn } from "./client";
import { deskOf } from "./desk";
import { useCurrentLanguage } from "./language";
import { allRows, firstRows } from "./overview";
import { DeskState } from "./state";

const root = document.getElementById("annals");

async function start(place: HTMLElement): Promise<void> {
    let source = new RestSource(get);
    let overview: Overview | null = null;
    const state = new DeskState(() => void reload());
    const arrivals = new Arrivals(state);
    const speak = (): void => {
        desk = deskOf(state, arrivals, speak);
        draw(true);
    };
    let desk = deskOf(state, arrivals, speak);
    const draw = (anew = false): void => {
        if (anew) {
            render(null, place);
        }
        if (overview) {
            render(<App source={source} overview={overview} desk={desk} />, place);
        }
    };
    const complete = (all: Overview): void => {
        overview = all;
        draw();
        document.documentElement.dataset["complete"] = "true";
    };
    const reload = async (): Promise<void> => {
        const next = new RestSource(get);
        const all = await allRows(await firstRows());
        source = next;
        complete(all);
    };
    await logIn();
    const first = await firstRows();
    const { view, at, filter } = parse(location.hash);
    const rows = allRows(first);
    if (first.parts > 1 && view === "chronology" && isEmpty(filter) && (at === "" || first.overview.events.some((row) => row.id === at))) {
        overview = { ...first.overview, partial: true };
        place.textContent = "";
        draw();
    }
    const all = await rows;
    if (!overview) {
        place.textContent = "";
    }
    complete(all);
    await state.start();
}

if (root) {
    useCurrentLanguage();
    root.textContent = words.loading;
    start(root).catch((error: unknown) => {
        root.textContent = `${words.failed} ${error instanceof Error ? error.message : ""}`;
    });
}
