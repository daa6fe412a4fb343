// Puts the built parts together: dist/web, the site, and dist/paris-moscou.html, the single file.
//   node web/tools/site.mjs [--build DIR] [--dist DIR] [--base https://...]
// Same parts, same bytes: file names carry a hash of their content and nothing depends on the clock.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, transform } from "esbuild";
import { chooser_page, single_file, site_page } from "./pages.mjs";
import { septets_from_bytes } from "./septets.mjs";

const web_dir = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const root_dir = path.dirname(web_dir);
const { values: options } = parseArgs({
  options: {
    build: { type: "string", default: path.join(root_dir, "build") },
    dist: { type: "string", default: path.join(root_dir, "dist") },
    base: { type: "string" },
  },
});

const in_build = (...names) => path.join(options.build, ...names);

async function read_exhibit() {
  const described = JSON.parse(await readFile(in_build("assets", "exhibit", "exhibit.json"), "utf8"));
  const { id, languages, ...words } = described;
  const narrative = {};
  for (const language of languages) {
    narrative[language] = (await readFile(in_build("assets", "exhibit", `${language}.html`), "utf8")).trim();
  }
  return { id, languages, words: words.editions, narrative };
}

async function read_assets(languages) {
  const assets = {
    player: in_build("web", "player.wasm"),
    fonts: in_build("assets", "fonts", "fonts.vfnt"),
    map: in_build("assets", "map", "map.vmap"),
    common: in_build("assets", "exhibit", "common.vpk"),
    pictures: in_build("assets", "exhibit", "pictures.vpk"),
  };
  for (const language of languages) assets[`edition-${language}`] = in_build("assets", "exhibit", `${language}.vpk`);
  return Promise.all(
    Object.entries(assets).map(async ([name, file]) => ({ name, extension: path.extname(file), bytes: await readFile(file) })),
  );
}

async function bundle(entry, format) {
  const result = await build({
    entryPoints: [path.join(web_dir, entry)],
    absWorkingDir: root_dir,
    alias: { "player-glue": in_build("web", "player.mjs") },
    define: { "import.meta.url": '""' }, // the glue is given its code and looks for no file
    bundle: true,
    minify: true,
    write: false,
    format,
    target: "es2022",
    charset: "utf8",
    legalComments: "none", // the licences are in the exhibit's credits
    logLevel: "warning",
  });
  return result.outputFiles[0].text.trim();
}

async function read_look() {
  const sheets = ["reading.css", "exhibit.css"].map((name) => readFile(path.join(web_dir, name), "utf8"));
  const { code } = await transform((await Promise.all(sheets)).join(""), { loader: "css", minify: true });
  return { style: code.trim(), icon: await readFile(path.join(web_dir, "icon.svg"), "utf8") };
}

async function write_file(file, content) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Writes one content-named file and gives back its name. */
async function write_hashed(dir, name, extension, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const file_name = `${name}.${hash}${extension}`;
  await write_file(path.join(dir, file_name), content);
  return file_name;
}

/** The files of the pictures that the narrative shows. */
function media_of(exhibit) {
  const shown = Object.values(exhibit.narrative).flatMap((html) => [...html.matchAll(/ src="\.\.\/(media\/[^"]+)"/g)]);
  return [...new Set(shown.map(([, file]) => file))];
}

// The one licence of what is shipped that asks for its own text and is too long for the credits (FlatBuffers).
const licence = { name: "Apache-2.0", text: await readFile("/usr/share/common-licenses/Apache-2.0", "utf8") };

async function write_site(exhibit, assets, look) {
  const dir = path.join(options.dist, "web");
  await rm(dir, { recursive: true, force: true });
  const files = {};
  for (const { name, extension, bytes } of assets) {
    files[name] = `../${await write_hashed(dir, name, extension, bytes)}`;
  }
  files.script = `../${await write_hashed(dir, "player", ".js", await bundle("boot_site.ts", "esm"))}`;
  for (const language of exhibit.languages) {
    const page = site_page(exhibit, language, { look, files, base: options.base });
    await write_file(path.join(dir, language, "index.html"), page);
  }
  await write_file(path.join(dir, "index.html"), chooser_page(exhibit, { look }));
  for (const file of media_of(exhibit)) {
    await mkdir(path.join(dir, "media"), { recursive: true });
    await copyFile(in_build("assets", "exhibit", file), path.join(dir, file));
  }
  await write_file(path.join(dir, "licences", `${licence.name}.txt`), licence.text);
}

/** Packed as suits code or tables, whichever is shorter, with the size in the header that web/lzma.ts looks for. */
function lzma_from_bytes(bytes) {
  const [packed] = ["lc=4,pb=0,nice=64", "lc=3,pb=2,nice=273"]
    .map((fit) => execFileSync("xz", ["--format=lzma", `--lzma1=preset=9e,${fit}`, "-c"], { input: bytes }))
    .sort((a, b) => a.length - b.length);
  packed.writeBigUInt64LE(BigInt(bytes.length), 5);
  return packed;
}

/** The bytes as text in a page, which the page's own script is seen to unpack. */
async function packed_text(name, bytes) {
  const text = septets_from_bytes(lzma_from_bytes(bytes));
  const script = Buffer.from(await bundle("assets_file.ts", "esm")).toString("base64");
  const { unpacked_text } = await import(`data:text/javascript;base64,${script}`);
  if (Buffer.compare(unpacked_text(text), bytes) !== 0) throw new Error(`${name} is not unpacked as it was packed`);
  return text;
}

async function write_single_file(exhibit, assets, look) {
  const packed = {};
  for (const { name, bytes } of assets) packed[name] = await packed_text(name, bytes);
  for (const file of media_of(exhibit).filter((name) => !name.endsWith(".svg"))) {
    packed[file] = septets_from_bytes(await readFile(in_build("assets", "exhibit", file)));
  }
  const script = (await bundle("boot_file.ts", "iife")).replaceAll("</script", "<\\/script");
  await write_file(path.join(options.dist, `${exhibit.id}.html`), single_file(exhibit, { look, script, packed, licence, base: options.base }));
}

const exhibit = await read_exhibit();
const [assets, look] = await Promise.all([read_assets(exhibit.languages), read_look()]);
await write_site(exhibit, assets, look);
await write_single_file(exhibit, assets, look);
console.log(`site: ${path.join(options.dist, "web")}, single file: ${path.join(options.dist, `${exhibit.id}.html`)}`);
