import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { EventRow } from "../data/model";
import { axisOf, type Axis, bins, position, type Tick } from "../logic/axis";
import { dateWords, dayNumber, dayWords, isoDay, parseDay } from "../logic/dates";
import { inLine } from "../logic/sections";
import { words } from "../words";
import { useSession } from "./session";

const BINS = 72;
const PERIODS = 12;

function percent(part: number): string {
    return `${(part * 100).toFixed(3)}%`;
}

function tickWords({ day, unit }: Tick): string {
    const date = parseDay(isoDay(day));
    if (unit === "year") {
        return String(date.year);
    }
    return unit === "month" ? words.months(date.month) : `${date.day} ${words.months(date.month)}`;
}

/** The whole time at a glance, to scale: how much is told to have happened when; drag to choose a range. */
export function AxisPicture({ rows, current }: { readonly rows: readonly EventRow[]; readonly current: EventRow | undefined }): JSX.Element | null {
    const { address, go, overview } = useSession();
    const axis = useMemo(() => axisOf(inLine(overview.events)), [overview]);
    const line = useMemo(() => inLine(rows), [rows]);
    const parts = useMemo(() => (axis ? bins(axis, line, BINS) : []), [axis, line]);
    const box = useRef<SVGSVGElement>(null);
    const [drag, setDrag] = useState<readonly [number, number] | null>(null);
    if (overview.partial) {
        // Of the first rows alone it would show another time.
        return <figure class="axis" aria-hidden="true" />;
    }
    if (!axis) {
        return null;
    }
    const most = Math.max(1, ...parts.map((part) => part.sure + part.possible));
    const length = (count: number): number => Math.sqrt(count / most);
    const dayAt = (event: PointerEvent): number => {
        const rect = box.current?.getBoundingClientRect();
        const part = rect ? (event.clientY - rect.top) / rect.height : 0;
        return Math.round(axis.first + Math.min(1, Math.max(0, part)) * (axis.last - axis.first));
    };
    const chosen = drag
        ? [Math.min(...drag), Math.max(...drag)] as const
        : address.filter.from || address.filter.to
            ? [address.filter.from ? dayNumber(address.filter.from) : axis.first, address.filter.to ? dayNumber(address.filter.to) : axis.last] as const
            : null;
    const finish = (): void => {
        if (drag) {
            const reach = drag[0] === drag[1] ? Math.ceil((axis.last - axis.first) / BINS / 2) : 0;
            go({ filter: { ...address.filter, from: isoDay(Math.min(...drag) - reach), to: isoDay(Math.max(...drag) + reach) } }, "change");
            setDrag(null);
        }
    };
    return (
        <figure class="axis" aria-label={words.chronology.axis}>
            <svg
                ref={box} role="img" aria-label={`${words.chronology.axis}: ${dayWords(isoDay(axis.first))} – ${dayWords(isoDay(axis.last))}`}
                onPointerDown={(event) => {
                    event.currentTarget.setPointerCapture(event.pointerId);
                    setDrag([dayAt(event), dayAt(event)]);
                }}
                onPointerMove={(event) => drag && setDrag([drag[0], dayAt(event)])}
                onPointerUp={finish}
                onPointerCancel={() => setDrag(null)}
            >
                <title>{words.chronology.axisHint}</title>
                {chosen && <Range axis={axis} from={chosen[0]} to={chosen[1]} />}
                <line class="spine" x1="44%" x2="44%" y1="0" y2="100%" />
                {axis.ticks.map((tick) => (
                    <g key={tick.day} class={`tick tick-${tick.unit}`}>
                        <line x1="40%" x2="44%" y1={percent(position(axis, tick.day))} y2={percent(position(axis, tick.day))} />
                        <text x="36%" y={percent(position(axis, tick.day))} dy="0.35em" text-anchor="end">{tickWords(tick)}</text>
                    </g>
                ))}
                {parts.map((part, at) => (
                    <g key={at}>
                        {part.possible > 0 && <rect class="possible" x="46%" y={percent(at / BINS)} width={percent(0.54 * Math.min(1, length(part.sure) + 0.6 * part.possible / most))} height={percent(0.8 / BINS)} />}
                        {part.sure > 0 && <rect class="sure" x="46%" y={percent(at / BINS)} width={percent(0.54 * length(part.sure))} height={percent(0.8 / BINS)} />}
                    </g>
                ))}
                {current?.when && current.part === "line" && <Current axis={axis} row={current} />}
            </svg>
            <Ends axis={axis} chosen={chosen} />
            <AxisTable axis={axis} rows={line} />
        </figure>
    );
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1, PageUp: -7, PageDown: 7 };

/** Both ends of the chosen range, to be moved by day or week without a mouse, and to be seen and dragged where there is one. */
function Ends({ axis, chosen }: { readonly axis: Axis; readonly chosen: readonly [number, number] | null }): JSX.Element {
    const { now, go } = useSession();
    const ends = chosen ?? [axis.first, axis.last] as const;
    const move = (end: "from" | "to", key: string): boolean => {
        const { filter } = now();
        const from = filter.from ? dayNumber(filter.from) : axis.first;
        const to = filter.to ? dayNumber(filter.to) : axis.last;
        const step = STEPS[key];
        if (key === "Delete" || key === "Backspace") {
            go({ filter: { ...filter, from: "", to: "" } }, "change");
            return true;
        }
        if (step === undefined && key !== "Home" && key !== "End") {
            return false;
        }
        const old = end === "from" ? from : to;
        const wanted = key === "Home" ? axis.first : key === "End" ? axis.last : old + (step ?? 0);
        const day = end === "from" ? Math.min(to, Math.max(axis.first, wanted)) : Math.max(from, Math.min(axis.last, wanted));
        go({ filter: { ...filter, [end]: isoDay(day) } }, "change");
        return true;
    };
    return (
        <>
            {(["from", "to"] as const).map((end, at) => (
                <span
                    key={end} class={`brush-end brush-${end}${chosen ? "" : " idle"}`} role="slider" tabIndex={0} aria-orientation="vertical"
                    aria-label={`${words.chronology.axis}: ${words.filter[end]}`}
                    aria-valuemin={axis.first} aria-valuemax={axis.last} aria-valuenow={ends[at] ?? axis.first} aria-valuetext={dayWords(isoDay(ends[at] ?? axis.first))}
                    style={{ top: `calc(1.2rem + (100% - 2.4rem) * ${position(axis, (ends[at] ?? axis.first) + at).toFixed(4)})` }}
                    onKeyDown={(event) => move(end, event.key) && (event.preventDefault(), event.stopPropagation())}
                />
            ))}
        </>
    );
}

function Range({ axis, from, to }: { readonly axis: Axis; readonly from: number; readonly to: number }): JSX.Element {
    const begin = position(axis, from);
    return <rect class="range" x="0" width="100%" y={percent(begin)} height={percent(Math.max(0.004, position(axis, to + 1) - begin))} />;
}

function Current({ axis, row }: { readonly axis: Axis; readonly row: EventRow }): JSX.Element {
    const from = row.when?.earliest ?? row.when?.latest ?? "";
    const to = row.when?.latest ?? from;
    const begin = position(axis, dayNumber(from));
    return (
        <rect class="current" x="43%" width="3%" y={percent(begin)} height={percent(Math.max(0.012, position(axis, dayNumber(to) + 1) - begin))}>
            <title>{row.when ? dateWords(row.when) : ""}</title>
        </rect>
    );
}

function AxisTable({ axis, rows }: { readonly axis: Axis; readonly rows: readonly EventRow[] }): JSX.Element {
    const periods = useMemo(() => bins(axis, rows, Math.max(1, Math.min(PERIODS, axis.last - axis.first))), [axis, rows]);
    return (
        <div class="visually-hidden">
            <table>
                <caption>{words.chronology.axisTable}</caption>
                <thead><tr><th scope="col">{words.chronology.axisPeriod}</th><th scope="col">{words.chronology.axisSure}</th><th scope="col">{words.chronology.axisPossible}</th></tr></thead>
                <tbody>
                    {periods.map((period) => (
                        <tr key={period.from}><th scope="row">{dayWords(period.from)} – {dayWords(period.to)}</th><td>{period.sure}</td><td>{period.possible}</td></tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}
