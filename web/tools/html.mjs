// Small pieces of HTML. Everything that comes in as text is escaped here and nowhere else.
import { createHash } from "node:crypto";

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escaped(text) {
  return text.replace(/[&<>"]/g, (character) => entities[character]);
}

/** JSON that may stand inside a script element. */
export function json_for_script(value) {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** A script or style source of a Content-Security-Policy for an inline element with this content. */
export function policy_hash(content) {
  return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
}

/** Name of a language in that language, as a label: Français, Русский, English. */
export function language_name(language) {
  const name = new Intl.DisplayNames(language, { type: "language" }).of(language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The fragment with its ids, and its links to them, moved below a prefix, so that several can share a document. */
export function with_prefixed_ids(fragment, prefix) {
  return fragment.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag
      .replace(/(\shref=")#/g, `$1#${prefix}`)
      .replace(/(\sid=")/g, `$1${prefix}`)
      .replace(/(\saria-(?:labelledby|describedby|details|controls)=")([^"]*)/g, (_, start, ids) =>
        start + ids.split(/\s+/).map((id) => prefix + id).join(" "),
      ),
  );
}

/** A narrative of `vitrine build` in fewer bytes and the same elements: HTML lets these ends, quotes and line ends go. */
export function compacted(fragment) {
  return fragment
    .replace(/<\/(?:p|li|dt|dd)>/g, "")
    .replace(/\n+(?=<)/g, "")
    .replace(/<[a-z][^>]*>/g, (tag) => tag.replace(/="([^\s"'`=<>]+)"(?!\/)/g, "=$1"));
}

/** Pictures as the words that stand for them: the single file has their lines for the exhibit alone. */
export function without_images(narrative) {
  return narrative.replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, "<p>$1</p>");
}

/** The sources below a card as bare numbers that lead to their entries; web/reading_file.ts gives them their words back. */
export function with_short_citations(narrative) {
  return narrative.replace(/<li>(\[\d+\]) (<a [^>]*>)[^<]*<\/a>/g, "<li>$2$1</a>");
}
