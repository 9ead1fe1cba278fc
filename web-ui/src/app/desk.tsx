import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { EventRow } from "../data/model";
import type { View } from "../logic/address";
import { DESK_VIEWS } from "../logic/address";
import type { Desk } from "../ui/desk";
import { useKeys } from "../ui/keys";
import { useSession } from "../ui/session";
import { deskWords } from "../words/desk-en";
import { ActorTools } from "./ActorTools";
import { ArrivalReport, Arrivals, BuildBar, DropZone, useArrivals } from "./Arrivals";
import { ChangesView } from "./Changes";
import { DecideBox, type Form } from "./DecideBox";
import { Dialog } from "./Dialog";
import { Exchange } from "./Exchange";
import { currentLanguage, LANGUAGES, setLanguage } from "./language";
import { ReviewView, VerdictMark } from "./ReviewView";
import { SavedViews } from "./SavedViews";
import { type DeskState, useDesk } from "./state";
import { TrendsView } from "./TrendsView";

/** Everything that the application adds to the viewer. */
export function deskOf(state: DeskState, arrivals: Arrivals, speak: () => void): Desk {
    return {
        views: DESK_VIEWS,
        viewName: (view) => deskWords.views[view] ?? view,
        View: ({ view, rows }: { readonly view: View; readonly rows: readonly EventRow[] }): JSX.Element => {
            switch (view) {
                case "review":
                    return <ReviewView desk={state} rows={rows} />;
                case "trends":
                    return <TrendsView rows={rows} />;
                default:
                    return <ChangesView desk={state} />;
            }
        },
        RowMark: ({ id }) => <VerdictMark desk={state} id={id} />,
        RowTools: ({ row }) => <OpenTools state={state} row={row} />,
        ActorTools: ({ details, actor }) => <ActorTools desk={state} details={details} actor={actor} />,
        Tools: () => <Tools state={state} arrivals={arrivals} speak={speak} />,
        FilterTools: SavedViews,
        keys: deskWords.keys,
    };
}

function OpenTools({ state, row }: { readonly state: DeskState; readonly row: EventRow }): JSX.Element {
    const { now } = useSession();
    const [form, setForm] = useState<Form>("");
    const mine = (action: () => void) => (): boolean => {
        if (now().at !== row.id) {
            return false;
        }
        action();
        return true;
    };
    useKeys({
        a: mine(() => void state.decide({ kind: "accept", rows: [row.id] })),
        x: mine(() => void state.decide({ kind: "reject", rows: [row.id] })),
        e: mine(() => setForm("correct")), m: mine(() => setForm("merge")), p: mine(() => setForm("split")), c: mine(() => setForm("comment")),
    });
    return <DecideBox desk={state} row={row} form={form} setForm={setForm} />;
}

function Tools({ state, arrivals, speak }: { readonly state: DeskState; readonly arrivals: Arrivals; readonly speak: () => void }): JSX.Element {
    useDesk(state);
    useArrivals(arrivals);
    const [files, setFiles] = useState(false);
    const { status } = state;
    // Wherever one is: the row that a merge was decided at may be another's part by now.
    useKeys({ z: () => void state.undoLast() });
    const take = (list: readonly File[]): void => {
        setFiles(false);
        void arrivals.take(list);
    };
    useEffect(() => {
        if (status && !status.building) {
            arrivals.shown(status.run);
        }
    }, [status?.run, status?.building]);
    return (
        <>
            {status?.building
                ? <span class="building" role="status"><span class="visually-hidden">{deskWords.building} </span><BuildBar desk={state} /></span>
                : status && status.pending > 0
                    ? <button type="button" class="plain pending" title={deskWords.pending(status.pending)} onClick={() => void state.rebuild()}>{deskWords.rebuild} <span class="badge">{status.pending}</span></button>
                    : null}
            <button type="button" class="plain" onClick={() => setFiles(true)}>{deskWords.exchange.open}</button>
            <select
                class="plain" aria-label={deskWords.chooseLanguage} value={currentLanguage()}
                onChange={(event) => {
                    setLanguage(event.currentTarget.value);
                    speak();
                }}
            >
                {Object.entries(LANGUAGES).map(([code, name]) => <option key={code} value={code} lang={code}>{name}</option>)}
            </select>
            <Dialog open={files} close={() => setFiles(false)} title={deskWords.exchange.title} id="files-title"><Exchange desk={state} add={take} /></Dialog>
            <Dialog open={arrivals.before !== null} close={() => arrivals.forget()} title={deskWords.arrival.title} id="arrivals-title"><ArrivalReport desk={state} arrivals={arrivals} /></Dialog>
            <DropZone take={take} />
            <p class={state.message ? "desk-message shown" : "desk-message"} role="status">
                {state.message && <><bdi>{state.message}</bdi> <button type="button" class="plain round small" aria-label={deskWords.close} onClick={() => state.say("")}>×</button></>}
            </p>
        </>
    );
}
