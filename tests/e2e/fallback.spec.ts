// Whatever goes wrong, a visitor sees a page: the reading view, and one sentence.
import type { Page } from "@playwright/test";
import { card_article, card_title, exhibit_title, expect, expect_reading, open_exhibit, open_reading, settled, single_file_url, test, word } from "./support";

const lost = (language: "fr" | "ru" | "en"): string => word(language, "lost_graphics");

async function without_webgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const get_context = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith("webgl") ? null : Reflect.apply(get_context, this, [kind, ...rest]);
    } as typeof get_context;
  });
}

/** What each paragraph, heading and item of the narrative says, and where its links lead. */
const blocks_of = (page: Page, language: string): Promise<string[]> =>
  page.evaluate((language) => {
    const blocks = document.querySelectorAll(`article.exhibit[lang=${language}] :is(h1, h2, h3, h4, h5, p, li, dt, dd, img)`);
    return Array.from(blocks, (block) => {
      // The single file has the words of a picture in its place.
      if (block instanceof HTMLImageElement) return `p | ${block.alt.replace(/\s+/g, "")}`;
      const links = Array.from(block.querySelectorAll("a"), (link) => link.getAttribute("href")?.replace(/^#\/[a-z]{2}\//, "#"));
      return [block.localName, block.textContent?.replace(/\s+/g, ""), ...links].join(" | ");
    });
  }, language);

const lose_context = (page: Page, restores: boolean) =>
  page.evaluate(async (restores) => {
    const canvas = document.getElementById("canvas") as HTMLCanvasElement;
    const extension = canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    const lost = new Promise((resolve) => canvas.addEventListener("webglcontextlost", resolve, { once: true }));
    extension?.loseContext();
    await lost;
    if (!restores) return;
    // A context may be restored only after the event of its loss has been dispatched.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const restored = new Promise((resolve) => canvas.addEventListener("webglcontextrestored", resolve, { once: true }));
    extension?.restoreContext();
    await restored;
  }, restores);

test.describe("Fallback", () => {
  test("ReadsWithoutWebGl", async ({ page, site, record }) => {
    await without_webgl(page);
    await open_reading(page, `${site}ru/`);
    await expect_reading(page, "ru", lost("ru"));
    await expect(page.getByRole("button", { name: word("ru", "exhibit_view") })).toHaveCount(0);
    expect(record.requests.filter((url) => url.endsWith(".wasm"))).toEqual([]);
    expect(record.errors).toEqual([]);
  });

  test("ReadsTheSingleFileWithoutWebGl", async ({ page, record }) => {
    await without_webgl(page);
    await open_reading(page, `${single_file_url}#/en/treaty`);
    await expect_reading(page, "en", lost("en"));
    await expect(page.getByRole("heading", { level: 3, name: card_title("treaty", "en") })).toBeInViewport();
    expect(record.errors).toEqual([]);
  });

  test("ReadsTheSameInTheSingleFileAsOnTheSite", async ({ page, site }) => {
    await without_webgl(page);
    for (const language of ["fr", "ru", "en"] as const) {
      await open_reading(page, `${site}${language}/`);
      const on_the_site = await blocks_of(page, language);
      expect(on_the_site.length).toBeGreaterThan(500);
      await open_reading(page, `${single_file_url}#/${language}/`);
      expect(await blocks_of(page, language)).toEqual(on_the_site);
    }
  });

  test("AnswersTheScriptInTheReadingView", async ({ page, site }) => {
    await without_webgl(page);
    await open_reading(page, `${site}fr/`);
    await page.evaluate(() => window.vitrine.go({ card: "treaty" }));
    await expect(page.getByRole("heading", { level: 3, name: card_title("treaty", "fr") })).toBeInViewport();
    expect(await page.evaluate(() => window.vitrine.state())).toMatchObject({ lang: "fr", card: "treaty" });
  });

  for (const address of ["people", "ignatiev", "geneva", "embassy-eve", "term-de-jure", "claim-centenary", "about"]) {
    test(`ReadsAtTheAddress ${address}`, async ({ page, site }) => {
      await without_webgl(page);
      await open_reading(page, `${site}fr/#${address}`);
      await expect(page.locator(`[id="${address}"]`)).toBeInViewport();
      // Where the browser has gone to a claim by itself, the card it belongs to is known.
      const shown = await page.evaluate(() => window.vitrine.state().address);
      expect([address, ...(address === "claim-centenary" ? ["embassy-text"] : [])]).toContain(shown);
      await page.evaluate(() => window.vitrine.go({ card: "" }));
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await page.evaluate((card) => window.vitrine.go({ card }), address);
      await expect(page.locator(`[id="${address}"]`)).toBeInViewport();
      expect(await page.evaluate(() => window.vitrine.state().address)).toBe(address);
    });
  }

  test.describe("WithoutScript", () => {
    test.use({ javaScriptEnabled: false });
    test("TellsTheWholeStory", async ({ page, site }) => {
      await page.goto(`${site}fr/`);
      await expect(page.getByRole("heading", { level: 1, name: exhibit_title("fr") })).toBeVisible();
      for (const card of ["embassy-text", "military-agent", "225-million", "recognition", "two-letters", "pact", "marseille", "treaty"]) {
        await expect(page.getByRole("heading", { level: 3, name: card_title(card, "fr"), exact: true })).toHaveCount(1);
      }
      await page.getByRole("link", { name: "English", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: exhibit_title("en") })).toBeVisible();
    });
  });

  for (const part of ["common", "edition-fr", "map", "fonts"]) {
    test(`ReadsWhereAPartIsCutShort ${part}`, async ({ page, site }) => {
      await page.route(new RegExp(`/${part}\\.[^/]*$`), async (route) => {
        const body = await (await route.fetch()).body();
        await route.fulfill({ body: body.subarray(0, Math.floor(body.length / 2)) });
      });
      await open_reading(page, `${site}fr/`);
      await expect_reading(page, "fr", word("fr", "damaged_exhibit"));
    });

    test(`ReadsWhereAPartIsGarbled ${part}`, async ({ page, site }) => {
      await page.route(new RegExp(`/${part}\\.[^/]*$`), async (route) => {
        const body = await (await route.fetch()).body();
        await route.fulfill({ body: body.map((byte, index) => (index % 7 === 3 ? byte ^ 0x55 : byte)) as Buffer });
      });
      await open_reading(page, `${site}fr/`);
      await expect_reading(page, "fr", word("fr", "damaged_exhibit"));
    });
  }

  test("ReadsWhereTheExhibitIsNewer", async ({ page, site }) => {
    await page.route(/\/common\.[^/]*$/, async (route) => {
      const body = await (await route.fetch()).body();
      await route.fulfill({ body: with_newer_major(body) });
    });
    await open_reading(page, `${site}fr/`);
    await expect_reading(page, "fr", word("fr", "newer_exhibit"));
  });

  test("ReadsWhereAPartIsMissing", async ({ page, site }) => {
    await page.route(/\.vmap$/, (route) => route.fulfill({ status: 404 }));
    await open_reading(page, `${site}fr/`);
    await expect_reading(page, "fr", lost("fr"));
  });

  test("ReadsWhereThePlayerIsDamaged", async ({ page, site }) => {
    await page.route(/\.wasm$/, (route) => route.fulfill({ body: "no player", contentType: "application/wasm" }));
    await open_reading(page, `${site}fr/`);
    await expect_reading(page, "fr", lost("fr"));
  });

  test("ReadsInForcedColours", async ({ page, site }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await open_reading(page, `${site}fr/`);
    await expect_reading(page, "fr");
    await expect(page.getByRole("button", { name: word("fr", "exhibit_view") })).toHaveCount(0);
  });

  test("ReadsWhenForcedColoursAreSwitchedOn", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#pact`);
    await page.emulateMedia({ forcedColors: "active" });
    await expect_reading(page, "fr");
    await expect(page.getByRole("heading", { level: 3, name: card_title("pact", "fr") })).toBeInViewport();
  });

  test("DrawsAgainAfterALostContext", async ({ page, site, record }) => {
    await open_exhibit(page, `${site}fr/#pact`);
    const before = await page.screenshot();
    await lose_context(page, true);
    await settled(page);
    await expect(card_article(page, "pact", "fr")).toHaveCount(1);
    expect((await page.screenshot()).equals(before)).toBe(true);
    expect(record.errors).toEqual([]);
  });

  test("ReadsAfterASecondLossWithinAMinute", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#pact`);
    await lose_context(page, true);
    await settled(page);
    await lose_context(page, false);
    await expect_reading(page, "fr", lost("fr"));
    await expect(page.getByRole("heading", { level: 3, name: card_title("pact", "fr") })).toBeInViewport();
  });
});

/** The pack with its major version, the first field of its root table, raised by one. */
function with_newer_major(pack: Buffer): Buffer {
  const patched = Buffer.from(pack);
  const root = patched.readUInt32LE(0);
  const fields = root - patched.readInt32LE(root);
  const major = root + patched.readUInt16LE(fields + 4);
  patched.writeUInt16LE(patched.readUInt16LE(major) + 1, major);
  return patched;
}
