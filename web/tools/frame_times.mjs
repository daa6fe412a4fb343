// CPU time of the page's animation callbacks while the story is scrolled, in Chromium. What the graphics processor would
// do is left out: where there is none, a rasteriser in software would be measured.
//   node web/tools/frame_times.mjs [WIDTHxHEIGHT]
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { launch_options } from "./browser.mjs";
import { serve } from "./serve.mjs";

const scrolls = 120;
const scroll_px = 60;
const [width, height] = (process.argv[2] ?? "1920x1080").split("x").map(Number);

const root_dir = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { server, address: site } = await serve(path.join(root_dir, "dist", "web"), 0);
const browser = await chromium.launch(launch_options);
const context = await browser.newContext({ viewport: { width, height } });
await context.addInitScript(() => {
  window.frame_times_ms = [];
  for (const name of ["clear", "drawElements"]) WebGL2RenderingContext.prototype[name] = () => {};
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    ask((now) => {
      const begun = performance.now();
      callback(now);
      window.frame_times_ms.push(performance.now() - begun);
    });
});
const page = await context.newPage();
await page.goto(`${site}fr/`);
await page.evaluate(() => window.vitrine.ready);
await page.waitForTimeout(500);
await page.evaluate(() => (window.frame_times_ms = []));
await page.mouse.move(width / 4, height / 2);
for (let i = 0; i < scrolls; ++i) {
  await page.mouse.wheel(0, scroll_px);
  await page.waitForTimeout(16);
}
await page.waitForTimeout(500);
const times_ms = (await page.evaluate(() => window.frame_times_ms)).sort((a, b) => a - b);
const at = (share) => times_ms[Math.min(times_ms.length - 1, Math.floor(share * times_ms.length))]?.toFixed(2);
console.log(`${width}x${height}: ${times_ms.length} frames, median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`);
await browser.close();
server.close();
server.closeAllConnections();
