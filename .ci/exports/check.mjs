// node check.mjs FOLDER: reads the exports in FOLDER with other people's programs; fails where one of them objects.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createTextPositionSelectorMatcher, createTextQuoteSelectorMatcher, makeCreateRangeSelectorMatcher } from "@apache-annotator/dom";
import { makeRefinable } from "@apache-annotator/selector";
import { check } from "@placemarkio/check-geojson";
import { build } from "esbuild";
import { JSDOM } from "jsdom";
import jsonld from "jsonld";

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2]);
const read = (name) => readFileSync(join(folder, name), "utf8");

const collection = check(read("events.geojson"));
console.log(`GeoJSON: ${collection.features.length} features, no objection`);

for (const name of ["schema-org.jsonld", "provenance.jsonld"]) {
    // Safe mode fails on every key that no context explains.
    const quads = await jsonld.toRDF(JSON.parse(read(name)), { format: "application/n-quads", safe: true });
    console.log(`${name}: ${quads.trim().split("\n").length} statements`);
}

// Every selector is resolved by Apache Annotator in the text that it points into, and both must find the same words.
const matchers = {
    TextQuoteSelector: createTextQuoteSelectorMatcher,
    TextPositionSelector: createTextPositionSelectorMatcher,
};
const matcher = makeRefinable((selector) => (selector.type === "RangeSelector"
    ? makeCreateRangeSelectorMatcher(matcher)(selector) : matchers[selector.type](selector)));
const texts = new Map();
function textElement(name) {
    if (!texts.has(name)) {
        const { window } = new JSDOM("<!doctype html><pre></pre>");
        // The library looks for the browser's names.
        Object.assign(globalThis, { Node: window.Node, NodeFilter: window.NodeFilter, Range: window.Range });
        const element = window.document.querySelector("pre");
        element.textContent = read(name);
        texts.set(name, element);
    }
    return texts.get(name);
}
async function words(selector, element) {
    const found = [];
    for await (const match of matcher(selector)(element)) {
        found.push(match.toString());
    }
    return found;
}
const annotations = JSON.parse(read("annotations.jsonld"));
let resolved = 0;
for (const { id, target: targets } of annotations.items) {
    for (const { state, selector } of targets.filter((target) => target.state)) {
        const element = textElement(state.cached);
        const [first, position] = await Promise.all(selector.map((one) => words(one, element)));
        if (first.length !== 1 || position.length !== 1 || first[0] !== position[0]) {
            throw new Error(`${id}: the selectors must find the same words once, got ${JSON.stringify([first, position])}`);
        }
        resolved++;
    }
}
console.log(`Web Annotation: ${resolved} targets of ${annotations.items.length} annotations found by Apache Annotator`);

const timeline = JSON.parse(read("timeline.json"));
const page = mkdtempSync(join(tmpdir(), "timeline-"));
await build({
    entryPoints: [join(here, "node_modules/@knight-lab/timelinejs/src/js/index.js")],
    bundle: true, format: "iife", globalName: "TL", loader: { ".less": "empty" }, logLevel: "error",
    outfile: join(page, "timeline.js"),
});
writeFileSync(join(page, "index.html"), `<!doctype html><meta charset="utf-8"><div id="t" style="width:1000px;height:600px"></div>
<script src="timeline.js"></script><script>
window.onerror = (message) => { document.title = "error: " + message; };
new TL.Timeline("t", ${JSON.stringify(timeline).replaceAll("<", "\\u003c")}, {});
setTimeout(() => { document.title = document.querySelectorAll(".tl-timemarker").length + " markers"; }, 3000);
</script>`);
const dom = execFileSync("chromium", [
    "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files", "--virtual-time-budget=8000", "--dump-dom",
    pathToFileURL(join(page, "index.html")).href,
], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const title = /<title>([^<]*)/.exec(dom)?.[1];
if (title !== `${timeline.events.length} markers`) {
    throw new Error(`TimelineJS shows ${title}, expected ${timeline.events.length} markers`);
}
console.log(`TimelineJS: ${title}`);
