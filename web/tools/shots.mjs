// Pictures of the built site, to be looked at.
//   node web/tools/shots.mjs DIR [--only TEXT] [--card ID] [--text PERCENT]
// DIR/<screen>-<language>-<theme>-<width>x<height>.png; --only: those whose name contains the text; --card: the card
// shown in the story and opened as a file; --text: the size of the text, 100 to 200.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { launch_options } from "./browser.mjs";
import { serve } from "./serve.mjs";

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
  { width: 1080, height: 1920 },
  { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
];
const languages = ["fr", "ru", "en"];
const searched = { fr: "traité", ru: "договор", en: "treaty" };
const themes = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "high-contrast": { colorScheme: "light", contrast: "more" },
};
const settled_after_ms = 400;

const { values, positionals } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    card: { type: "string", default: "225-million" },
    text: { type: "string", default: "100" },
  },
  allowPositionals: true,
});
if (positionals.length !== 1) {
  console.error("usage: node web/tools/shots.mjs DIR [--only TEXT] [--card ID] [--text PERCENT]");
  process.exit(2);
}
const [dir] = positionals;
const lists = [
  "contents", "people", "places", "sources", "glossary", "search", "settings", "about", "method", "weight", "ties",
];
const addresses = {
  cover: "",
  story: `#${values.card}`,
  file: `#${values.card}/file`,
  ...Object.fromEntries(lists.map((screen) => [screen, `#${screen}`])),
};

/** Waits until no frame has been drawn for a while. */
async function settle(page) {
  const frames = () => page.evaluate(() => window.vitrine.stats().frames);
  let before;
  do {
    before = await frames();
    await page.waitForTimeout(settled_after_ms);
  } while ((await frames()) !== before);
}

async function shoot(browser, site, { size, language, theme }) {
  const { width, height, ...device } = size;
  const context = await browser.newContext({ viewport: { width, height }, ...themes[theme], ...device });
  await context.addInitScript((text_size) => {
    if (location.protocol.startsWith("http")) localStorage.setItem("vitrine.settings", JSON.stringify({ text_size }));
  }, Number(values.text));
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && console.error(`  ${message.text()}`));
  page.on("pageerror", (error) => console.error(`  ${error.message}`));
  for (const [screen, address] of Object.entries(addresses)) {
    const name = `${screen}-${language}-${theme}-${width}x${height}.png`;
    if (!name.includes(values.only)) continue;
    await page.goto("about:blank");
    await page.goto(`${site}${language}/${address}`);
    const shown = await page.evaluate(() => window.vitrine.ready);
    await settle(page);
    if (screen === "search" && shown === "exhibit") {
      await page.getByRole("searchbox").fill(searched[language]);
      await settle(page);
    }
    const picture = { path: path.join(dir, name), timeout: 10_000 };
    // Chromium, drawing in software, now and then misses one.
    await page.screenshot(picture).catch(() => page.screenshot(picture));
    console.log(shown === "exhibit" ? name : `${name} (reading view)`);
  }
  await context.close();
}

await mkdir(dir, { recursive: true });
const root_dir = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { server, address: site } = await serve(path.join(root_dir, "dist", "web"), 0);
const browser = await chromium.launch(launch_options);
for (const size of sizes) {
  for (const language of languages) {
    for (const theme of Object.keys(themes)) await shoot(browser, site, { size, language, theme });
  }
}
await browser.close();
server.close();
server.closeAllConnections();
