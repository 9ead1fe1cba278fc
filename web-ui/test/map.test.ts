import { describe, expect, it } from "vitest";
import type { EventRow, Overview, Place } from "../src/data/model";
import { countries } from "../src/data/world";
import { ALL, moved, outlineAt, projectionOf, radius, seen, sitesOf, zoomed } from "../src/logic/map";

function place(id: string, precision: string, point: readonly [number, number] | null): Place {
    return {
        id, name: id, kind: "city", country: "KE", admin1: null, admin2: null, latitude: point ? point[1] : null,
        longitude: point ? point[0] : null, precision, alternatives: [], explanation: "", mentions: [],
    };
}

const places = [
    place("port", "exact", [39.66, -4.05]), place("camp", "near", [39.7, -4.1]), place("province", "admin1", [38, -3]),
    place("land", "country", [38, 1]), place("nowhere", "unresolved", null),
];
const overview = { places: places.map(({ id, name, precision }) => ({ id, name, precision })) } as unknown as Overview;
const known = new Map(places.map((one) => [one.id, one]));

function row(id: string, ...where: number[]): EventRow {
    return { id, where } as unknown as EventRow;
}

describe("events on the map", () => {
    const rows = [row("e1", 0), row("e2", 0, 2), row("e3", 4), row("e4"), row("e5", 3, 4), row("e6", 1)];
    const { sites, unplaced } = sitesOf(rows, overview, known);

    it("stand on every place that is told, the busiest place first", () => {
        expect(sites.map((site) => [site.place.id, site.mark, site.events.map((event) => event.id)])).toEqual([
            ["port", "dot", ["e1", "e2"]], ["camp", "ring", ["e6"]], ["land", "country", ["e5"]], ["province", "disc", ["e2"]],
        ]);
    });

    it("are listed beside it where nobody says where, or the gazetteer lacks the place", () => {
        expect(unplaced.map((one) => [one.row.id, one.names])).toEqual([["e3", ["nowhere"]], ["e4", []]]);
    });

    it("take a larger mark where there are more of them, and a region a larger one than a town", () => {
        const [port, camp, , province] = sites;
        expect(port && camp && radius(port) > radius(camp)).toBe(true);
        expect(port && province && radius(province) > radius(port)).toBe(true);
    });
});

describe("the picture", () => {
    const { sites } = sitesOf([row("e1", 0), row("e2", 2), row("e3", 3)], overview, known);

    it("holds every precise place, and is never nearer than a few degrees", () => {
        for (const some of [sites, sites.slice(0, 1)]) {
            const projection = projectionOf(some, 800, 560);
            for (const site of some.filter((one) => one.mark !== "country")) {
                const [x, y] = projection([site.point[0], site.point[1]]) ?? [-1, -1];
                expect(x).toBeGreaterThanOrEqual(0);
                expect(x).toBeLessThanOrEqual(800);
                expect(y).toBeGreaterThanOrEqual(0);
                expect(y).toBeLessThanOrEqual(560);
            }
            expect(projection.scale()).toBeLessThan(800 / (6 * Math.PI / 180));
        }
    });

    it("shows the world where nothing is placed", () => {
        expect(projectionOf([], 800, 560).scale()).toBeLessThan(150);
    });

    it("keeps its middle when it comes closer, and moves by the pixels it is dragged", () => {
        const projection = projectionOf(sites, 800, 560);
        const middle = projection.invert?.([400, 280]) ?? [0, 0];
        const closer = seen(projection, zoomed(ALL, 4), 800, 560);
        expect(closer(middle)?.map(Math.round)).toEqual([400, 280]);
        const [x, y] = seen(projection, moved(zoomed(ALL, 4), 30, -20), 800, 560)(middle) ?? [0, 0];
        expect([Math.round(x), Math.round(y)]).toEqual([430, 260]);
    });

    it("finds the country around its middle", () => {
        expect(outlineAt(countries(), [38, 1])?.properties.name).toBe("Kenya");
        expect(outlineAt(countries(), [-30, 0])).toBeUndefined();
    });
});
