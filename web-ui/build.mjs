// Bundles the viewer into the product's resources, where Maven takes it from: Maven never needs Node.
// Two bundles: the viewer that a page embeds, and the application, which is the viewer and the desk around it.
import { build } from "esbuild";
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { gzipSync } from "node:zlib";

const resources = "../product/src/main/resources/org/annals";

async function bundle(target, entryPoints, limit) {
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    const result = await build({
        entryPoints,
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
    let total = 0;
    for (const file of Object.keys(result.metafile.outputs)) {
        const zipped = gzipSync(readFileSync(file), { level: 9 }).length;
        total += zipped;
        console.log(`${file}: ${zipped} bytes gzipped`);
    }
    if (total > limit) {
        throw new Error(`${target} must stay within ${limit} bytes gzipped, got ${total}`);
    }
}

await bundle(`${resources}/export/viewer`, { viewer: "src/main.tsx", style: "src/style/index.css" }, 150_000);
await bundle(`${resources}/web/app`, { app: "src/app/main.tsx", style: "src/style/app.css" }, 200_000);
copyFileSync("src/app/index.html", `${resources}/web/app/index.html`);
