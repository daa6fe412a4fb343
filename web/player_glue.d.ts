// The loader that Emscripten writes beside player.wasm, and the exports of src/shell/web_exports.h behind it.
// Pointers are byte offsets into HEAPU8; strings are UTF-8 and end with a zero byte; lengths are in CSS px.
declare module "player-glue" {
  type Pointer = number;

  export interface PlayerModule {
    picture?: ImageBitmap; // of the call of _vitrine_take_picture
    readonly HEAPU8: Uint8Array; // replaced whenever memory grows: read it anew each time
    _malloc(byte_count: number): Pointer;
    _free(pointer: Pointer): void;
    _vitrine_load_fonts(bytes: Pointer, byte_count: number): number;
    _vitrine_load_map(bytes: Pointer, byte_count: number): number;
    _vitrine_load_common(bytes: Pointer, byte_count: number): number;
    _vitrine_load_edition(bytes: Pointer, byte_count: number): number;
    _vitrine_load_pictures(bytes: Pointer, byte_count: number): number;
    _vitrine_set_site(base: Pointer): void;
    _vitrine_start(language: Pointer, address: Pointer, theme: number, text_percent: number, reduced_motion: number): number;
    _vitrine_resize(width_px: number, height_px: number, pixel_ratio: number): void;
    _vitrine_scrolled(y_px: number): void;
    _vitrine_pointer(kind: number, x_px: number, y_px: number, is_touch: number): void;
    _vitrine_activate(id: Pointer): void;
    _vitrine_focus(id: Pointer): void;
    _vitrine_key(key: Pointer): void;
    _vitrine_hold(factor: number, x_px: number, y_px: number, dx_px: number, dy_px: number): number;
    _vitrine_set_query(text: Pointer): void;
    _vitrine_submit_query(): void;
    _vitrine_handed_over(outcome: number): void;
    _vitrine_go(language: Pointer, address: Pointer): number;
    _vitrine_visit(language: Pointer, address: Pointer): void;
    _vitrine_take_picture(picture: number): void;
    _vitrine_set_theme(theme: number): void;
    _vitrine_set_text_size(percent: number): void;
    _vitrine_set_reduced_motion(reduced: number): void;
    _vitrine_context_lost(): void;
    _vitrine_context_restored(): void;
    _vitrine_wake(): void;
    _vitrine_state(): Pointer;
    _vitrine_stats(): Pointer;
    _vitrine_rects(): Pointer;
  }

  export interface PlayerOptions {
    canvas: HTMLCanvasElement;
    deliver(json: string): void;
    onAbort(reason: unknown): void;
    instantiateWasm(
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object;
  }

  export default function create(options: PlayerOptions): Promise<PlayerModule>;
}
