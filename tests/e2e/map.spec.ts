// The map in a visitor's hands: wheel, mouse, fingers, keyboard and buttons, and what stops its flights.
import type { Page } from "@playwright/test";
import { count_animation_callbacks, expect, open_exhibit, said, settled, state, test, word } from "./support";

const map = (page: Page) => page.locator(".map");
const button = (page: Page, key: "zoom_in" | "zoom_out" | "whole_route") => page.getByRole("button", { name: word("fr", key), exact: true });
const camera = async (page: Page) => (await state(page)).camera;

/** Of the map on the page. */
async function middle(page: Page): Promise<{ x: number; y: number; width: number; height: number; left: number }> {
  const box = await map(page).boundingBox();
  if (!box) throw new Error("no map");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height, left: box.x };
}

/** A pin's middle: a place that the map shows. */
async function place_of(page: Page, town: string): Promise<{ x: number; y: number }> {
  const [x = 0, y = 0, width = 0, height = 0] = await page.evaluate((id) => {
    const rects = (Reflect.get(window.vitrine, Symbol.for("vitrine.rects")) as () => Record<string, number[]>)();
    return rects[id] ?? [];
  }, `pin.${town}`);
  return { x: x + width / 2, y: y + height / 2 };
}

test.describe("Map", () => {
  test.beforeEach(async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open_exhibit(page, `${site}fr/`);
  });

  test("ZoomsByTheWheelAboutThePointerAndThePageStays", async ({ page }) => {
    const { km_per_px } = await camera(page);
    const pin = await place_of(page, "warsaw");
    await page.mouse.move(pin.x, pin.y);
    await page.mouse.wheel(0, -120);
    await settled(page);
    expect((await camera(page)).km_per_px / km_per_px).toBeCloseTo(Math.exp(-0.5), 2);
    const after = await place_of(page, "warsaw");
    expect(Math.hypot(after.x - pin.x, after.y - pin.y)).toBeLessThan(3);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test("LeavesTheWheelToTheStoryBesideIt", async ({ page }) => {
    const before = await camera(page);
    await page.mouse.move(300, 400);
    await page.mouse.wheel(0, 160);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await settled(page);
    expect((await camera(page)).km_per_px).toBe(before.km_per_px);
  });

  test("IsPulledByTheMouseFromAnywhereAndAPinIsStillAPin", async ({ page }) => {
    const { x, y } = await middle(page);
    await button(page, "zoom_in").click(); // as a whole, the map has edges in sight
    await settled(page);
    for (const from of [{ x, y }, await place_of(page, "berlin")]) {
      const before = await place_of(page, "warsaw");
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x - 30, from.y - 20, { steps: 4 });
      await page.mouse.up();
      await settled(page);
      const after = await place_of(page, "warsaw");
      expect(Math.abs(before.x - 30 - after.x)).toBeLessThan(2);
      expect(Math.abs(before.y - 20 - after.y)).toBeLessThan(2);
      expect((await state(page)).card).toBe("");
    }
    const pin = await place_of(page, "berlin");
    await page.mouse.click(pin.x, pin.y);
    await expect.poll(async () => (await state(page)).card).not.toBe("");
  });

  test("ComesNearerByADoubleClick", async ({ page }) => {
    const { km_per_px } = await camera(page);
    const { x, y } = await middle(page);
    await page.mouse.dblclick(x + 200, y - 150);
    await settled(page);
    expect((await camera(page)).km_per_px / km_per_px).toBeCloseTo(0.5, 2);
  });

  test("IsMovedByItsButtonsAndSaysHowMuchIsSeen", async ({ page, site }) => {
    const whole = await camera(page);
    const heard = await said(page);
    await open_exhibit(page, `${site}fr/?#recognition`); // loaded anew
    const first = await camera(page);
    await button(page, "zoom_in").click();
    await settled(page);
    expect((await camera(page)).km_per_px / first.km_per_px).toBeCloseTo(0.5, 2);
    await button(page, "zoom_out").click();
    await settled(page);
    expect((await camera(page)).km_per_px / first.km_per_px).toBeCloseTo(1, 2);
    await button(page, "whole_route").focus();
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await camera(page)).toEqual(whole);
    await expect.poll(async () => (await heard()).join()).toMatch(/Largeur de la carte\u00a0: [\d\u00a0]+\u00a0km/);
  });

  test("EndsAtItsLimitsAndTheButtonsSaySo", async ({ page }) => {
    const { x, y } = await middle(page);
    await page.mouse.move(x, y);
    await expect(button(page, "zoom_in")).not.toHaveAttribute("aria-disabled");
    for (let i = 0; i < 24; ++i) await page.mouse.wheel(0, -300);
    await settled(page);
    expect((await camera(page)).km_per_px).toBe(0.01);
    await expect(button(page, "zoom_in")).toHaveAttribute("aria-disabled", "true");
    for (let i = 0; i < 24; ++i) await page.mouse.wheel(0, 300);
    await settled(page);
    await expect(button(page, "zoom_out")).toHaveAttribute("aria-disabled", "true");
    const { km_per_px } = await camera(page);
    await button(page, "zoom_out").click({ force: true });
    await settled(page);
    expect((await camera(page)).km_per_px).toBe(km_per_px);
  });

  test("IsMovedByTheKeyboardOnlyWithTheFocusOnIt", async ({ page }) => {
    const first = await camera(page);
    await page.keyboard.press("+");
    await page.keyboard.press("ArrowLeft");
    await settled(page);
    expect(await camera(page)).toEqual(first);
    await map(page).focus();
    await page.keyboard.press("+");
    await settled(page);
    const nearer = await camera(page);
    expect(nearer.km_per_px).toBeLessThan(first.km_per_px);
    await page.keyboard.press("ArrowRight");
    await settled(page);
    expect((await camera(page)).lon).toBeGreaterThan(nearer.lon);
    await page.keyboard.press("ArrowUp");
    await settled(page);
    expect((await camera(page)).lat).toBeGreaterThan(nearer.lat);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.keyboard.press("-");
    await settled(page);
    expect((await camera(page)).km_per_px).toBeCloseTo(first.km_per_px, 3);
    await page.keyboard.press("0");
    await settled(page);
    expect(await camera(page)).toEqual(first);
  });

  test("IsReachedByTabWithItsButtonsAfterIt", async ({ page }) => {
    await map(page).focus();
    await expect(map(page)).toHaveRole("img");
    await expect(map(page)).toHaveAccessibleName(word("fr", "map"));
    await page.keyboard.press("Tab");
    await expect(button(page, "zoom_in")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(button(page, "zoom_out")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(button(page, "whole_route")).toBeFocused();
    const region = page.getByRole("navigation", { name: word("fr", "places"), exact: true });
    await expect(region.getByRole("img")).toHaveCount(2); // the map, and how long the route is
    await expect(region.getByRole("button")).not.toHaveCount(3);
  });

  test("StopsInItsFlightWhereItIsTouched", async ({ page }) => {
    const { x, y } = await middle(page);
    const go = (card: string): Promise<void> => page.evaluate((card) => window.vitrine.go({ card }), card);
    await go("marseille");
    await settled(page);
    const there = await camera(page);
    // A busy machine may draw no frame between the beginning of a flight and its end: then once more.
    await expect(async () => {
      await go("");
      await settled(page);
      await map(page).evaluate(
        async (element, [clientX, clientY]) => {
          const width = (): number => window.vitrine.state().camera.km_per_px;
          const touch = (type: string): boolean =>
            element.dispatchEvent(new PointerEvent(type, { clientX, clientY, isPrimary: true, bubbles: true, pointerType: "touch" }));
          const before = width();
          void window.vitrine.go({ card: "marseille" });
          while (width() === before) await new Promise(requestAnimationFrame);
          touch("pointerdown");
          await new Promise(requestAnimationFrame);
          touch("pointerup");
        },
        [x, y + 100] as const,
      );
      await settled(page);
      expect((await camera(page)).km_per_px).not.toBe(there.km_per_px);
    }).toPass({ timeout: 40_000 });
    const held = await camera(page);
    await page.waitForTimeout(1500);
    expect(await camera(page)).toEqual(held);
  });

  test("JumpsForThoseWhoWantLessMotion", async ({ page, site }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open_exhibit(page, `${site}fr/`);
    const { km_per_px } = await camera(page);
    await button(page, "zoom_in").focus();
    await page.keyboard.press("Enter");
    expect((await camera(page)).km_per_px / km_per_px).toBeCloseTo(0.5, 2);
  });
});

test("Map.IsStillOnceItHasMoved", async ({ browser, site }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await count_animation_callbacks(context);
  const page = await context.newPage();
  await open_exhibit(page, `${site}fr/`);
  await button(page, "zoom_in").click();
  await map(page).focus();
  await page.keyboard.press("ArrowLeft");
  await settled(page);
  const before = await page.evaluate(() => window.animation_callbacks);
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => window.animation_callbacks)).toBe(before);
  await context.close();
});

test.describe("MapByFingers", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  type Finger = { x: number; y: number };
  const touch = async (page: Page) => {
    const session = await page.context().newCDPSession(page);
    return (type: "touchStart" | "touchMove" | "touchEnd", ...fingers: Finger[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: fingers.map((finger, id) => ({ ...finger, id })) });
  };

  test("IsPinchedAndPulledWithTwo", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    const { km_per_px } = await camera(page);
    const pin = await place_of(page, "warsaw");
    const send = await touch(page);
    await send("touchStart", { x: pin.x - 20, y: pin.y });
    await send("touchStart", { x: pin.x - 20, y: pin.y }, { x: pin.x + 20, y: pin.y });
    for (let i = 1; i <= 4; ++i) await send("touchMove", { x: pin.x - 20 - 5 * i, y: pin.y + 3 * i }, { x: pin.x + 20 + 5 * i, y: pin.y + 3 * i });
    await send("touchEnd");
    await settled(page);
    expect((await camera(page)).km_per_px / km_per_px).toBeCloseTo(0.5, 1);
    const after = await place_of(page, "warsaw");
    // Targets that crowd each other stand up to half a target off their dots.
    expect(Math.abs(after.x - pin.x)).toBeLessThan(24);
    expect(Math.abs(after.y - 12 - pin.y)).toBeLessThan(24);
    expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([0, 1]);
    expect((await state(page)).card).toBe("");
  });

  test("IsPulledWithOneWhileTheStoryScrollsBelow", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    const { x, y, height } = await middle(page);
    const before = await camera(page);
    const send = await touch(page);
    const drag = async (from: Finger, dy: number): Promise<void> => {
      await send("touchStart", from);
      for (let i = 1; i <= 6; ++i) await send("touchMove", { x: from.x, y: from.y + (dy * i) / 6 });
      await send("touchEnd");
      await settled(page);
    };
    await drag({ x: x + 100, y: y + 20 }, -50);
    const pulled = await camera(page);
    expect(pulled.lat).toBeLessThan(before.lat);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await drag({ x, y: y + height * 1.5 + 200 }, -120);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(20);
  });

  test("ComesNearerByADoubleTap", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    const { km_per_px } = await camera(page);
    const { x, y } = await middle(page);
    await page.touchscreen.tap(x + 135, y - 60); // no pin is there
    await page.touchscreen.tap(x + 129, y - 54);
    await settled(page);
    expect((await camera(page)).km_per_px / km_per_px).toBeCloseTo(0.5, 2);
  });

  test("LeavesThePlainWheelToThePage", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    const { km_per_px } = await camera(page);
    const { x, y } = await middle(page);
    const takes = (ctrlKey: boolean) =>
      map(page).evaluate(
        (element, [clientX, clientY, ctrlKey]) =>
          !element.dispatchEvent(new WheelEvent("wheel", { deltaY: -30, clientX, clientY, ctrlKey, bubbles: true, cancelable: true })),
        [x, y, ctrlKey] as const,
      );
    expect(await takes(false)).toBe(false);
    expect((await camera(page)).km_per_px).toBe(km_per_px);
    expect(await takes(true)).toBe(true);
    expect((await camera(page)).km_per_px).toBeLessThan(km_per_px);
  });
});
