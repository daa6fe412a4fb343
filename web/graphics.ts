// WebGL 2: whether there is any, and what to do when the browser takes it away.

/** Asks on a canvas of its own, given back at once. */
export function has_webgl2(): boolean {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

export interface ContextListener {
  lost(): void;
  restored(): void;
  /** Not restored in time, or lost too often: nothing more will be drawn on this page. */
  gone(): void;
}

const restored_within_ms = 10_000;
const second_loss_within_ms = 60_000;
const last_loss_key = "vitrine.context-lost-at-ms";

// Kept across the reload, where the browser lets a page keep anything.
function last_loss_ms(): number {
  try {
    return Number(sessionStorage.getItem(last_loss_key) ?? -Infinity);
  } catch {
    return -Infinity;
  }
}
function keep_loss(at_ms: number): boolean {
  try {
    sessionStorage.setItem(last_loss_key, String(at_ms));
    return true;
  } catch {
    return false;
  }
}

/** One loss is waited out, then the page is loaded again; a second within a minute is final. */
export function watch_context(canvas: HTMLCanvasElement, listener: ContextListener): void {
  let lost_at_ms = last_loss_ms();
  let timer = 0;
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    listener.lost();
    const now_ms = Date.now();
    const too_often = now_ms - lost_at_ms < second_loss_within_ms;
    lost_at_ms = now_ms;
    const kept = keep_loss(now_ms);
    if (too_often) {
      listener.gone();
      return;
    }
    timer = setTimeout(() => (kept ? location.reload() : listener.gone()), restored_within_ms);
  });
  canvas.addEventListener("webglcontextrestored", () => {
    clearTimeout(timer);
    listener.restored();
  });
}
