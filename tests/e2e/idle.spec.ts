// Nothing moves, nothing runs: the page's own requestAnimationFrame is counted, not our counter.
import { count_animation_callbacks, expect, open_exhibit, settled, single_file_url, state, test } from "./support";

const idle_ms = 10_000;

for (const surface of ["Site", "SingleFile"] as const) {
  test(`Idle${surface}.DrawsNothing`, async ({ page, context, site }) => {
    await count_animation_callbacks(context);
    await open_exhibit(page, surface === "Site" ? `${site}fr/#pact` : `${single_file_url}#/fr/pact`);
    await page.evaluate(() => (window.animation_callbacks = 0));
    await page.waitForTimeout(idle_ms);
    expect(await page.evaluate(() => window.animation_callbacks)).toBe(0);

    await page.mouse.wheel(0, 900);
    await expect.poll(() => page.evaluate(() => window.animation_callbacks)).toBeGreaterThan(0);
    await settled(page);
    expect((await state(page)).card).not.toBe("");
    await page.evaluate(() => (window.animation_callbacks = 0));
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => window.animation_callbacks)).toBe(0);
  });
}
