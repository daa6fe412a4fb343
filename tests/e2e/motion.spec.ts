// What moves by itself comes to rest, and stands still for those who ask for it.
import { count_animation_callbacks, expect, open_exhibit, settled, state, test } from "./support";

const callbacks = (page: import("@playwright/test").Page) => page.evaluate(() => window.animation_callbacks);

test("MotionOfCardsComesToRest", async ({ page, context, site }) => {
  await count_animation_callbacks(context);
  await open_exhibit(page, `${site}fr/#military-agent`);
  await page.mouse.move(200, 400);
  await page.mouse.wheel(0, 300);
  await settled(page);
  await page.evaluate(() => (window.animation_callbacks = 0));
  await page.waitForTimeout(1500);
  expect(await callbacks(page)).toBe(0);
});

test("MotionOfAFileComesToRest", async ({ page, context, site }) => {
  await count_animation_callbacks(context);
  await open_exhibit(page, `${site}fr/#recognition`);
  await page.evaluate(() => document.getElementById("recognition.open")?.click());
  await expect.poll(async () => (await state(page)).open).toBe(true);
  await settled(page);
  await page.evaluate(() => (window.animation_callbacks = 0));
  await page.waitForTimeout(1500);
  expect(await callbacks(page)).toBe(0);
});

test.describe("MotionReduced", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });
  test("DrawsAFileAtOnce", async ({ page, context, site }) => {
    await count_animation_callbacks(context);
    await open_exhibit(page, `${site}fr/#recognition`);
    await settled(page);
    await page.evaluate(() => (window.animation_callbacks = 0));
    await page.evaluate(() => document.getElementById("recognition.open")?.click());
    await expect.poll(async () => (await state(page)).open).toBe(true);
    await page.waitForTimeout(1000);
    expect(await callbacks(page)).toBeLessThanOrEqual(4);
  });
});
