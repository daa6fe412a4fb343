// The same paragraphs set by the browser and by us, side by side, with figures for the evenness of their lines.
//   node web/tools/typesetting.mjs OUT.png      a picture, and the figures
//   node web/tools/typesetting.mjs --json       the figures alone, by measure and way
// Needs build/native/vitrine and build/assets/fonts. The figures: the variance of the rag (of what a line leaves free,
// as a share of the measure, around the mean of its paragraph; last lines left out), over all paragraphs of the cards
// in three languages; the words divided.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { launch_options } from "./browser.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const fonts = path.join(root, "build/assets/fonts");
const size_px = 18;
const leading_px = 28;
const measures_px = [320, 420, 612];
const shown_measure_px = 420;
const shown_per_language = 2;
const fewest_lines_shown = 5;

const families = {
  serif: ["serif-regular", "normal", 400],
  "serif-italic": ["serif-italic", "italic", 400],
  "serif-bold": ["serif-bold", "normal", 700],
};

// What the browser is asked to do; `auto` divides words where the browser has a dictionary of the language.
const ways = {
  ours: null,
  browser: "text-wrap: wrap; hyphens: manual",
  "browser, hyphens: auto": "text-wrap: wrap; hyphens: auto",
  "browser, text-wrap: pretty": "text-wrap: pretty; hyphens: auto",
};

/** The paragraphs of the exhibit's cards and our lines of them. */
function our_paragraphs(measure_px) {
  const words = ["set", path.join(root, "assets/exhibit"), "--fonts", path.join(fonts, "fonts.vfnt")];
  words.push("--measure", String(measure_px), "--size", String(size_px));
  const text = execFileSync(path.join(root, "build/native/vitrine"), words, { encoding: "utf8", maxBuffer: 1 << 27 });
  return text.trim().split("\n").map((line) => JSON.parse(line));
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const markup = (runs) => runs.map(({ face, text }) => `<span class="${face}">${escaped(text)}</span>`).join("");

function style_sheet(measure_px) {
  const faces = Object.entries(families).map(([name, [file]]) => {
    const bytes = readFileSync(path.join(fonts, `vitrine-${file}.ttf`)).toString("base64");
    return `@font-face { font-family: "${name}"; src: url(data:font/ttf;base64,${bytes}); }
      .${name} { font-family: "${name}"; }`;
  });
  return `${faces.join("\n")}
    body { margin: 24px; color: #1f1c18; background: #fff; font: ${size_px}px/${leading_px}px serif; font-kerning: normal; }
    p { width: ${measure_px}px; margin: 0; }
    .line { white-space: pre; }
    .row { display: flex; gap: 40px; margin-bottom: 28px; }
    .row > * { flex: none; border-right: 1px solid #d8d2c4; }
    h2 { font: 14px/20px sans-serif; width: ${measure_px}px; margin: 0; border: 0; }`;
}

function our_markup(paragraph, measure_px) {
  const lines = paragraph.lines.map(
    ({ runs, x_px, hyphen }) =>
      `<div class="line" style="margin-left: ${x_px}px">${markup(runs)}${hyphen ? '<span class="serif">-</span>' : ""}</div>`,
  );
  return `<div style="width: ${measure_px}px">${lines.join("")}</div>`;
}

const browser_markup = (paragraph, css) =>
  `<p lang="${paragraph.language}" style="${css}">${markup(paragraph.whole.flatMap(({ runs }) => runs))}</p>`;

/** In the page: right edges of the lines of each paragraph, from its left, and how many end within a word. */
function lines_in_page() {
  return [...document.querySelectorAll("p")].map((paragraph) => {
    const left = paragraph.getBoundingClientRect().left;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const letters = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const [box] = range.getClientRects();
        if (box) letters.push({ letter: node.data[at], middle: (box.top + box.bottom) / 2, right: box.right - left });
      }
    }
    const lines = [];
    let divided = 0;
    let middle = -Infinity;
    let before = " ";
    for (const { letter, middle: here, right } of letters) {
      if (here > middle + 10) {
        if (/\p{L}/u.test(before) && /\p{L}/u.test(letter)) divided += 1;
        lines.push(0);
        middle = here;
      }
      if (!/\s/.test(letter)) lines[lines.length - 1] = Math.max(lines.at(-1), right);
      before = letter;
    }
    return { lines, divided };
  });
}

/** The figures of one way to set them, from the right edges of the lines. */
function figures_of(paragraphs, measure_px) {
  let sum = 0;
  let count = 0;
  let lines = 0;
  let scraps = 0;
  let free_sum = 0;
  for (const { lines: edges } of paragraphs) {
    lines += edges.length;
    const free = edges.slice(0, -1).map((right) => (measure_px - right) / measure_px);
    const mean = free.reduce((a, b) => a + b, 0) / Math.max(free.length, 1);
    for (const share of free) sum += (share - mean) ** 2;
    free_sum += free.reduce((a, b) => a + b, 0);
    count += free.length;
    if (edges.length > 1 && edges.at(-1) < measure_px / 4) scraps += 1;
  }
  const divided = paragraphs.reduce((all, paragraph) => all + paragraph.divided, 0);
  return { variance: sum / count, free: free_sum / count, lines, divided, scraps };
}

/** Figures for every way, by its name. */
async function compare(browser, measure_px) {
  const paragraphs = our_paragraphs(measure_px);
  const page = await browser.newPage({ viewport: { width: 4 * (measure_px + 60), height: 1000 } });
  const results = {};
  for (const [name, css] of Object.entries(ways)) {
    if (css === null) {
      const ours = paragraphs.map(({ lines }) => ({
        lines: lines.map(({ x_px, width_px }) => x_px + width_px),
        divided: lines.filter(({ hyphen }) => hyphen).length,
      }));
      results[name] = figures_of(ours, measure_px);
      continue;
    }
    const body = paragraphs.map((paragraph) => browser_markup(paragraph, css)).join("");
    await page.setContent(`<style>${style_sheet(measure_px)}</style>${body}`);
    await page.evaluate(() => document.fonts.ready);
    results[name] = figures_of(await page.evaluate(lines_in_page), measure_px);
  }
  await page.close();
  return { results, paragraphs };
}

async function shoot(browser, paragraphs, measure_px, out) {
  const shown = ["fr", "ru", "en"].flatMap((language) =>
    paragraphs
      .filter((paragraph) => paragraph.language === language && paragraph.lines.length >= fewest_lines_shown)
      .slice(0, shown_per_language),
  );
  const row = (cells) => `<div class="row">${cells.join("")}</div>`;
  const names = Object.keys(ways);
  const rows = shown.map((paragraph) =>
    row(names.map((name) => (ways[name] ? browser_markup(paragraph, ways[name]) : our_markup(paragraph, measure_px)))),
  );
  const page = await browser.newPage({ viewport: { width: names.length * (measure_px + 41) + 48, height: 800 } });
  await page.setContent(`<style>${style_sheet(measure_px)}</style>${row(names.map((name) => `<h2>${name}</h2>`))}${rows.join("")}`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: out, fullPage: true });
  await page.close();
}

function print_figures(results) {
  for (const [name, { variance, free, lines, divided, scraps }] of Object.entries(results)) {
    const share = (value, digits) => (100 * value).toFixed(digits).padStart(6);
    console.log(
      `  ${name.padEnd(28)} variance of the rag ${(1e4 * variance).toFixed(1).padStart(6)} (deviation ${share(Math.sqrt(variance), 2)} %), ` +
        `free ${share(free, 1)} %, ${lines} lines, ${divided} words divided, ${scraps} scraps at the end`,
    );
  }
}

const { values, positionals } = parseArgs({ options: { json: { type: "boolean" } }, allowPositionals: true });
if (positionals.length !== (values.json ? 0 : 1)) {
  console.error("usage: node web/tools/typesetting.mjs OUT.png | --json");
  process.exit(2);
}
const browser = await chromium.launch(launch_options);
const figures = {};
for (const measure_px of measures_px) {
  const { results, paragraphs } = await compare(browser, measure_px);
  figures[measure_px] = results;
  if (values.json) continue;
  console.log(`${paragraphs.length} paragraphs at ${measure_px} px`);
  print_figures(results);
  if (measure_px === shown_measure_px) await shoot(browser, paragraphs, measure_px, positionals[0]);
}
await browser.close();
if (values.json) console.log(JSON.stringify(figures));
