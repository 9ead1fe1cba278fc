import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Details } from "../data/details";
import type { EventRow } from "../data/model";
import { axisOf, type Axis, position } from "../logic/axis";
import { dayNumber, dayWords, isoDay, parseDay } from "../logic/dates";
import { claimsUnder, figuresUnder } from "../logic/lists";
import { isEmpty } from "../logic/filter";
import { ActiveFilters } from "../ui/ActiveFilters";
import { FigureWords, valueOf } from "../ui/FigureTable";
import { useRecords, useSession } from "../ui/session";
import { EventLink } from "../ui/SourceLink";
import { Words } from "../ui/Words";
import { words } from "../words";
import { deskWords } from "../words/desk-en";
import { labelLines, type LabelLine, type Point, type Series, seriesOf } from "./trends";

const MOST_SERIES = 24;
const MOST_LINES = 60;
const HEIGHT = 120;
const WIDTH = 1000;

/** How figures and words change as time goes on, voice by voice. */
export function TrendsView({ rows }: { readonly rows: readonly EventRow[] }): JSX.Element {
    const { address } = useSession();
    const figures = useRecords({ list: "figures", filter: address.filter });
    const labels = useRecords({ list: "labels", filter: address.filter });
    return (
        <div class="trends">
            <h1>{deskWords.trends.title}</h1>
            <ActiveFilters />
            {figures ? <Figures details={figures} rows={rows} /> : <p class="reading" role="status">{words.chronology.reading}</p>}
            {labels ? <Labels details={labels} rows={rows} /> : null}
        </div>
    );
}

interface Props {
    readonly details: Details;
    readonly rows: readonly EventRow[];
}

function Figures({ details, rows }: Props): JSX.Element {
    const { address } = useSession();
    const text = deskWords.trends;
    const all = useMemo(() => {
        const filtered = !isEmpty(address.filter);
        return figuresUnder(details, claimsUnder(details, rows, filtered), filtered);
    }, [details, rows, address.filter]);
    const outcomes = useMemo(() => {
        const counts = new Map<string, number>();
        all.forEach((figure) => counts.set(figure.outcome, (counts.get(figure.outcome) ?? 0) + 1));
        return [...counts.keys()];
    }, [all]);
    const [wanted, setWanted] = useState("");
    const outcome = outcomes.includes(wanted) ? wanted : outcomes[0] ?? "";
    const series = useMemo(() => seriesOf(details, all.filter((figure) => figure.outcome === outcome)), [details, all, outcome]);
    const shown = series.slice(0, MOST_SERIES);
    const axis = useMemo(() => axisOver(shown.flatMap((one) => one.points.map((point) => point.day))), [series]);
    return (
        <section aria-labelledby="trends-figures">
            <h2 id="trends-figures">{text.figures}</h2>
            <p class="note">{text.figuresNote}</p>
            {outcomes.length > 0 && (
                <label>{text.outcome}{" "}
                    <select value={outcome} onChange={(event) => setWanted(event.currentTarget.value)}>
                        {outcomes.map((name) => <option key={name} value={name}>{name}</option>)}
                    </select>
                </label>
            )}
            {shown.length === 0 || !axis
                ? <p class="nothing">{text.none}</p>
                : shown.map((one) => <StepChart key={JSON.stringify([one.giver, one.carrier, one.group, one.unit])} series={one} axis={axis} />)}
            {series.length > shown.length && <p class="note">{text.more(series.length - shown.length)}</p>}
        </section>
    );
}

function axisOver(days: readonly string[]): Axis | null {
    const rows = days.map((day) => ({ when: { edtf: day, earliest: day, latest: day, precision: "day", basis: "stated" } })) as unknown as EventRow[];
    return axisOf(rows);
}

function top(point: Point): number {
    return point.max ?? point.min ?? 0;
}

/** Steps from number to number; the band is what lies between the bounds, a fading one is open. */
function StepChart({ series, axis }: { readonly series: Series; readonly axis: Axis }): JSX.Element {
    const most = Math.max(1, ...series.points.map(top));
    const x = (day: string): number => Number((position(axis, dayNumber(day)) * WIDTH).toFixed(1));
    const y = (value: number): number => Number((HEIGHT - 8 - (value / most) * (HEIGHT - 24)).toFixed(1));
    const standing = series.points.filter((point) => !point.withdrawn);
    const steps = standing.map((point, at) => {
        const next = standing[at + 1];
        return { point, from: x(point.day), to: next ? Math.max(x(point.day) + 4, x(next.day)) : WIDTH };
    });
    const name = `${series.giver ?? `${words.chronology.nobody} (${series.carrier ?? ""})`} · ${series.group ?? deskWords.trends.anyGroup} (${series.unit})`;
    return (
        <figure class="steps" aria-label={name}>
            <figcaption>
                {series.giver === null ? <><em class="nobody">{words.chronology.nobody}</em> (<bdi>{series.carrier}</bdi>)</> : <strong><Words text={series.giver} /></strong>} · <bdi>{series.group ?? deskWords.trends.anyGroup}</bdi>{series.unit !== series.group && <> <span class="count">{series.unit}</span></>}
            </figcaption>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={name} preserveAspectRatio="none">
                {axis.ticks.map((tick) => <line key={tick.day} class="grid" x1={x(isoDay(tick.day))} x2={x(isoDay(tick.day))} y1={0} y2={HEIGHT} />)}
                {steps.map(({ point, from, to }) => {
                    const low = point.min ?? 0;
                    const high = point.max ?? point.min ?? 0;
                    return (
                        <g key={point.figure.id}>
                            <rect class={point.min === null || point.max === null ? "bounds open" : "bounds"} x={from} width={Math.max(2, to - from)} y={y(point.max === null ? most : high)} height={Math.max(1.5, y(low) - y(point.max === null ? most : high))} />
                            <line class="step" x1={from} x2={to} y1={y(high)} y2={y(high)} />
                        </g>
                    );
                })}
                {series.points.map((point) => <path key={point.figure.id} class={point.withdrawn ? "withdrawn" : "given"} d={`M${Math.min(WIDTH - 4, Math.max(4, x(point.day)))} ${y(top(point))}h.01`} />)}
                {series.points.filter((point) => point.withdrawn).map((point) => <line key={point.figure.id} class="strike" x1={x(point.day) - 9} x2={x(point.day) + 9} y1={y(top(point)) + 7} y2={y(top(point)) - 7} />)}
            </svg>
            <p class="scale" aria-hidden="true"><span>{dayWords(isoDay(axis.first))}</span><span>0 – {most.toLocaleString("en")}</span><span>{dayWords(isoDay(axis.last))}</span></p>
            <ol class="numbers">
                {series.points.map((point) => (
                    <li key={point.figure.id}>
                        <span class="date">{dayWords(point.day)}</span> {point.withdrawn ? <del>{valueOf(point.figure)}</del> : valueOf(point.figure)} <FigureWords figure={point.figure} back="" />
                    </li>
                ))}
            </ol>
        </figure>
    );
}

function Labels({ details, rows }: Props): JSX.Element {
    const text = deskWords.trends;
    const lines = useMemo(() => labelLines(details, rows), [details, rows]);
    const shown = lines.slice(0, MOST_LINES);
    const axis = useMemo(() => axisOver(shown.flatMap((line) => line.days)), [lines]);
    return (
        <section aria-labelledby="trends-labels">
            <h2 id="trends-labels">{text.labels}</h2>
            <p class="note">{text.labelsNote}</p>
            {shown.length === 0 || !axis ? <p class="nothing">{text.noLabels}</p> : (
                <div class="table-box" tabIndex={0} role="group" aria-label={text.labels}>
                    <table class="figures label-times">
                        <thead><tr><th scope="col">{text.speaker}</th><th scope="col">{words.lists.label}</th><th scope="col" class="strip">{axisWords(axis)}</th><th scope="col">{text.first}</th><th scope="col">{text.last}</th><th scope="col">{text.times}</th></tr></thead>
                        <tbody>
                            {shown.map((line, at) => <LabelRow key={line.label + (line.speaker ?? "")} line={line} axis={axis} first={at === 0 || shown[at - 1]?.speaker !== line.speaker} />)}
                        </tbody>
                    </table>
                </div>
            )}
            {lines.length > shown.length && <p class="note">{text.more(lines.length - shown.length)}</p>}
        </section>
    );
}

function axisWords(axis: Axis): string {
    const date = (day: number): string => {
        const { month, year } = parseDay(isoDay(day));
        return words.date.month(month, year);
    };
    return `${date(axis.first)} – ${date(axis.last)}`;
}

function LabelRow({ line, axis, first }: { readonly line: LabelLine; readonly axis: Axis; readonly first: boolean }): JSX.Element {
    const days = [...line.days].sort();
    return (
        <tr class={first ? "first" : ""}>
            <td>{first && (line.speaker === null ? <em class="nobody">{words.lists.theArticle}</em> : <strong><Words text={line.speaker} /></strong>)}</td>
            <td>{line.events[0] ? <EventLink id={line.events[0]}>“<Words text={line.label} />”</EventLink> : <Words text={line.label} />}</td>
            <td class="strip">
                <svg viewBox="0 0 1000 20" aria-hidden="true" preserveAspectRatio="none">
                    <line class="grid" x1="0" x2="1000" y1="10" y2="10" />
                    {days.map((day, at) => <rect key={at} class="used" x={Number((position(axis, dayNumber(day)) * 994).toFixed(1))} y="3" width="6" height="14" />)}
                </svg>
            </td>
            <td>{dayWords(days[0] ?? "")}</td>
            <td>{dayWords(days.at(-1) ?? "")}</td>
            <td class="number">{days.length}</td>
        </tr>
    );
}
