import { render } from "preact";
import type { Overview } from "../data/model";
import { RestSource } from "../data/rest-source";
import { App } from "../ui/App";
import { words } from "../words";
import { Arrivals } from "./Arrivals";
import { get, logIn } from "./client";
import { deskOf } from "./desk";
import { useCurrentLanguage } from "./language";
import { DeskState } from "./state";

const root = document.getElementById("annals");

async function start(place: HTMLElement): Promise<void> {
    let source = new RestSource(get);
    let overview: Overview;
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
        render(<App source={source} overview={overview} desk={desk} />, place);
    };
    const reload = async (): Promise<void> => {
        const next = new RestSource(get);
        overview = await next.overview();
        source = next;
        render(<App source={source} overview={overview} desk={desk} />, place);
    };
    await logIn();
    overview = await source.overview();
    place.textContent = "";
    draw();
    await state.start();
}

if (root) {
    useCurrentLanguage();
    root.textContent = words.loading;
    start(root).catch((error: unknown) => {
        root.textContent = `${words.failed} ${error instanceof Error ? error.message : ""}`;
    });
}
