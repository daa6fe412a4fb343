// Compares screenshots with those that were looked at and kept, in tests/e2e/golden: strictly, pixel by pixel, with no
// allowance for edges. VITRINE_REBASELINE=1 keeps what is seen now.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";

const kept_dir = path.resolve(__dirname, "golden");
const seen_dir = path.resolve(__dirname, "..", "..", "build", "e2e_images");
const most_kilobytes = 450;
const recoding_lasts_at_most_ms = 600_000;

/** At most this share of the pixels may differ by more than that in one of red, green and blue. */
const most_off = 0.001;
const tolerance = 3;

export interface Difference {
  share_off: number; // of the pixels; 1 where the sizes differ
  greatest: number; // 0 to 255
  picture: string; // of what differs, PNG in base64
}

/** Two PNGs compared by the browser of `page`, on whatever it shows. */
export function difference(page: Page, kept: Buffer, seen: Buffer): Promise<Difference> {
  return page.evaluate(
    async ([kept, seen, tolerance]) => {
      const pixels_of = async (png: string): Promise<ImageData> => {
        const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }), { colorSpaceConversion: "none" });
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d", { willReadFrequently: true });
        if (!context) throw new Error("no canvas");
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [before, after] = [await pixels_of(kept), await pixels_of(seen)];
      const { width, height, data } = before;
      if (width !== after.width || height !== after.height) return { share_off: 1, greatest: 255, picture: seen };
      const canvas = new OffscreenCanvas(width, height);
      const shown = new ImageData(width, height);
      let count = 0;
      let greatest = 0;
      for (let at = 0; at < data.length; at += 4) {
        const off = Math.max(...[0, 1, 2].map((channel) => Math.abs((data[at + channel] ?? 0) - (after.data[at + channel] ?? 0))));
        greatest = Math.max(greatest, off);
        count += Number(off > tolerance);
        shown.data.set(off > tolerance ? [255, 0, 0, 255] : [240, 240, 240, 255], at);
      }
      canvas.getContext("2d")?.putImageData(shown, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      const picture = btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
      return { share_off: count / (width * height), greatest, picture };
    },
    [kept.toString("base64"), seen.toString("base64"), tolerance] as const,
  );
}

export const is_alike = ({ share_off }: Difference): boolean => share_off <= most_off;

/** Smaller, with the same pixels, where the tool is at hand. */
function recoded(file: string): void {
  try {
    execFileSync("zopflipng", ["-y", "--iterations=5", file, file], { stdio: "ignore" });
  } catch {
    // The picture is as good without.
  }
}

/** What `page` shows is what was kept under `name`. What is seen otherwise is left in build/e2e_images. */
export async function expect_image(page: Page, name: string): Promise<void> {
  const seen = await page.screenshot({ animations: "disabled", caret: "hide" });
  const file = path.join(kept_dir, `${name}.png`);
  if (process.env["VITRINE_REBASELINE"]) {
    test.setTimeout(recoding_lasts_at_most_ms);
    mkdirSync(kept_dir, { recursive: true });
    writeFileSync(file, seen);
    recoded(file);
    expect(readFileSync(file).length, `${name}.png is too large to keep`).toBeLessThanOrEqual(most_kilobytes * 1024);
    return;
  }
  mkdirSync(seen_dir, { recursive: true });
  writeFileSync(path.join(seen_dir, `${name}.png`), seen);
  expect(existsSync(file), `no ${file}: VITRINE_REBASELINE=1 keeps what build/e2e_images/${name}.png shows`).toBe(true);
  const found = await difference(page, readFileSync(file), seen);
  if (is_alike(found)) return;
  writeFileSync(path.join(seen_dir, `${name}.difference.png`), Buffer.from(found.picture, "base64"));
  const percent = (100 * found.share_off).toFixed(3);
  expect(is_alike(found), `${name}: ${percent} % of the pixels are off, by up to ${found.greatest}; see build/e2e_images/${name}.difference.png`).toBe(true);
}
