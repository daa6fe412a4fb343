// What leaves the exhibit: to another application, to the clipboard, to a file. Browsers allow it for a few seconds
// after a click or a key.

export type Outcome = "shared" | "copied" | "failed";

const revoked_after_ms = 60_000;

/** Where nothing can be shared, it is copied. Undefined: the visitor has changed their mind. */
export async function share(title: string, text: string, url: string): Promise<Outcome | undefined> {
  const address = url || (location.protocol.startsWith("http") ? location.href : "");
  const shared: ShareData = address ? { title, text, url: address } : { title, text };
  try {
    if (navigator.canShare?.(shared)) {
      await navigator.share(shared);
      return "shared";
    }
  } catch (error) {
    if ((error as Error).name === "AbortError") return undefined;
  }
  return copy(address ? `${text} ${address}` : text);
}

export async function copy(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    return copied_by_command(text) ? "copied" : "failed";
  }
}

/** The older way, for pages that are refused the clipboard: over http, and from some browsers' file://. */
function copied_by_command(text: string): boolean {
  const focused = document.activeElement as HTMLElement | null;
  const field = document.createElement("textarea");
  field.className = "spoken";
  field.value = text;
  document.body.append(field);
  field.focus({ preventScroll: true });
  field.select();
  const is_copied = document.execCommand("copy");
  field.remove();
  focused?.focus({ preventScroll: true });
  return is_copied;
}

export function save(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), revoked_after_ms);
}
