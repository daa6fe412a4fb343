// The WebAssembly player as typed functions. Strings and bytes are copied in and out at each call; no view of its
// memory outlives one. After a trap the player is dead: calls do nothing, and whoever made it has been told once.
import createModule, { type PlayerModule } from "player-glue";
import type { Delivery, PlayerState, PlayerStats, Rect, Settings, Theme } from "./messages";
import type { Outcome } from "./sharing";

export type Part = "fonts" | "map" | "common" | "edition" | "pictures";
export type Loaded = "loaded" | "damaged" | "newer";
export type Started = "started" | "no-graphics" | "not-loaded";
export type PointerKind = "move" | "down" | "up" | "cancel" | "leave";

export interface PlayerListener {
  /** Called in a microtask of its own, never inside a call to the player. */
  delivered(delivery: Delivery): void;
  trapped(error: unknown): void;
}

const load_results: readonly Loaded[] = ["loaded", "damaged", "newer"];
const start_results: readonly Started[] = ["started", "no-graphics", "not-loaded"];
const outcomes: Readonly<Record<Outcome, number>> = { shared: 0, copied: 1, failed: 2 };
const themes: Readonly<Record<Theme, number>> = { light: 0, dark: 1, "high-contrast": 2 };
const pointer_kinds: Readonly<Record<PointerKind, number>> = { move: 0, down: 1, up: 2, cancel: 3, leave: 4 };

export class Player {
  private m_dead = false;

  private constructor(
    private readonly m_module: PlayerModule,
    private readonly m_listener: PlayerListener,
  ) {
    addEventListener("error", (event) => {
      if (event.error instanceof WebAssembly.RuntimeError) this.die(event.error);
    });
  }

  /** Instantiates the compiled module; rejects if the browser cannot. */
  static create(code: WebAssembly.Module, canvas: HTMLCanvasElement, listener: PlayerListener): Promise<Player> {
    return new Promise((resolve, reject) => {
      let player: Player | undefined;
      createModule({
        canvas,
        deliver: (json) => queueMicrotask(() => listener.delivered(JSON.parse(json) as Delivery)),
        onAbort: (reason) => (player ? player.die(reason) : reject(reason)),
        instantiateWasm: (imports, receive) => {
          WebAssembly.instantiate(code, imports).then((instance) => receive(instance, code), reject);
          return {};
        },
      }).then((module) => resolve((player = new Player(module, listener))), reject);
    });
  }

  load(part: Part, bytes: Uint8Array): Loaded {
    const result = this.call((module) => {
      const pointer = module._malloc(bytes.length);
      module.HEAPU8.set(bytes, pointer);
      const loaded = module[`_vitrine_load_${part}`](pointer, bytes.length);
      module._free(pointer);
      return loaded;
    });
    return load_results[result ?? 1] ?? "damaged";
  }

  /** Before the start: the address that links for others begin with; "" where the exhibit has none. */
  set_site(base: string): void {
    this.call((module) => this.with_strings([base], ([at]) => module._vitrine_set_site(at)));
  }

  start(language: string, address: string, { theme, text_size, reduced_motion }: Settings): Started {
    const result = this.call((module) =>
      this.with_strings([language, address], ([language_at, address_at]) =>
        module._vitrine_start(language_at, address_at, themes[theme], text_size, Number(reduced_motion)),
      ),
    );
    return start_results[result ?? 2] ?? "not-loaded";
  }

  resize(width_px: number, height_px: number, pixel_ratio: number): void {
    this.call((module) => module._vitrine_resize(width_px, height_px, pixel_ratio));
  }

  scrolled(y_px: number): void {
    this.call((module) => module._vitrine_scrolled(y_px));
  }

  /** Coordinates in CSS px of the viewport; of the primary button or finger only. */
  pointer(kind: PointerKind, x_px: number, y_px: number, is_touch: boolean): void {
    this.call((module) => module._vitrine_pointer(pointer_kinds[kind], x_px, y_px, Number(is_touch)));
  }

  activate(id: string): void {
    this.call((module) => this.with_strings([id], ([at]) => module._vitrine_activate(at)));
  }

  /** The node that shows the focus ring; "" where none of the exhibit's does. */
  focus(id: string): void {
    this.call((module) => this.with_strings([id], ([at]) => module._vitrine_focus(at)));
  }

  key(key: string): void {
    this.call((module) => this.with_strings([key], ([at]) => module._vitrine_key(at)));
  }

  /**
   * What lies at a point of the viewport, a picture that is looked at closely, the map or the years on the ribbon: zoomed
   * about the point, and then moved. False: nothing changed.
   */
  hold(factor: number, x_px: number, y_px: number, dx_px = 0, dy_px = 0): boolean {
    return this.call((module) => module._vitrine_hold(factor, x_px, y_px, dx_px, dy_px)) === 1;
  }

  /** What is typed into the search field, all of it. */
  set_query(text: string): void {
    this.call((module) => this.with_strings([text], ([at]) => module._vitrine_set_query(at)));
  }

  /** To the best of what was found. */
  submit_query(): void {
    this.call((module) => module._vitrine_submit_query());
  }

  /** How sharing or copying went. */
  handed_over(outcome: Outcome): void {
    this.call((module) => module._vitrine_handed_over(outcomes[outcome]));
  }

  /** False where the exhibit has no such address. "" keeps the language. */
  go(language: string, address: string): boolean {
    const result = this.call((module) =>
      this.with_strings([language, address], ([language_at, address_at]) => module._vitrine_go(language_at, address_at)),
    );
    return result === 0;
  }

  /** As go, for what was typed or come back to: an unknown address leads to the cover. */
  visit(language: string, address: string): void {
    this.call((module) =>
      this.with_strings([language, address], ([language_at, address_at]) =>
        module._vitrine_visit(language_at, address_at),
      ),
    );
  }

  /** The pixels that were asked for. */
  take_picture(picture: number, pixels: ImageBitmap): void {
    this.call((module) => {
      module.picture = pixels;
      module._vitrine_take_picture(picture);
      delete module.picture;
    });
  }

  set_theme(theme: Theme): void {
    this.call((module) => module._vitrine_set_theme(themes[theme]));
  }

  set_reduced_motion(reduced: boolean): void {
    this.call((module) => module._vitrine_set_reduced_motion(Number(reduced)));
  }

  context_lost(): void {
    this.call((module) => module._vitrine_context_lost());
  }

  context_restored(): void {
    this.call((module) => module._vitrine_context_restored());
  }

  wake(): void {
    this.call((module) => module._vitrine_wake());
  }

  state(): PlayerState | undefined {
    return this.answer<PlayerState>((module) => module._vitrine_state());
  }

  stats(): PlayerStats | undefined {
    return this.answer<PlayerStats>((module) => module._vitrine_stats());
  }

  /** Rectangles of the last frame by id, and whether each stays in the viewport. */
  rects(): Record<string, [...Rect, boolean | number]> | undefined {
    return this.answer((module) => module._vitrine_rects());
  }

  private call<Result>(function_of: (module: PlayerModule) => Result): Result | undefined {
    if (this.m_dead) return undefined;
    try {
      return function_of(this.m_module);
    } catch (error) {
      this.die(error);
      return undefined;
    }
  }

  private answer<Answer>(pointer_from: (module: PlayerModule) => number): Answer | undefined {
    const text = this.call((module) => {
      const start = pointer_from(module);
      const heap = module.HEAPU8;
      return new TextDecoder().decode(heap.slice(start, heap.indexOf(0, start)));
    });
    return text === undefined ? undefined : (JSON.parse(text) as Answer);
  }

  private with_strings<Strings extends string[], Result>(
    strings: [...Strings],
    use: (pointers: { [Index in keyof Strings]: number }) => Result,
  ): Result {
    const module = this.m_module;
    const pointers = strings.map((text) => {
      const bytes = new TextEncoder().encode(text + "\0");
      const pointer = module._malloc(bytes.length);
      module.HEAPU8.set(bytes, pointer);
      return pointer;
    });
    const result = use(pointers as { [Index in keyof Strings]: number });
    for (const pointer of pointers) module._free(pointer);
    return result;
  }

  private die(error: unknown): void {
    if (this.m_dead) return;
    this.m_dead = true;
    this.m_listener.trapped(error);
  }
}
