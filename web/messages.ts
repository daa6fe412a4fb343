// What the player says to the page: one delivery after a frame or an action, patches before commands.
// Rectangles are [x, y, width, height] in CSS px: of the document for nodes of the page, of the viewport for fixed ones.

export type Rect = readonly [x: number, y: number, width: number, height: number];

export type Theme = "light" | "dark" | "high-contrast";

/** What the visitor can set, but for the language. */
export interface Settings {
  theme: Theme;
  text_size: number; // in per cent: 100, 125, 150, 175 or 200
  reduced_motion: boolean;
}

export interface States {
  current?: "true" | "page" | boolean;
  expanded?: boolean;
  pressed?: boolean;
  checked?: boolean; // of a radio
  selected?: boolean;
  disabled?: boolean;
  hidden?: boolean;
}

/** What a node says besides its place in the tree. A field left out of a `set` keeps its value. */
export interface NodeContent {
  level?: number; // of a heading, 1 to 6
  name?: string; // accessible name, where it is not the words shown
  text?: string; // the words the canvas shows at this place
  lang?: string; // BCP 47, where it differs from the parent's; "" where it no longer does
  rect?: Rect; // absent or all zero: the node flows inside its parent, as the runs of a paragraph do
  // Where the words lie on the canvas: x and y from the rectangle's corner, face (0 serif, italic, bold, 3 sans, bold), size,
  // leading, letter spacing; then for each line the byte of the UTF-8 words where it ends, its x and its width. A node
  // with runs and links has the lines of these together. Empty: none.
  lines?: readonly number[];
  faces?: readonly number[]; // with lines: begin, end and face of each stretch of bytes in another; 8 more: superscript
  states?: States; // all of them: one left out is not set
  href?: string; // "#" and an address within the exhibit, or an https address
  value?: string; // what is typed into a searchbox; a slider's number in words
  span?: readonly [least: number, most: number, now: number]; // with a slider's value
  roving?: boolean; // the arrow keys lead to it
}

export interface AddPatch extends NodeContent {
  op: "add";
  id: string;
  parent: string | null;
  index: number;
  role: string;
  fixed?: boolean; // stays in the viewport; holds for its descendants too
}
export interface SetPatch extends NodeContent {
  op: "set";
  id: string;
}
export interface MovePatch {
  op: "move";
  id: string;
  parent: string | null;
  index: number; // among the new siblings, itself not counted
}
export interface RemovePatch {
  op: "remove";
  id: string;
}
export type Patch = AddPatch | SetPatch | MovePatch | RemovePatch;

export type Command =
  | { op: "scroll"; y: number; smooth: boolean }
  | { op: "focus"; id: string }
  | { op: "announce"; text: string; assertive: boolean }
  | { op: "address"; language: string; address: string; push: boolean }
  | { op: "title"; title: string; language: string }
  | ({ op: "settings" } & Settings)
  | { op: "load-edition"; language: string }
  | { op: "page"; height: number; insets: readonly [top: number, right: number, bottom: number, left: number] }
  | { op: "cursor"; cursor: string }
  | { op: "reading-view"; address: string } // "": where the visitor is
  | { op: "share"; title: string; text: string; url: string } // url "": the page's own address, if it is a public one
  | { op: "copy"; text: string }
  | { op: "save"; name: string; type: string; text: string } // a file of that MIME type
  | { op: "open"; url: string } // an https address out of the exhibit
  | { op: "load-picture"; picture: number; file: string } // its pixels are wanted
  | { op: "timer"; after_s: number }
  | { op: "first-frame" }
  | { op: "first-card" };

export interface Delivery {
  patches?: readonly Patch[];
  commands?: readonly Command[];
}

/** Where the visitor is; the answer of `vitrine_state`. */
export interface PlayerState {
  lang: string;
  card: string; // the card being read; "" on the cover
  open: boolean; // its file is open
  address: string; // of what is shown, within the exhibit
  visible: readonly string[]; // cards in view, in story order
  camera: { lat: number; lon: number; km_per_px: number };
  day: string; // that map and ribbon show, ISO 8601
  time: { first: string; last: string }; // the days on the ribbon
  theme: Theme;
  text_size: number;
}

export interface PlayerStats {
  frames: number; // drawn since the start
  heap_bytes: number;
  atlas: { width: number; height: number; glyphs: number };
}
