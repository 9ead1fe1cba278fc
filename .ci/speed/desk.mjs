// node desk.mjs ADDRESS: opens the application in Chromium, filters, types and scrolls, and prints how long the reader waits.
// Times by the clock are upper bounds on a busy machine; those of the processor are the main thread's own. Scripting is taken from
// Chromium's trace, in time of the processor, without the layout that scripts force, and without paint.
import { readFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const address = process.argv[2].replace(/#.*/, "");
const OPENINGS = 12;
const CHANGES = 48;
const FRAMES = 240;
const SCRIPTS = new Set(["FunctionCall", "EvaluateScript", "FireAnimationFrame", "EventDispatch", "TimerFire", "RunMicrotasks", "MinorGC", "MajorGC"]);
const LAYOUT = new Set(["Layout", "UpdateLayoutTree", "HitTest"]);
/** Ends each frame on the main thread. */
const FRAME = "Commit";

function line(name, values, unit = "ms") {
    const sorted = [...values].sort((a, b) => a - b);
    const at = (part) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)]?.toFixed(1);
    console.log(`${name.padEnd(46)} median ${at(0.5)} p95 ${at(0.95)} most ${at(1)} ${unit} (${sorted.length})`);
}

const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
await page.setViewport({ width: 1440, height: 900 });
await page.evaluateOnNewDocument(() => {
    window.marks = {};
    const watch = () => {
        if (!window.marks.rows && document.querySelector(".event")) {
            window.marks.rows = performance.now();
        }
        if (!window.marks.all && document.documentElement.dataset.complete === "true") {
            window.marks.all = performance.now();
        }
        if (!window.marks.all) {
            requestAnimationFrame(watch);
        }
    };
    requestAnimationFrame(watch);
});

async function open(path = "") {
    await page.goto("about:blank");
    await page.goto(address + path, { waitUntil: "load" });
    await page.waitForFunction(() => window.marks.all, { timeout: 60_000 });
    return page.evaluate(() => window.marks);
}

const rows = [];
const all = [];
for (let i = 0; i < OPENINGS; i++) {
    const marks = await open();
    rows.push(marks.rows);
    all.push(marks.all);
}
console.log(`load ${loadavg().map((x) => x.toFixed(1)).join(" ")}`);
line("first rows painted", rows);
line("all rows here", all);

const session = await page.createCDPSession();
await session.send("Performance.enable", { timeDomain: "threadTicks" });
async function processor() {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find((metric) => metric.name === "TaskDuration").value * 1000;
}
const flags = [];
const flagsOwn = [];
for (let i = 0; i < CHANGES; i++) {
    const before = await processor();
    flags.push(await page.evaluate((at) => new Promise((done) => {
        const begin = performance.now();
        document.querySelectorAll(".flags input")[at % 7].click();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));
    }), i));
    flagsOwn.push(await processor() - before);
}
line("filter by a flag, to the next frame", flags);
line("the same, processor", flagsOwn);
await open();
const typed = [];
const complete = [];
const typedOwn = [];
for (let i = 0; i < CHANGES; i++) {
    const before = await processor();
    const took = await page.evaluate((text) => new Promise((done) => {
        const shown = () => document.querySelector(".shown").textContent + (document.querySelector(".event")?.textContent ?? "");
        const field = document.querySelector("input.search");
        const before = shown();
        const begin = performance.now();
        let first = 0;
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        const look = () => {
            first ||= shown() !== before ? performance.now() - begin : 0;
            const settled = document.documentElement.dataset.searching !== "true" && performance.now() - begin > 60;
            if (settled && first || performance.now() - begin > 3000) {
                done({ first: first || null, settled: performance.now() - begin });
            } else {
                requestAnimationFrame(look);
            }
        };
        requestAnimationFrame(look);
    }), ["fire", "bridge", "harbour", "doc", "market", "school near", "x", ""][i % 8]);
    if (took.first !== null) {
        typed.push(took.first);
    }
    typedOwn.push(await processor() - before);
    complete.push(took.settled);
}
line("typed words: list changed", typed);
line("typed words: settled (60 ms at least)", complete);
line("the same, processor", typedOwn);

/** Milliseconds of script on the main thread within each frame. */
async function scroll(name, start) {
    await start();
    await new Promise((done) => setTimeout(done, 1000));
    const file = join(tmpdir(), `trace-${process.pid}.json`);
    await page.tracing.start({ path: file, categories: ["devtools.timeline", "disabled-by-default-devtools.timeline"] });
    await page.evaluate((frames) => new Promise((done) => {
        let left = frames;
        const step = () => {
            performance.mark("frame");
            scrollBy(0, 130);
            if (--left > 0) {
                requestAnimationFrame(step);
            } else {
                done();
            }
        };
        requestAnimationFrame(step);
    }), FRAMES);
    await page.tracing.stop();
    const { traceEvents } = JSON.parse(readFileSync(file, "utf8"));
    const { pid, tid } = traceEvents.find((event) => event.name === "FunctionCall");
    const own = traceEvents.filter((event) => event.pid === pid && event.tid === tid && event.ph === "X").sort((a, b) => a.ts - b.ts || b.dur - a.dur);
    const frames = own.filter((event) => event.name === FRAME).map((event) => event.ts);
    const script = new Array(frames.length + 1).fill(0);
    let frame = 0;
    let scriptEnd = 0;
    let layoutEnd = 0;
    for (const { name: what, ts, dur, tdur = 0 } of own) {
        while (frame < frames.length && frames[frame] <= ts) {
            frame++;
        }
        if (SCRIPTS.has(what)) {
            // Scripts within scripts are counted with the outer ones.
            script[frame] += ts >= scriptEnd ? tdur : 0;
            scriptEnd = Math.max(scriptEnd, ts + dur);
        } else if (LAYOUT.has(what) && ts < scriptEnd && ts >= layoutEnd) {
            script[frame] -= tdur;
            layoutEnd = ts + dur;
        }
    }
    line(`${name}: scripting a frame, processor`, script.slice(0, -1).map((micros) => micros / 1000));
    line(`${name}: from frame to frame, clock`, frames.slice(1).map((ts, index) => (ts - frames[index]) / 1000));
}
await scroll("scrolling the chronology", () => open());
await scroll("scrolling all claims", () => open("#/lists/speakers"));
console.log(`load ${loadavg().map((x) => x.toFixed(1)).join(" ")}`);
await browser.close();
