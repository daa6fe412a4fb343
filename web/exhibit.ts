// The exhibit on its canvas: the player, the mirror over it, and what the player asks of the page.
import type { AddressBar, Place } from "./address";
import { Announcer } from "./announce";
import type { AssetSource } from "./assets";
import { has_webgl2, watch_context } from "./graphics";
import { load_faces } from "./faces";
import type { Command, Delivery } from "./messages";
import { Mirror } from "./mirror/mirror";
import { Player, type Part } from "./player";
import { watch_gestures } from "./gestures";
import { watch_keys, watch_pointers } from "./pointer";
import type { Reason } from "./reading";
import { keep_focus, watch_search } from "./search";
import { settings, settings_hold } from "./settings";
import { copy, type Outcome, save, share } from "./sharing";
import { watch_timeline } from "./timeline";
import { tell_size, watch_viewport } from "./viewport";

/** Why there is no exhibit to show. */
export class Unavailable extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

export interface ExhibitListener {
  /** The first frame is drawn, behind what the page shows now. Nothing is shown before. */
  drawn(exhibit: Exhibit): void;
  /** The visitor wants to read: at this address, "" where they are. */
  reading_wanted(address: string): void;
  /** The language of what is drawn has changed. */
  language_changed(language: string): void;
  /** Nothing more will be drawn. */
  ended(reason: Reason): void;
}

// Between a click and what the player makes of it there are a few frames.
const click_lasts_ms = 1000;

const unreachable = (): never => {
  throw new Unavailable("unreachable");
};

export class Exhibit {
  private readonly m_canvas = document.createElement("canvas");
  private readonly m_layer = document.createElement("div");
  private readonly m_page = document.createElement("div");
  // Over what is scrolled out of view but not out of the window: it lies under the canvas's head and foot.
  private readonly m_edges = [document.createElement("div"), document.createElement("div")];
  private readonly m_announcer = new Announcer();
  private readonly m_mirror: Mirror;
  private m_player: Player | undefined;
  private m_is_shown = false;
  private m_has_ended = false;
  private m_scroll_padding = "";
  private m_left_at_px = 0;
  private m_focuses_itself = false;
  private m_language: string;
  private m_wake_timer = 0;
  private m_followed_at_ms = -Infinity;

  private constructor(
    private readonly m_assets: AssetSource,
    private readonly m_address: AddressBar,
    private readonly m_listener: ExhibitListener,
    place: Place,
  ) {
    this.m_language = place.language;
    this.m_canvas.id = "canvas";
    this.m_canvas.setAttribute("role", "presentation");
    this.m_canvas.setAttribute("aria-hidden", "true");
    this.m_layer.id = "exhibit";
    this.m_page.id = "page";
    for (const edge of this.m_edges) edge.className = "edge";
    this.m_layer.append(this.m_page, ...this.m_edges);
    this.m_mirror = new Mirror(this.m_page, (href) =>
      this.m_address.href({ language: this.m_language, address: href.slice(1) }),
    );
  }

  /** Loads everything and starts drawing; the listener hears of the first frame. Rejects with Unavailable. */
  static async open(
    assets: AssetSource,
    address: AddressBar,
    place: () => Place,
    listener: ExhibitListener,
  ): Promise<void> {
    if (!has_webgl2() || typeof WebAssembly !== "object") throw new Unavailable("lost_graphics");
    const asked = place();
    const parts = Promise.all([
      assets.bytes("fonts"),
      assets.bytes("map"),
      assets.bytes("common"),
      assets.bytes(`edition-${asked.language}`),
    ]).catch(unreachable);
    const [code, [fonts, map, common, edition]] = await Promise.all([assets.code().catch(unreachable), parts]);

    const exhibit = new Exhibit(assets, address, listener, asked);
    document.body.append(exhibit.m_canvas);
    try {
      const player = await Player.create(code, exhibit.m_canvas, {
        delivered: (delivery) => exhibit.follow(delivery),
        trapped(error) {
          console.error(error);
          exhibit.end("lost_graphics");
        },
      });
      exhibit.m_player = player;
      exhibit.load("fonts", fonts);
      exhibit.load("map", map);
      exhibit.load("common", common);
      exhibit.load("edition", edition);
      await load_faces(fonts);
      exhibit.listen();
      tell_size(player, exhibit.m_canvas);
      // The visitor may have read on in the meantime.
      const { address: started_at } = place();
      player.set_site(address.site);
      const started = player.start(asked.language, started_at, settings());
      if (started !== "started") {
        throw new Unavailable(started === "no-graphics" ? "lost_graphics" : "damaged_exhibit");
      }
      watch_viewport(player, exhibit.m_canvas);
    } catch (error) {
      exhibit.m_canvas.remove();
      throw error instanceof Unavailable ? error : new Unavailable("lost_graphics");
    }
  }

  get player(): Player | undefined {
    return this.m_player;
  }

  get is_shown(): boolean {
    return this.m_is_shown;
  }

  /** Puts the exhibit into the document; the reading view has left it. */
  show(): void {
    if (this.m_is_shown) return;
    this.m_is_shown = true;
    history.scrollRestoration = "manual";
    document.body.append(this.m_layer);
    document.body.classList.add("drawn");
    document.documentElement.style.scrollPadding = this.m_scroll_padding;
    scrollTo(0, this.m_left_at_px); // where the reading view was scrolled to means nothing here
  }

  hide(): void {
    this.m_is_shown = false;
    this.m_left_at_px = scrollY;
    history.scrollRestoration = "auto";
    document.body.classList.remove("drawn");
    this.m_layer.remove();
    document.documentElement.style.scrollPadding = "";
    document.documentElement.style.cursor = "";
  }

  /** Shows the exhibit again at a place, after the visitor has read. */
  return_to(place: Place): void {
    this.show();
    if (!this.m_player) return;
    tell_size(this.m_player, this.m_canvas);
    this.m_player.scrolled(scrollY);
    this.visit(place);
    this.m_player.wake();
  }

  /** False where the exhibit has no such place. */
  go(place: Place): boolean {
    return this.m_player?.go(place.language, place.address) ?? false;
  }

  /** Goes to what the address bar says, whether the exhibit has it or not. */
  visit(place: Place): void {
    this.m_player?.visit(place.language, place.address);
  }

  private load(part: Part, bytes: Uint8Array): void {
    const loaded = this.m_player?.load(part, bytes);
    if (loaded !== "loaded") throw new Unavailable(loaded === "newer" ? "newer_exhibit" : "damaged_exhibit");
  }

  private listen(): void {
    const player = this.m_player;
    if (!player) return;
    const is_shown = (): boolean => this.m_is_shown;
    watch_pointers(player, is_shown);
    watch_keys(player, is_shown);
    watch_gestures(player, this.m_layer);
    watch_timeline(player, this.m_layer);
    watch_search(player, this.m_layer);
    watch_context(this.m_canvas, {
      lost: () => player.context_lost(),
      restored: () => player.context_restored(),
      gone: () => this.end("lost_graphics"),
    });
    addEventListener("scroll", () => this.m_is_shown && player.scrolled(scrollY), { passive: true });
    this.m_layer.addEventListener("click", (event) => this.clicked(event));
    this.m_layer.addEventListener("focusin", (event) => this.focused(event.target as Element));
    this.m_layer.addEventListener("focusout", (event) => {
      if (!this.m_layer.contains(event.relatedTarget as Node | null)) player.focus("");
    });
  }

  /** A click without a pointer acts here; a pointer's has already reached the canvas's own item. */
  private clicked(event: MouseEvent): void {
    const target = (event.target as Element).closest("a, button, input[type=radio]");
    const id = target && this.m_mirror.id_of(target);
    if (!id) return;
    if ((target as HTMLAnchorElement).target) {
      this.m_followed_at_ms = performance.now();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(target instanceof HTMLInputElement)) event.preventDefault(); // a radio shows at once that it was chosen
    if (event.detail === 0) this.m_player?.activate(id);
  }

  private focused(element: Element): void {
    if (this.m_focuses_itself) return;
    this.m_player?.focus(element.matches(":focus-visible") ? (this.m_mirror.id_of(element) ?? "") : "");
  }

  private follow({ patches = [], commands = [] }: Delivery): void {
    if (this.m_has_ended) return;
    try {
      const focused = document.activeElement;
      this.m_mirror.apply(patches);
      keep_focus(this.m_layer, focused);
      if (commands.some(({ op }) => op === "first-frame")) this.m_listener.drawn(this);
      for (const command of commands) this.obey(command);
    } catch (error) {
      console.error(error);
      this.end("damaged_exhibit");
    }
  }

  private obey(command: Command): void {
    switch (command.op) {
      case "first-frame":
        performance.mark("vitrine:interactive");
        void this.load_pictures();
        break;
      case "first-card":
        performance.mark("vitrine:first-card");
        break;
      case "page":
        this.m_page.style.height = `${command.height}px`;
        this.m_edges.forEach((edge, i) => (edge.style.height = `${command.insets[2 * i]}px`));
        this.m_scroll_padding = command.insets.map((inset) => `${inset}px`).join(" ");
        if (this.m_is_shown) document.documentElement.style.scrollPadding = this.m_scroll_padding;
        break;
      case "scroll":
        if (this.m_is_shown) {
          scrollTo({ top: command.y, behavior: command.smooth && !settings().reduced_motion ? "smooth" : "instant" });
        }
        break;
      case "focus":
        this.focus(command.id);
        break;
      case "announce":
        this.m_announcer.announce(command.text, command.assertive);
        break;
      case "address":
        this.m_address.show(command, command.push);
        break;
      case "title":
        document.title = command.title;
        document.documentElement.lang = command.language;
        this.m_language = command.language;
        this.m_listener.language_changed(command.language);
        break;
      case "settings": {
        const { theme, text_size, reduced_motion } = command;
        settings_hold({ theme, text_size, reduced_motion });
        break;
      }
      case "load-edition":
        void this.load_edition(command.language);
        break;
      case "load-picture":
        void this.load_picture(command.picture, command.file);
        break;
      case "cursor":
        this.m_layer.style.cursor = command.cursor;
        document.documentElement.style.cursor = command.cursor;
        break;
      case "timer":
        clearTimeout(this.m_wake_timer);
        this.m_wake_timer = setTimeout(() => this.m_player?.wake(), command.after_s * 1000);
        break;
      case "open":
        // Where the mirror has the link under the pointer, the browser has followed it already.
        if (performance.now() - this.m_followed_at_ms > click_lasts_ms) window.open(command.url, "_blank", "noopener");
        break;
      case "reading-view":
        this.m_listener.reading_wanted(command.address);
        break;
      case "share":
        void share(command.title, command.text, command.url).then((outcome) => this.handed_over(outcome));
        break;
      case "copy":
        void copy(command.text).then((outcome) => this.handed_over(outcome));
        break;
      case "save":
        save(command.name, command.type, command.text);
        break;
    }
  }

  private handed_over(outcome: Outcome | undefined): void {
    if (outcome) this.m_player?.handed_over(outcome);
  }

  private focus(id: string): void {
    const element = this.m_mirror.element(id);
    if (!element) return;
    if (!element.matches("a[href], button, input")) element.tabIndex = -1;
    this.m_focuses_itself = true;
    element.focus({ preventScroll: true });
    this.m_focuses_itself = false;
  }

  /** Behind the first frame: without them their places stay empty, and the words say what they show. */
  private async load_pictures(): Promise<void> {
    try {
      this.load("pictures", await this.m_assets.bytes("pictures"));
    } catch (error) {
      console.warn(error);
    }
  }

  /** Its ground stays where its pixels cannot be had. */
  private async load_picture(picture: number, file: string): Promise<void> {
    try {
      const pixels = await createImageBitmap(await this.m_assets.picture(file), { premultiplyAlpha: "none" });
      this.m_player?.take_picture(picture, pixels);
      pixels.close();
    } catch (error) {
      console.warn(error);
    }
  }

  private async load_edition(language: string): Promise<void> {
    try {
      this.load("edition", await this.m_assets.bytes(`edition-${language}`).catch(unreachable));
    } catch (error) {
      this.end(error instanceof Unavailable ? error.reason : "damaged_exhibit");
    }
  }

  private end(reason: Reason): void {
    if (this.m_has_ended) return;
    this.m_has_ended = true;
    clearTimeout(this.m_wake_timer);
    this.m_player = undefined;
    this.m_canvas.remove();
    this.m_listener.ended(reason);
  }
}
