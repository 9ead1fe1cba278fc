import { geoContains, geoMercator, type GeoProjection } from "d3-geo";
import type { EventRow, Id, Overview, Place } from "../data/model";
import type { Outline } from "../data/world";

/** How a place is drawn, from the surest to the vaguest. */
export type Mark = "dot" | "ring" | "disc" | "country";

/** A place on the map with the events put there. */
export interface Site {
    readonly place: Place;
    readonly mark: Mark;
    readonly point: readonly [number, number];
    readonly events: readonly EventRow[];
}

/** An event that is not on the map, and the names of places that the gazetteer lacks. */
export interface Unplaced {
    readonly row: EventRow;
    readonly names: readonly string[];
}

export interface Sites {
    /** By number of events, then by name. */
    readonly sites: readonly Site[];
    readonly unplaced: readonly Unplaced[];
}

const MARKS: Record<string, Mark> = { exact: "dot", near: "ring", admin2: "disc", admin1: "disc", country: "country" };

/** Puts the rows on their places. An event told of in several places stands on each; its counts are not divided. */
export function sitesOf(rows: readonly EventRow[], overview: Overview, places: ReadonlyMap<Id, Place>): Sites {
    const byPlace = new Map<Id, EventRow[]>();
    const unplaced: Unplaced[] = [];
    for (const row of rows) {
        const where = row.where.flatMap((at) => places.get(overview.places[at]?.id ?? "") ?? []);
        const placed = where.filter(isPlaced);
        for (const place of placed) {
            const events = byPlace.get(place.id) ?? [];
            events.push(row);
            byPlace.set(place.id, events);
        }
        if (placed.length === 0) {
            unplaced.push({ row, names: where.map((place) => place.name) });
        }
    }
    const sites = [...byPlace].flatMap(([id, events]): Site[] => {
        const place = places.get(id);
        const mark = place && MARKS[place.precision];
        return place && mark ? [{ place, mark, point: [place.longitude ?? 0, place.latitude ?? 0], events }] : [];
    });
    sites.sort((a, b) => b.events.length - a.events.length || compare(a.place.name, b.place.name) || compare(a.place.id, b.place.id));
    return { sites, unplaced };
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

function isPlaced(place: Place): boolean {
    return place.latitude !== null && place.longitude !== null && MARKS[place.precision] !== undefined;
}

/** The outline that the point lies in: a country's own where the point is its middle. */
export function outlineAt(outlines: readonly Outline[], point: readonly [number, number]): Outline | undefined {
    return outlines.find((outline) => geoContains(outline, [point[0], point[1]]));
}

/** What the map shows: its middle, and how many times nearer than all sites together. */
export interface View {
    readonly zoom: number;
    /** In pixels of the map at zoom 1. */
    readonly shift: readonly [number, number];
}

export const ALL: View = { zoom: 1, shift: [0, 0] };

const LEAST_DEGREES = 3;
const MOST_LATITUDE = 78;
const MARGIN = 48;
const MOST_ZOOM = 64;

/** Fits all sites into the picture, never nearer than a few degrees; the world where there are none. */
export function projectionOf(sites: readonly Site[], width: number, height: number): GeoProjection {
    const precise = sites.filter((site) => site.mark !== "country");
    const points = (precise.length > 0 ? precise : sites).map((site) => site.point);
    const longitudes = points.map((point) => point[0]);
    const latitudes = points.map((point) => clamp(point[1]));
    const middle: readonly [number, number] = points.length === 0
        ? [0, 10]
        : [(Math.min(...longitudes) + Math.max(...longitudes)) / 2, (Math.min(...latitudes) + Math.max(...latitudes)) / 2];
    const half = points.length === 0
        ? [170, 70] as const
        : [
            Math.max(LEAST_DEGREES, (Math.max(...longitudes) - Math.min(...longitudes)) / 2),
            Math.max(LEAST_DEGREES, (Math.max(...latitudes) - Math.min(...latitudes)) / 2),
        ] as const;
    const corners: [number, number][] = [
        [middle[0] - half[0], clamp(middle[1] - half[1])], [middle[0] + half[0], clamp(middle[1] + half[1])],
    ];
    return geoMercator().fitExtent(
        [[MARGIN, MARGIN], [width - MARGIN, height - MARGIN]],
        { type: "MultiPoint", coordinates: corners },
    ).clipExtent([[-width, -height], [2 * width, 2 * height]]);
}

function clamp(latitude: number): number {
    return Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, latitude));
}

/** The projection as the view sees it. */
export function seen(projection: GeoProjection, view: View, width: number, height: number): GeoProjection {
    const [x, y] = projection.translate();
    const scale = projection.scale();
    return geoMercator()
        .scale(scale * view.zoom)
        .translate([
            width / 2 + (x - width / 2 + view.shift[0]) * view.zoom,
            height / 2 + (y - height / 2 + view.shift[1]) * view.zoom,
        ])
        .clipExtent([[-width, -height], [2 * width, 2 * height]]);
}

export function zoomed(view: View, factor: number): View {
    return { ...view, zoom: Math.max(1 / 16, Math.min(MOST_ZOOM, view.zoom * factor)) };
}

/** Moves the map by so many pixels of the picture. */
export function moved(view: View, x: number, y: number): View {
    return { ...view, shift: [view.shift[0] + x / view.zoom, view.shift[1] + y / view.zoom] };
}

/** Half the width of a mark in pixels: more events, a larger mark, by area. */
export function radius(site: Site): number {
    const base = site.mark === "disc" ? 14 : 5;
    return Math.min(site.mark === "disc" ? 34 : 20, base + 2.2 * Math.sqrt(site.events.length - 1));
}
