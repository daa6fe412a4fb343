// The documents around the narrative: a page for each language, the page that chooses one, and the single file.
import {
  compacted, escaped, json_for_script, language_name, policy_hash, with_prefixed_ids, with_short_citations, without_images,
} from "./html.mjs";

/**
 * @typedef {object} Exhibit           what `vitrine build` leaves in exhibit.json, and the narrative beside it
 * @property {string[]} languages      BCP 47; the first is the default
 * @property {Record<string, {title: string, subtitle: string, description: string, strings: Record<string, string>}>} words
 * @property {Record<string, string>} narrative  HTML by language
 *
 * @typedef {object} Look
 * @property {string} style            CSS, minified
 * @property {string} icon             SVG
 */

function policy(sources) {
  return Object.entries({ "default-src": "'none'", "base-uri": "'none'", "form-action": "'none'", ...sources })
    .map(([directive, value]) => `${directive} ${value}`)
    .join("; ");
}

function head({ title, description, look, sources, further = "" }) {
  const csp = policy({ "img-src": "data:", "style-src": policy_hash(look.style), ...sources });
  return `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(look.icon.trim())}">
${further}<style>${look.style}</style>
</head>`;
}

function language_links(languages, current, href_of) {
  const links = languages.map((language) => {
    const is_current = language === current ? ' aria-current="page"' : "";
    return `<a href="${href_of(language)}" lang="${language}" hreflang="${language}"${is_current}>${escaped(language_name(language))}</a>`;
  });
  return `<nav class="languages">${links.join("")}</nav>`;
}

function page_data(exhibit, data) {
  const strings = Object.fromEntries(exhibit.languages.map((language) => [language, exhibit.words[language].strings]));
  const all = { languages: exhibit.languages, strings, ...data };
  return `<script type="application/json" id="page-data">${json_for_script(all)}</script>`;
}

/** Links to the same page in the other languages; with the site's public address also the canonical one. */
function alternates(languages, language, base) {
  const links = languages.map((other) => {
    const href = base ? new URL(`${other}/`, base).href : `../${other}/`;
    return `<link rel="alternate" hreflang="${other}" href="${escaped(href)}">\n`;
  });
  if (base) links.push(`<link rel="canonical" href="${escaped(new URL(`${language}/`, base).href)}">\n`);
  return links.join("");
}

/** `files` maps asset names, "script" among them, to addresses relative to the page; `base` may be undefined. */
export function site_page(exhibit, language, { look, files, base }) {
  const { title, description } = exhibit.words[language];
  const { script, ...assets } = files;
  const further = `${alternates(exhibit.languages, language, base)}<script type="module" src="${script}"></script>\n`;
  const sources = { "img-src": "'self' data:", "script-src": "'self' 'wasm-unsafe-eval'", "connect-src": "'self'" };
  return `<!doctype html>
<html lang="${language}">
${head({ title, description, look, sources, further })}
<body>
<div id="reading" lang="${language}">
${language_links(exhibit.languages, language, (other) => `../${other}/`)}
<main>
${exhibit.narrative[language]}
</main>
</div>
${page_data(exhibit, { files: assets })}
</body>
</html>
`;
}

/** Goes to the visitor's language; without a script, or for a language the exhibit lacks, its links do. */
export function chooser_page(exhibit, { look }) {
  const script =
    `const known=${json_for_script(exhibit.languages)};` +
    `const wanted=navigator.languages.map(l=>l.toLowerCase().split("-")[0]).find(l=>known.includes(l));` +
    `if(wanted)location.replace(wanted+"/"+location.search+location.hash)`;
  const [first] = exhibit.languages;
  const { title, description } = exhibit.words[first];
  const entries = exhibit.languages.map((language) => {
    const words = exhibit.words[language];
    return `<div lang="${language}"><h2><a href="${language}/" hreflang="${language}">${escaped(language_name(language))}</a></h2>
<p>${escaped(words.title)}. ${escaped(words.subtitle)}</p></div>`;
  });
  return `<!doctype html>
<html lang="${first}">
${head({ title, description, look, sources: { "script-src": policy_hash(script) } })}
<body>
<main id="reading">
${entries.join("\n")}
</main>
<script>${script}</script>
</body>
</html>
`;
}

/** `packed` maps asset names to text for web/assets_file.ts; `script` is a classic script; `licence` travels with the file; `base` may be undefined. */
export function single_file(exhibit, { look, script, packed, licence, base }) {
  const [first] = exhibit.languages;
  const { title, description } = exhibit.words[first];
  const sources = { "script-src": `'wasm-unsafe-eval' ${policy_hash(script)}` };
  const sections = exhibit.languages.map((language) => {
    const prefix = `/${language}/`;
    return `<section lang="${language}" id="${prefix}">
${compacted(with_prefixed_ids(without_images(with_short_citations(exhibit.narrative[language])), prefix))}
</section>`;
  });
  const assets = Object.entries(packed).map(
    ([name, text]) => `<script type="text/plain" id="asset-${name}">${text}</script>`,
  );
  return `<!doctype html>
<html lang="${first}">
${head({ title, description, look, sources })}
<body>
<main id="reading">
${language_links(exhibit.languages, undefined, (language) => `#/${language}/`)}
${sections.join("\n")}
</main>
${page_data(exhibit, { files: {}, site: base })}
${assets.join("\n")}
<script type="text/plain" id="licence-${licence.name}">${licence.text}</script>
<script>${script}</script>
</body>
</html>
`;
}
