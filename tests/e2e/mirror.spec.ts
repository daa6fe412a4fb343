// The mirror over the canvas: the same places, and the same actions by pointer, finger, keyboard and address.
import type { Page } from "@playwright/test";
import { card_article, card_title, exhibit_title, expect, open_button, open_exhibit, own_names, pin, settled, state, test, word } from "./support";

const scroll_y = (page: Page) => page.evaluate(() => scrollY);

/** Greatest distance in px between the sides of what the last frame drew and of the element with the same id. */
function greatest_disagreement(page: Page): Promise<{ compared: number; worst_px: number; worst_id: string }> {
  return page.evaluate(() => {
    const rects = (Reflect.get(window.vitrine, Symbol.for("vitrine.rects")) as () => Record<string, number[]>)();
    let compared = 0;
    let worst_px = 0;
    let worst_id = "";
    for (const [id, [x = 0, y = 0, width = 0, height = 0, is_fixed = 0]] of Object.entries(rects)) {
      const element = document.getElementById(id);
      if (!element) continue;
      // A link within lines begins where its first piece does.
      const box = (getComputedStyle(element).display === "inline" && element.getClientRects()[0]) || element.getBoundingClientRect();
      const left = x - (is_fixed ? 0 : scrollX);
      const top = y - (is_fixed ? 0 : scrollY);
      const hanging = parseFloat(getComputedStyle(element).marginLeft); // of a quotation mark in the margin
      const sides = [box.left - hanging - left, box.top - top, box.right - left - width, box.bottom - top - height];
      const distance = Math.max(...sides.map(Math.abs));
      if (distance > worst_px) [worst_px, worst_id] = [distance, id];
      ++compared;
    }
    return { compared, worst_px, worst_id };
  });
}

test.describe("Mirror", () => {
  for (const [width, height] of [[1280, 800], [390, 844], [1080, 1920]] as const) {
    test(`LiesOverWhatIsDrawn ${width}x${height}`, async ({ page, site }) => {
      await page.setViewportSize({ width, height });
      await open_exhibit(page, `${site}fr/`);
      for (const address of ["", "pact", "225-million/file"]) {
        const [card = "", file] = address.split("/");
        await page.evaluate(([card, open]) => window.vitrine.go({ card, open }), [card, file !== undefined] as const);
        await settled(page);
        const { compared, worst_px, worst_id } = await greatest_disagreement(page);
        expect(compared, address).toBeGreaterThan(10);
        expect(worst_px, `${address}: ${worst_id}`).toBeLessThanOrEqual(2);
      }
    });
  }

  test("HasNoIdTwice", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    const repeated = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(repeated).toEqual([]);
  });

  test("ScrollsByTheWheel", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    await page.mouse.move(300, 400);
    await page.mouse.wheel(0, 1200);
    await expect.poll(() => scroll_y(page)).toBeGreaterThan(1000);
    await settled(page);
    expect((await state(page)).card).not.toBe("");
    expect((await greatest_disagreement(page)).worst_px).toBeLessThanOrEqual(2);
  });

  test("ScrollsByTheKeyboard", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    await page.keyboard.press("PageDown");
    await expect.poll(() => scroll_y(page)).toBeGreaterThan(300);
    await settled(page);
    await page.keyboard.press("End");
    const end = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
    await expect.poll(end).toBeLessThan(2);
    await settled(page);
    expect((await state(page)).card).toBe("visit-1966");
    await page.keyboard.press("Home");
    await expect.poll(() => scroll_y(page)).toBe(0);
    await settled(page);
    expect((await greatest_disagreement(page)).worst_px).toBeLessThanOrEqual(2);
  });

  test.describe("Touch", () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    test("ScrollsByAFinger", async ({ page, site }) => {
      await open_exhibit(page, `${site}fr/`);
      const session = await page.context().newCDPSession(page);
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...ys: number[]) =>
        session.send("Input.dispatchTouchEvent", { type, touchPoints: ys.map((y) => ({ x: 195, y })) });
      await touch("touchStart", 700);
      for (let y = 700; y >= 300; y -= 20) await touch("touchMove", y);
      await touch("touchEnd");
      await expect.poll(() => scroll_y(page)).toBeGreaterThan(300);
      await settled(page);
      expect((await greatest_disagreement(page)).worst_px).toBeLessThanOrEqual(2);
    });

    test("OpensACardByATap", async ({ page, site }) => {
      await open_exhibit(page, `${site}fr/#pact`);
      await open_button(page, "pact", "fr").tap();
      await expect.poll(async () => state(page)).toMatchObject({ card: "pact", open: true });
    });
  });

  test("ScrollsByAnAddress", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    await page.evaluate(() => (location.hash = "#marseille"));
    await expect.poll(async () => (await state(page)).card).toBe("marseille");
    await expect(card_article(page, "marseille", "fr")).toBeInViewport();
  });

  test("ScrollsToWhatGetsTheFocus", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    await page.keyboard.press("Tab");
    await open_button(page, "pact", "fr").focus();
    await settled(page);
    await expect(open_button(page, "pact", "fr")).toBeInViewport({ ratio: 1 });
    expect((await state(page)).card).toBe("pact");
  });

  test("ActsByTheKeyboard", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#pact`);
    await open_button(page, "pact", "fr").focus();
    await page.keyboard.press("Enter");
    await expect.poll(async () => state(page)).toMatchObject({ card: "pact", open: true });
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await state(page)).open).toBe(false);
  });

  test("ActsOnceByAPointer", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#pact`);
    const steps_before = await page.evaluate(() => history.length);
    await open_button(page, "pact", "fr").click();
    await expect.poll(async () => (await state(page)).open).toBe(true);
    await expect(page).toHaveURL(`${site}fr/#pact/file`);
    expect(await page.evaluate(() => history.length)).toBe(steps_before + 1);
  });

  test("TogglesOnceByAPointerAndOnceByTheKeyboard", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#contents`);
    const topic = page.getByRole("group", { name: word("fr", "topics_heading") }).getByRole("button").first();
    await topic.click();
    await expect.poll(async () => (await state(page)).address).not.toBe("contents");
    const filtered = (await state(page)).address;
    await page.evaluate(() => window.vitrine.go({ card: "contents" }));
    await expect(topic).toHaveAttribute("aria-pressed", "true");
    await topic.press("Enter");
    await expect.poll(async () => (await state(page)).address).toBe("");
    expect(filtered).not.toBe("");
  });

  test("PinsLeadToCards", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    await pin(page, "moscow", "fr").click();
    await expect.poll(async () => (await state(page)).card).not.toBe("");
    const in_moscow = (await state(page)).card;
    await pin(page, "paris", "fr").click();
    await expect.poll(async () => (await state(page)).card).not.toBe(in_moscow);
    await settled(page);
    const { card, visible } = await state(page);
    expect(visible).toContain(card);
    await expect(card_article(page, card, "fr")).toBeInViewport();
  });

  test("MarksLeadToCards", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    const chronology = page.getByRole("navigation", { name: word("fr", "chronology"), exact: true });
    const mark = chronology.getByRole("button", { name: new RegExp(`${card_title("recognition", "fr")}$`) });
    await mark.click();
    await expect.poll(async () => (await state(page)).card).toBe("recognition");
    await expect(mark).toHaveAttribute("aria-current", "true");
  });

  test("AFileShowsClaimsWithStandingsAndClosesToItsPlace", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#recognition`);
    await page.mouse.wheel(0, 120);
    // A click brings the button into view first: where that leaves the page is the place to come back to.
    await open_button(page, "recognition", "fr").scrollIntoViewIfNeeded();
    await settled(page);
    const place = await scroll_y(page);

    await open_button(page, "recognition", "fr").click();
    await expect.poll(async () => (await state(page)).open).toBe(true);
    await settled(page);
    await expect(page.getByRole("heading", { level: 1, name: card_title("recognition", "fr") })).toHaveCount(1);
    await expect(page.getByRole("article", { name: word("fr", "standing_established"), exact: true }).first()).toHaveCount(1);

    await page.getByRole("button", { name: word("fr", "close_file"), exact: true }).first().click();
    await expect.poll(async () => (await state(page)).open).toBe(false);
    await settled(page);
    expect(Math.abs((await scroll_y(page)) - place)).toBeLessThanOrEqual(2);
  });

  test("GoesBackAndForward", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#pact`);
    await open_button(page, "pact", "fr").click();
    await expect.poll(async () => (await state(page)).open).toBe(true);
    await page.goBack();
    await expect.poll(async () => state(page)).toMatchObject({ card: "pact", open: false });
    await expect(page).toHaveURL(`${site}fr/#pact`);
    await page.goForward();
    await expect.poll(async () => state(page)).toMatchObject({ card: "pact", open: true });
  });

  test("SpeaksAnotherLanguageWithoutLoading", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#pact`);
    await page.evaluate(() => Object.assign(window, { same_document: true }));
    await page.getByRole("button", { name: own_names.ru, exact: true }).click();
    await expect(page).toHaveTitle(new RegExp(exhibit_title("ru")));
    await expect(page.locator("html")).toHaveAttribute("lang", "ru");
    await expect(page).toHaveURL(`${site}ru/#pact`);
    await expect(card_article(page, "pact", "ru")).toHaveCount(1);
    await expect(card_article(page, "pact", "fr")).toHaveCount(0);
    await expect(pin(page, "moscow", "ru")).toHaveCount(1);
    await settled(page);
    expect((await state(page)).card).toBe("pact");
    expect(await page.evaluate(() => "same_document" in window)).toBe(true);

    await page.goBack();
    await expect.poll(async () => (await state(page)).lang).toBe("fr");
    expect(await page.evaluate(() => "same_document" in window)).toBe(true);
  });

  test("KeepsTheElementThatHasTheFocus", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    const english = page.getByRole("button", { name: own_names.en, exact: true });
    await english.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveTitle(new RegExp(exhibit_title("en")));
    await expect(english).toBeFocused();
    await expect(english).toHaveAttribute("aria-pressed", "true");
  });

  test("FollowsTheSizeOfTheWindow", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#pact`);
    await page.setViewportSize({ width: 600, height: 900 });
    await settled(page);
    expect((await state(page)).card).toBe("pact");
    expect((await greatest_disagreement(page)).worst_px).toBeLessThanOrEqual(2);
  });
});
