// A node's words at the very places where the canvas has them: in the same face and size, in the same lines. A
// paragraph stays one text. What makes its lines end where they do is the shape of a float beside it, and, within a
// word that is divided, a soft hyphen.
import type { Rect } from "../messages";

/** How words are set. Offsets are those of the UTF-8 bytes of the words; lengths are in CSS px. */
export interface Setting {
  x: number; // of the lines, from the left of the node's rectangle
  y: number;
  face: number;
  size: number;
  leading: number;
  spacing: number; // after every letter
  lines: readonly { end: number; x: number; width: number }[];
  faces: readonly { begin: number; end: number; face: number }[];
}

// Added to the number of a face for what is smaller and higher.
const superscript = 8;

// A line has that much room more than it takes; less than the narrowest word that could come up from the next.
const room_px = 1.5;

/** From a patch, see messages.ts; undefined for none. */
export function setting_from(lines: readonly number[], faces: readonly number[]): Setting | undefined {
  const [x, y, face, size, leading, spacing, ...rest] = lines;
  if (x === undefined || y === undefined || face === undefined || size === undefined) return undefined;
  const threes = (list: readonly number[]): [number, number, number][] =>
    Array.from({ length: list.length / 3 }, (_, i) => list.slice(3 * i, 3 * i + 3) as [number, number, number]);
  return {
    x,
    y,
    face,
    size,
    leading: leading ?? size,
    spacing: spacing ?? 0,
    lines: threes(rest).map(([end, x, width]) => ({ end, x, width })),
    faces: threes(faces).map(([begin, end, face]) => ({ begin, end, face })),
  };
}

export const family_of = (face: number): string => `exhibit-${face}`;

export const utf8_length = (text: string): number => new TextEncoder().encode(text).length;

// The narrow no-break space has no glyph in our faces. Browsers make it half a space wide, and the thin space, which it
// is by its meaning, a fifth of the size, as we do.
const shown = (text: string): string => text.replaceAll("\u202f", "\u2009");

/** Words as nodes: text, and spans where the face changes. They begin at byte `at` of what is set. */
export function pieces_from(words: string, at: number, setting: Setting | undefined): (Text | HTMLElement)[] {
  if (!setting) return [document.createTextNode(words)];
  const { lines, faces, face: own_face } = setting;
  const pieces: (Text | HTMLElement)[] = [];
  let text = "";
  let face = own_face;
  let line = 0;
  let stretch = 0;
  const close = (): void => {
    if (!text) return;
    const node = document.createTextNode(text);
    if (face === own_face) pieces.push(node);
    else {
      const span = document.createElement("span");
      span.style.fontFamily = family_of(face % superscript);
      span.classList.toggle("raised", face >= superscript);
      span.append(node);
      pieces.push(span);
    }
    text = "";
  };
  let before = "";
  for (const letter of shown(words)) {
    while ((lines[line]?.end ?? Infinity) <= at) {
      if (lines[line]?.end === at && /\p{L}$/u.test(before) && /^\p{L}/u.test(letter)) text += "\u00ad";
      ++line;
    }
    while ((faces[stretch]?.end ?? Infinity) <= at) ++stretch;
    const next = faces[stretch];
    const letters_face = next && next.begin <= at ? next.face : own_face;
    if (letters_face !== face) {
      close();
      face = letters_face;
    }
    text += before = letter;
    at += utf8_length(letter);
  }
  close();
  return pieces;
}

const canvas = document.createElement("canvas").getContext("2d");

/** The words of each line. */
function words_of_lines(words: string, lines: Setting["lines"]): string[] {
  const bytes = new TextEncoder().encode(words);
  return lines.map(({ end }, i) => new TextDecoder().decode(bytes.subarray(lines[i - 1]?.end ?? 0, end)).trimEnd());
}

/** Spacing of letters that makes texts as wide as they are drawn: of capitals, where they are written small. */
function fitted_spacing(texts: readonly string[], widths: readonly number[], { face, size }: Setting): number {
  if (!canvas) return 0;
  canvas.font = `${size}px ${family_of(face)}`;
  canvas.textRendering = "geometricPrecision"; // as in exhibit.css
  let missing = 0;
  let letters = 0;
  texts.forEach((text, i) => {
    missing += (widths[i] ?? 0) - (canvas?.measureText(text).width ?? 0);
    letters += text.length;
  });
  return missing / Math.max(1, letters);
}

/** One spacing for the first line and one for the others: what a text can have without being torn. */
function space_letters(style: CSSStyleDeclaration, words: string, setting: Setting): void {
  const texts = words_of_lines(words, setting.lines);
  const widths = setting.lines.map(({ width }) => width);
  const first = fitted_spacing(texts.slice(0, 1), widths, setting);
  style.letterSpacing = px(texts.length > 1 ? fitted_spacing(texts.slice(1), widths.slice(1), setting) : first);
  style.setProperty("--first", px(first));
}

const px = (length: number): string => `${length}px`;

/** What lines keep clear of: for each, from its top to its bottom, the ground between `from` and its edge. */
function shape(edges: readonly number[], from: number, leading: number): string {
  const bars = edges.map((edge, i) => {
    const [top, bottom] = [px(i * leading + 1), px((i + 1) * leading - 1)];
    return `${px(from)} ${top},${px(edge)} ${top},${px(edge)} ${bottom},${px(from)} ${bottom}`;
  });
  return `polygon(${bars.join()})`;
}

/** A float before the words that moves the beginnings of lines. Returns its width. */
function set_indents(element: HTMLElement, indents: readonly number[], leading: number): number {
  element.querySelector(":scope > i")?.remove();
  const widest = Math.max(...indents);
  if (widest === 0) return 0;
  const float = document.createElement("i");
  float.style.width = px(widest);
  float.style.shapeOutside = shape(indents, 0, leading);
  element.prepend(float);
  return widest;
}

/** Sets the element's words as they are drawn, `rect` being its place. Returns how far the element begins left of it. */
export function set_words(element: HTMLElement, words: string, rect: Rect, setting: Setting): number {
  const { style } = element;
  const { face, size, leading, spacing, lines } = setting;
  const height = lines.length * leading;
  const left = setting.x + Math.min(...lines.map(({ x }) => x));
  const starts = lines.map(({ x }) => setting.x + x - left);
  const ends = lines.map(({ width }, i) => (starts[i] ?? 0) + width + room_px);
  const is_wrapped = lines.length > 1;
  style.font = `${size}px/${leading}px ${family_of(face)}, serif`;
  if (spacing) space_letters(style, words, setting);
  style.paddingLeft = px(Math.max(0, left));
  style.marginLeft = px(Math.min(0, left));
  style.paddingTop = px(setting.y);
  style.paddingBottom = px(Math.max(0, rect[3] - setting.y - height));
  style.setProperty("--leading", px(leading));
  element.classList.toggle("wrapped", is_wrapped);
  if (is_wrapped) {
    const right = Math.max(rect[2] - left, ...ends);
    const indent = Math.ceil(set_indents(element, starts, leading)) + 1; // the floats stand side by side
    const inside = (end: number): number => end - indent;
    style.width = px(Math.max(0, left) + right);
    style.setProperty("--height", px(height));
    style.setProperty("--indent", px(indent));
    style.setProperty("--rag", shape(ends.map(inside), inside(right), leading));
  }
  return -Math.min(0, left);
}
