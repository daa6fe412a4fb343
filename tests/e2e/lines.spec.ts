// The words of the mirror lie exactly on the words of the canvas, line by line, and are still read as whole texts.
import type { Page } from "@playwright/test";
import type { Delivery } from "../../web/messages";
import { expect, languages, open_exhibit, settled, test } from "./support";

declare global {
  interface Window {
    deliveries: Delivery[];
  }
}

/** Keeps everything the player says to the page, from its first script on. */
async function keep_deliveries(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.deliveries = [];
    const parse = JSON.parse;
    JSON.parse = (text: string) => {
      const value = parse(text) as Delivery | null;
      if (value && typeof value === "object" && "patches" in value) window.deliveries.push(value);
      return value;
    };
  });
}

interface Comparison {
  id: string;
  line: number;
  words: string;
  left_px: number; // how far the words of the mirror are from the line of the Frame
  right_px: number;
  vertical_px: number;
  size_px: number;
}

/** Every line of every node that has any, against where the browser has its words; in all of the document. */
function compared_lines(page: Page): Promise<Comparison[]> {
  return page.evaluate(() => {
    interface Told {
      id: string;
      rect?: readonly number[];
      lines?: readonly number[];
    }
    const told = new Map<string, Told>();
    for (const { patches = [] } of window.deliveries) {
      for (const patch of patches) {
        if (patch.op === "remove") told.delete(patch.id);
        else told.set(patch.id, { ...told.get(patch.id), ...patch });
      }
    }
    const bytes = (text: string): number => new TextEncoder().encode(text).length;
    const texts_of = (element: Element, id: string): Text[] =>
      [...element.childNodes].flatMap((child) => {
        if (child instanceof Text) return child;
        const is_inline = child instanceof Element && (!child.id || new RegExp(`^${id}\\.(run|link)\\.`).test(child.id));
        return is_inline ? texts_of(child, id) : [];
      });
    const is_fixed = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).position === "fixed" || is_fixed(element.parentElement));
    const compared: Comparison[] = [];
    for (const { id, rect, lines } of told.values()) {
      const element = document.getElementById(id);
      if (!element || !rect || !lines?.length) continue;
      const letters: { at: number; node: Text; begin: number; end: number }[] = [];
      let at = 0;
      for (const node of texts_of(element, id)) {
        let begin = 0;
        for (const letter of node.data) {
          const end = begin + letter.length;
          const last = letters.at(-1);
          if (letter === "\u00ad" && last) {
            last.end = end; // the hyphen of a divided word ends its line
          } else {
            letters.push({ at, node, begin, end });
            at += bytes(letter);
          }
          begin = end;
        }
      }
      const [x = 0, y = 0, , size_px = 0, leading = 0, , ...rest] = lines;
      const scrolled = is_fixed(element) ? [0, 0] : [scrollX, scrollY];
      for (let i = 0, first = 0; 3 * i < rest.length; ++i) {
        const [end = 0, line_x = 0, width = 0] = rest.slice(3 * i, 3 * i + 3);
        const own = letters.filter((letter) => letter.at >= first && letter.at < end);
        first = end;
        while (own.length > 0 && /\s/.test(own.at(-1)?.node.data.slice(own.at(-1)?.begin, own.at(-1)?.end) ?? "")) own.pop();
        const [from, to] = [own[0], own.at(-1)];
        if (!from || !to) continue;
        const range = document.createRange();
        range.setStart(from.node, from.begin);
        range.setEnd(to.node, to.end);
        // What begins after a hyphen at the end of a line has, in Chromium, that hyphen among its pieces.
        const hyphen = document.createRange();
        if (from.node.data[from.begin - 1] === "\u00ad") {
          hyphen.setStart(from.node, from.begin - 1);
          hyphen.setEnd(from.node, from.begin);
        }
        const before = [...hyphen.getClientRects()];
        const rects = [...range.getClientRects()].filter(
          (piece) => piece.width > 0 && !before.some(({ left, top }) => left === piece.left && top === piece.top));
        const left = Math.min(...rects.map((piece) => piece.left));
        const right = Math.max(...rects.map((piece) => piece.right));
        const tallest = Math.max(...rects.map((piece) => piece.height)); // raised figures are lower and stand higher
        const middles = rects.filter(({ height }) => height > 0.8 * tallest).map(({ top, bottom }) => (top + bottom) / 2);
        const line_left = (rect[0] ?? 0) + x + line_x - (scrolled[0] ?? 0);
        const middle = (rect[1] ?? 0) + y + (i + 0.5) * leading - (scrolled[1] ?? 0);
        compared.push({
          id,
          line: i,
          words: range.toString(),
          left_px: left - line_left,
          right_px: right - line_left - width,
          vertical_px: Math.max(...middles.map((each) => Math.abs(each - middle))),
          size_px,
        });
      }
    }
    return compared;
  });
}

// The point or comma that ends a line is nearer to the space after it, which is not drawn.
const kerning_em = 0.08;

function expect_on_lines(compared: readonly Comparison[]): void {
  const astray = compared.filter(
    ({ words, left_px, right_px, vertical_px, size_px }) =>
      Math.abs(left_px) > 1.5 ||
      right_px > 1.5 ||
      right_px < -Math.max(1.5, /[.,]$/.test(words) ? kerning_em * size_px : 0) ||
      vertical_px > 2,
  );
  expect(astray).toEqual([]);
}

test.describe("Lines", () => {
  test.beforeEach(({ page }) => keep_deliveries(page));

  for (const language of languages) {
    for (const [width, height] of [[1280, 800], [390, 844], [1080, 1920]] as const) {
      test(`OfTheMirrorLieOnThoseOfTheCanvas ${language} ${width}x${height}`, async ({ page, site }) => {
        await page.setViewportSize({ width, height });
        await open_exhibit(page, `${site}${language}/`);
        for (const [address, least] of [["#pact", 150], ["#225-million/file", 40], ["#people", 30], ["#contents", 20]] as const) {
          await page.evaluate((hash) => (location.hash = hash), address);
          await settled(page);
          const compared = await compared_lines(page);
          expect(compared.length, address).toBeGreaterThan(least);
          expect_on_lines(compared);
        }
      });
    }
  }

  test("StayWhereTheyAreWhileThePageScrolls", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("main .words")].map((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return [element.id, left + scrollX, top + scrollY, width, height];
        }),
      );
    const before = await places();
    expect(before.length).toBeGreaterThan(100);
    await page.mouse.move(300, 400);
    for (let i = 0; i < 4; ++i) await page.mouse.wheel(0, 900);
    await settled(page);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(3000);
    expect(await places()).toEqual(before);
    expect_on_lines(await compared_lines(page));
  });

  test("OfALinkTakeThePointerOnEachOfItsLines", async ({ page, site }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open_exhibit(page, `${site}fr/#recognition`);
    const pieces = await page.evaluate(() => {
      const link = [...document.querySelectorAll("main p a")].find((each) => each.getClientRects().length > 1);
      link?.scrollIntoView({ block: "center" });
      return link && { id: link.id, rects: [...link.getClientRects()].map(({ x, y, width, height }) => [x + width / 2, y + height / 2] as const) };
    });
    expect(pieces?.rects.length).toBe(2);
    for (const [x, y] of pieces?.rects ?? []) {
      expect(await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest("a")?.id, [x, y] as const)).toBe(pieces?.id);
    }
  });

  test("OutOfViewAreOutOfReachOfThePointer", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#sources`);
    const link = page.locator('main a[target="_blank"]').nth(3);
    await link.evaluate((element) => scrollBy({ top: element.getBoundingClientRect().top - 10, behavior: "instant" }));
    await settled(page);
    const { x, y, width, height } = (await link.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(y).toBeLessThan(30);
    const is_in_main = ([x, y]: readonly [number, number]) => document.elementFromPoint(x, y)?.closest("main") instanceof HTMLElement;
    expect(await page.evaluate(is_in_main, [x + width / 2, y + height / 2] as const)).toBe(false);
  });

  test("AreOneTextToAScreenReader", async ({ page, site }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open_exhibit(page, `${site}fr/`);
    const told = await page.evaluate(() =>
      window.deliveries
        .flatMap(({ patches = [] }) => patches)
        .flatMap((patch) => (patch.op === "add" && patch.role === "text" && patch.text && (patch.lines?.length ?? 0) > 9 && !patch.faces?.length ? [patch.text] : [])),
    );
    expect(told.length).toBeGreaterThan(20);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const spoken = nodes.filter(({ role }) => role?.value === "StaticText").map(({ name }) => String(name?.value));
    const heard = new Set(spoken.map((text) => text.replace(/\u00ad/g, "").replace(/\s/g, " ")));
    const torn = told.filter((text) => !heard.has(text.replace(/\s/g, " ")));
    expect(torn).toEqual([]);
  });
});
