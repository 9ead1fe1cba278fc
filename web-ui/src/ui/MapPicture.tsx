import { geoPath, type GeoPath } from "d3-geo";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { countries } from "../data/world";
import { ALL, type Mark, moved, outlineAt, projectionOf, radius, seen, type Site, type View, zoomed } from "../logic/map";
import { words } from "../words";

const WIDTH = 800;
const HEIGHT = 560;
const STEP = 1.6;
const REACH = 80;
const MOST_ENLARGED = 2.4;
const LEGEND: readonly Mark[] = ["dot", "ring", "disc", "country"];

interface Props {
    readonly sites: readonly Site[];
    readonly chosen: string;
    readonly choose: (id: string) => void;
}

/** Outlines of countries, and on them a mark for each place that says how precisely it is known. */
export function MapPicture({ sites, chosen, choose }: Props): JSX.Element {
    const [view, setView] = useState<View>(ALL);
    const drag = useRef<readonly [number, number] | null>(null);
    const box = useRef<SVGSVGElement>(null);
    const outlines = countries();
    const fitted = useMemo(() => projectionOf(sites, WIDTH, HEIGHT), [sites]);
    useEffect(() => setView(ALL), [fitted]);
    const projection = useMemo(() => seen(fitted, view, WIDTH, HEIGHT), [fitted, view]);
    const path: GeoPath = useMemo(() => geoPath(projection).digits(1), [projection]);
    const land = useMemo(() => outlines.map((outline) => path(outline) ?? "").join(""), [outlines, path]);
    const whole = useMemo(
        () => sites.filter((site) => site.mark === "country").map((site) => ({ site, outline: outlineAt(outlines, site.point) })),
        [sites, outlines],
    );
    const scale = (): number => WIDTH / (box.current?.getBoundingClientRect().width || WIDTH);
    // On a small screen the picture shrinks; marks and names must not shrink with it.
    const [large, setLarge] = useState(1);
    useLayoutEffect(() => {
        const observer = new ResizeObserver(() => setLarge(Math.min(MOST_ENLARGED, Math.max(1, Number(scale().toFixed(2))))));
        if (box.current) {
            observer.observe(box.current);
        }
        return () => observer.disconnect();
    }, []);
    return (
        <figure class="map">
            <svg
                ref={box} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.map.picture(sites.length)}
                onPointerDown={(event) => {
                    drag.current = [event.clientX, event.clientY];
                }}
                onPointerMove={(event) => {
                    if (drag.current && event.buttons > 0) {
                        const [x, y] = drag.current;
                        drag.current = [event.clientX, event.clientY];
                        setView((old) => moved(old, (event.clientX - x) * scale(), (event.clientY - y) * scale()));
                    }
                }}
                onPointerUp={() => {
                    drag.current = null;
                }}
            >
                <defs>
                    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <line x1="0" x2="0" y1="0" y2="6" class="hatch-line" />
                    </pattern>
                </defs>
                <rect class="sea" width={WIDTH} height={HEIGHT} />
                <path class="land" d={land} />
                {whole.map(({ site, outline }) => outline && (
                    <path key={site.place.id} class={`whole${site.place.id === chosen ? " chosen" : ""}`} d={path(outline) ?? ""} onClick={() => choose(site.place.id)}>
                        <title>{label(site)}</title>
                    </path>
                ))}
                {[...sites].sort((a, b) => radius(b) - radius(a)).map((site) => {
                    const [x, y] = projection([site.point[0], site.point[1]]) ?? [0, 0];
                    const outlined = site.mark === "country" && whole.some((one) => one.site === site && one.outline);
                    return !outlined && (
                        <circle key={site.place.id} class={`mark mark-${site.mark}${site.place.id === chosen ? " chosen" : ""}`} cx={x.toFixed(1)} cy={y.toFixed(1)} r={(radius(site) * large).toFixed(1)} onClick={() => choose(site.place.id)}>
                            <title>{label(site)}</title>
                        </circle>
                    );
                })}
                <Names sites={sites} place={(site) => projection([site.point[0], site.point[1]]) ?? [0, 0]} chosen={chosen} large={large} />
            </svg>
            <div class="map-tools">
                <button type="button" class="plain" aria-label={words.map.closer} onClick={() => setView((old) => zoomed(old, STEP))}>+</button>
                <button type="button" class="plain" aria-label={words.map.farther} onClick={() => setView((old) => zoomed(old, 1 / STEP))}>−</button>
                <button type="button" class="plain" aria-label={words.map.west} onClick={() => setView((old) => moved(old, REACH, 0))}>←</button>
                <button type="button" class="plain" aria-label={words.map.east} onClick={() => setView((old) => moved(old, -REACH, 0))}>→</button>
                <button type="button" class="plain" aria-label={words.map.north} onClick={() => setView((old) => moved(old, 0, REACH))}>↑</button>
                <button type="button" class="plain" aria-label={words.map.south} onClick={() => setView((old) => moved(old, 0, -REACH))}>↓</button>
                <button type="button" class="plain" onClick={() => setView(ALL)}>{words.map.everything}</button>
            </div>
            <figcaption>
                <ul class="map-legend">
                    {LEGEND.map((mark) => <li key={mark}><span class={`map-key key-${mark}`} aria-hidden="true" />{words.map.marks[mark]}</li>)}
                </ul>
                <p>{words.map.disclaimer}</p>
            </figcaption>
        </figure>
    );
}

function label(site: Site): string {
    return `${site.place.name}: ${words.count.events(site.events.length)} (${words.map.marks[site.mark] ?? ""})`;
}

const MOST_NAMES = 14;
const APART = 16;
const LETTER = 7;
const SIZE = 13;

interface NamesProps {
    readonly sites: readonly Site[];
    readonly place: (site: Site) => [number, number];
    readonly chosen: string;
    readonly large: number;
}

/** The names of the places with the most events, where they do not cover one another; to the left of a mark at the right edge. */
function Names({ sites, place, chosen, large }: NamesProps): JSX.Element {
    const taken: (readonly [number, number, number])[] = [];
    const shown: JSX.Element[] = [];
    const first = [...sites].sort((a, b) => Number(b.place.id === chosen) - Number(a.place.id === chosen));
    for (const site of first) {
        const [x, y] = place(site);
        const beside = site.mark === "country" ? 0 : (radius(site) + 3) * large;
        const width = site.place.name.length * LETTER * large;
        const after = x + beside + width <= WIDTH || x < width + beside;
        const left = after ? x + beside : x - beside - width;
        const seenAt = x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT;
        const free = taken.every(([otherX, otherY, otherWidth]) => Math.abs(otherY - y) > APART * large || left > otherX + otherWidth || left + width < otherX);
        if (seenAt && free && shown.length < MOST_NAMES) {
            taken.push([left, y, width]);
            shown.push(<text key={site.place.id} class={site.place.id === chosen ? "chosen" : ""} x={(after ? left : left + width).toFixed(1)} y={y.toFixed(1)} dy="0.35em" text-anchor={after ? "start" : "end"}>{site.place.name}</text>);
        }
    }
    return <g class="map-names" aria-hidden="true" style={{ fontSize: `${(SIZE * large).toFixed(1)}px` }}>{shown}</g>;
}
