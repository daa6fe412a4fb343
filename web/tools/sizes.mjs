// Prints what a visitor downloads against the budgets of the exhibit.
//   node web/tools/sizes.mjs [--check]     --check: fails when a budget is exceeded or something is missing
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const site = join(dist, "web");
const single_file = join(dist, "paris-moscou.html");
const kilobyte = 1024;

function sizes_of(bytes) {
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

const sum = (list) =>
  list.reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }), {
    raw: 0, gzip: 0, brotli: 0,
  });

const largest = (list) => list.reduce((a, b) => (b.brotli > a.brotli ? b : a), sum([]));

function files_below(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? files_below(path) : [path];
    })
    .sort();
}

const kinds = [
  ["page", (path) => /^[a-z]{2}\/index\.html$/.test(path)],
  ["style", (path) => extname(path) === ".css"],
  ["script", (path) => [".js", ".mjs"].includes(extname(path))],
  ["player", (path) => extname(path) === ".wasm"],
  ["fonts", (path) => /^fonts\b/.test(basename(path)) || extname(path) === ".ttf"],
  ["map", (path) => extname(path) === ".vmap" || /^map\b/.test(basename(path))],
  ["common", (path) => /^common\b/.test(basename(path))],
  ["edition", (path) => /^edition-[a-z]{2,3}\b/.test(basename(path))],
  ["picture", (path) => /^pictures\b/.test(basename(path)) || [".png", ".webp", ".avif", ".jpg", ".svg"].includes(extname(path))],
];

/** The site's files by kind; those of no kind (other pages, licences) are not part of a first visit. */
function files_by_kind() {
  const found = Object.fromEntries(kinds.map(([kind]) => [kind, []]));
  for (const path of files_below(site)) {
    const address = relative(site, path);
    const kind = kinds.find(([, matches]) => matches(address))?.[0];
    if (kind) found[kind].push({ name: basename(path), bytes: readFileSync(path) });
  }
  return found;
}

/** Of an edition's file: "fr" of "edition-fr.0123456789.vpk". */
const language_of = (name) => /^edition-([a-z]+)/.exec(name)[1];

/** A page up to the end of its first card: what must be there before anything can be read. */
function readable_start(page) {
  const end = page.indexOf("</article>");
  return end < 0 ? page : page.subarray(0, end);
}

function rows() {
  const files = files_by_kind();
  const by_kind = Object.fromEntries(
    Object.entries(files).map(([kind, list]) => [kind, list.map(({ bytes }) => sizes_of(bytes))]),
  );
  const all = (kind) => sum(by_kind[kind]);
  const content = files.edition.map(({ name }, i) => ({
    what: `packed content, ${language_of(name)}`, size: sum([all("common"), by_kind.edition[i]]),
    most: 25 * kilobyte, needs: files.common,
  }));
  const readable = sum([largest(files.page.map(({ bytes }) => sizes_of(readable_start(bytes)))), all("style")]);
  const visit = sum([
    largest(by_kind.page), all("style"), all("script"), all("player"), all("fonts"), all("map"),
    largest(content.map(({ size }) => size)), all("picture"),
  ]);
  return [
    { what: "page and styles to the end of the first card", size: readable, most: 20 * kilobyte, needs: files.page },
    { what: "player wasm", size: all("player"), most: 230 * kilobyte, needs: files.player },
    { what: "all JavaScript", size: all("script"), most: 30 * kilobyte, needs: files.script },
    { what: "fonts", size: all("fonts"), most: 100 * kilobyte, needs: files.fonts },
    { what: "map", size: all("map"), most: 60 * kilobyte, needs: files.map },
    ...(content.length > 0 ? content : [{ what: "packed content", size: sum([]), most: 25 * kilobyte, needs: [] }]),
    { what: "pictures", size: all("picture"), most: 40 * kilobyte, needs: ["optional"] },
    { what: "whole first visit", size: visit, most: 480 * kilobyte, needs: files.page },
  ];
}

const parts = [
  [/<section lang="(\w+)"[^]*?(?=<section lang=|<\/main>)/g, (language) => `reading view, ${language}`],
  [/<script[^>]* id="(?:asset-)?([^"]+)"[^]*?<\/script>/g, (id) => id],
  [/<script>()[^]*?<\/script>/g, () => "script"],
  [/<style>()[^]*?<\/style>/g, () => "styles"],
];

/** What the single file is made of, as it lies on disk: [part, bytes], the largest first. */
function parts_of_single_file(text) {
  const sizes = [];
  let rest = text;
  for (const [pattern, name_of] of parts)
    rest = rest.replace(pattern, (piece, key) => {
      sizes.push([name_of(key), Buffer.byteLength(piece)]);
      return "";
    });
  sizes.push(["the rest", Buffer.byteLength(rest)]);
  return sizes.sort(([, a], [, b]) => b - a);
}

function main() {
  if (!existsSync(site)) {
    process.stderr.write("sizes: dist/web is missing: run ./dev build\n");
    process.exit(1);
  }
  const faults = [];
  const line = (cells) => `${cells[0].padEnd(46)}${cells.slice(1).map((cell) => String(cell).padStart(11)).join("")}\n`;
  process.stdout.write(line(["bytes", "raw", "gzip", "brotli", "at most", "used"]));
  for (const { what, size, most, needs } of rows()) {
    process.stdout.write(line([what, size.raw, size.gzip, size.brotli, most, `${Math.round((100 * size.brotli) / most)} %`]));
    if (needs.length === 0) faults.push(`${what}: nothing found in dist/web`);
    if (size.brotli > most) faults.push(`${what}: ${size.brotli - most} bytes over its budget`);
  }
  if (existsSync(single_file)) {
    const bytes = readFileSync(single_file);
    const size = sizes_of(bytes);
    const most = kilobyte * kilobyte;
    process.stdout.write(
      line(["single file (budget on disk)", size.raw, size.gzip, size.brotli, most, `${Math.round((100 * size.raw) / most)} %`]));
    for (const [part, length] of parts_of_single_file(bytes.toString()))
      process.stdout.write(line([`  ${part}`, length, "", "", "", `${Math.round((100 * length) / most)} %`]));
    if (size.raw > most) faults.push(`single file: ${size.raw - most} bytes over its budget`);
  } else {
    faults.push("single file: dist/paris-moscou.html is missing");
  }
  for (const fault of faults) process.stderr.write(`sizes: ${fault}\n`);
  if (process.argv.includes("--check") && faults.length > 0) process.exit(1);
}

main();
