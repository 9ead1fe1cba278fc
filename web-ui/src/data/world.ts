import type { Feature, FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import world from "world-atlas/countries-110m.json";

/** A country's outline, simplified; Natural Earth. */
export type Outline = Feature<Geometry, { readonly name?: string }>;

let outlines: readonly Outline[] | undefined;

/** The outlines of all countries, unpacked on first use. */
export function countries(): readonly Outline[] {
    if (!outlines) {
        const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name?: string }> }>;
        outlines = (feature(topology, topology.objects.countries) as FeatureCollection<Geometry, { name?: string }>).features;
    }
    return outlines;
}
