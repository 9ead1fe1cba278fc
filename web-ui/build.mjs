// Bundles the viewer into the product's resources, where Maven takes it from: Maven never needs Node.
import { build } from "esbuild";
import { rmSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT = 150_000;
const target = "../product/src/main/resources/org/annals/export/viewer";

rmSync(target, { recursive: true, force: true });
const result = await build({
    entryPoints: { viewer: "src/main.tsx", style: "src/style/index.css" },
    outdir: target,
    bundle: true,
    minify: true,
    format: "iife",
    target: ["es2022"],
    charset: "ascii",
    legalComments: "none",
    metafile: true,
    write: true,
    logLevel: "warning",
});
const { readFileSync } = await import("node:fs");
let total = 0;
for (const file of Object.keys(result.metafile.outputs)) {
    const zipped = gzipSync(readFileSync(file), { level: 9 }).length;
    total += zipped;
    console.log(`${file}: ${zipped} bytes gzipped`);
}
if (total > LIMIT) {
    throw new Error(`the viewer must stay within ${LIMIT} bytes gzipped, got ${total}`);
}
