// The ribbon of years: scrubbed by mouse, finger and keyboard, zoomed by wheel, pinch and buttons.
import type { Page } from "@playwright/test";
import { card_title, expect, open_exhibit, settled, state, test, word } from "./support";

const slider = (page: Page) => page.getByRole("slider", { name: word("fr", "chronology"), exact: true });
const button = (page: Page, key: string) =>
  page.getByRole("navigation", { name: word("fr", "chronology"), exact: true }).getByRole("button", { name: new RegExp(`^${word("fr", key)}`) });

const days = (iso: string): number => Date.parse(iso) / 86_400_000;
const span = async (page: Page): Promise<number> => {
  const { time } = await state(page);
  return days(time.last) - days(time.first) + 1;
};
const day = async (page: Page): Promise<string> => (await state(page)).day;

/** The place of a day on the line. */
async function place_of(page: Page, iso: string): Promise<[x: number, y: number]> {
  const box = await slider(page).boundingBox();
  const { time } = await state(page);
  if (!box) throw new Error("no line of time");
  const share = (days(iso) + 0.5 - days(time.first)) / (days(time.last) + 1 - days(time.first));
  return [box.x + box.width * share, box.y + box.height * 0.6];
}

/** The day there, counted from 1970. */
async function day_at(page: Page, x: number): Promise<number> {
  const box = await slider(page).boundingBox();
  const { time } = await state(page);
  if (!box) throw new Error("no line of time");
  return days(time.first) + ((x - box.x) / box.width) * (days(time.last) + 1 - days(time.first));
}

const near = async (page: Page, iso: string, tolerance_days: number): Promise<void> =>
  expect.poll(async () => Math.abs(days(await day(page)) - days(iso))).toBeLessThanOrEqual(tolerance_days);

test.describe("Ribbon", () => {
  test("IsScrubbedByTheMouseAndTellsTheDayInWords", async ({ page, site, record }) => {
    await open_exhibit(page, `${site}fr/#treaty`);
    expect(await day(page)).toBe("1935-05-02");
    await expect(slider(page)).toHaveAttribute("aria-valuetext", new RegExp(`${card_title("treaty", "fr")}$`));
    await page.mouse.move(...(await place_of(page, "1920-01-01")));
    await page.mouse.down();
    await page.mouse.move(...(await place_of(page, "1922-01-01")), { steps: 6 });
    await near(page, "1922-01-01", 8);
    await expect(slider(page)).toHaveAttribute("aria-valuetext", /^\d+(er)?\u00a0(décembre 1921|janvier 1922)$/);
    await page.mouse.up();
    await near(page, "1922-01-01", 8); // no card is near
    expect((await state(page)).card).toBe("treaty");
    expect(record.errors).toEqual([]);
  });

  test("SnapsToACardWhereItIsLetGoNearOne", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#treaty`);
    await page.mouse.move(...(await place_of(page, "1922-01-01")));
    await page.mouse.down();
    const [x, y] = await place_of(page, "1930-01-26");
    await page.mouse.move(x + 3, y, { steps: 6 });
    await page.mouse.up();
    await expect.poll(async () => (await state(page)).card).toBe("kutepov");
    expect(await day(page)).toBe("1930-01-26");
    await settled(page);
    expect((await state(page)).visible).toContain("kutepov");
  });

  test("ADayLastsUntilTheStoryMovesOn", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#treaty`);
    await page.mouse.click(...(await place_of(page, "1921-06-01")));
    await near(page, "1921-06-01", 8);
    await page.mouse.move(200, 400);
    await page.mouse.wheel(0, 300);
    await expect.poll(async () => (await day(page)) > "1930").toBe(true);
  });

  test("IsMovedByTheKeyboardWhichKeepsTheFocus", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#treaty`);
    await slider(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await state(page)).card).toBe("test");
    await expect(slider(page)).toBeFocused();
    await page.keyboard.press("PageDown");
    await expect.poll(() => day(page)).toBe("1935-02-27");
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => day(page)).toBe("1935-03-27");
    await page.keyboard.press("Home");
    await expect.poll(() => day(page)).toBe("1912-01-01");
    await expect(slider(page)).toHaveAttribute("aria-valuetext", "1er\u00a0janvier 1912");
    await page.keyboard.press("End");
    await expect.poll(() => day(page)).toBe("1936-12-31");
    const whole = await span(page);
    await page.keyboard.press("+");
    await expect.poll(() => span(page)).toBeLessThan(whole * 0.8);
    await page.keyboard.press("0");
    await expect.poll(() => span(page)).toBe(whole);
  });

  test("ComesNearerByWheelAboutThePointerAndBackToTheWhole", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#treaty`);
    const whole = await span(page);
    const [x, y] = (await place_of(page, "1925-01-16")).map(Math.floor) as [number, number];
    await page.mouse.move(x, y);
    const under = await day_at(page, x);
    const scrolled = await page.evaluate(() => scrollY);
    for (let i = 0; i < 6; ++i) await page.mouse.wheel(0, -200);
    await expect.poll(() => span(page)).toBeLessThan(whole / 20);
    expect(Math.abs((await day_at(page, x)) - under)).toBeLessThan(2);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    const before = (await state(page)).time.first;
    await page.mouse.wheel(150, 0);
    await expect.poll(async () => (await state(page)).time.first > before).toBe(true);
    for (let i = 0; i < 10; ++i) await page.mouse.wheel(0, 200);
    await expect.poll(() => span(page)).toBe(whole);
  });

  test("LeavesTheWheelToThePageWhereThereIsNothingMoreToSee", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#treaty`);
    await page.mouse.move(...(await place_of(page, "1925-01-16")));
    const scrolled = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled);
  });

  test("ComesNearerByItsButtons", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#treaty`);
    const whole = await span(page);
    await button(page, "zoom_in").click();
    await expect.poll(() => span(page)).toBeLessThan(whole / 2);
    await button(page, "zoom_out").click();
    await expect.poll(() => span(page)).toBe(whole);
  });

  test("ShowsTheCardThatTheStoryComesTo", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#two-letters`);
    await slider(page).focus();
    for (let i = 0; i < 8; ++i) await page.keyboard.press("+");
    await expect.poll(() => span(page)).toBeLessThan(300);
    await page.evaluate(() => window.vitrine.go({ card: "marseille" }));
    await expect.poll(async () => (await state(page)).time.first > "1934").toBe(true);
    expect(await span(page)).toBeLessThan(300);
  });

  test.describe("UnderAFinger", () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

    const hand = async (page: Page) => {
      const session = await page.context().newCDPSession(page);
      return (type: "touchStart" | "touchMove" | "touchEnd", ...fingers: [number, number][]) =>
        session.send("Input.dispatchTouchEvent", { type, touchPoints: fingers.map(([x, y], id) => ({ x, y, id })) });
    };

    test("IsScrubbed", async ({ page, site }) => {
      await open_exhibit(page, `${site}fr/#treaty`);
      const touch = await hand(page);
      const [x, y] = await place_of(page, "1935-05-02");
      const [to] = await place_of(page, "1921-06-01");
      await touch("touchStart", [x, y]);
      for (let i = 1; i <= 10; ++i) await touch("touchMove", [x + ((to - x) * i) / 10, y]);
      await near(page, "1921-06-01", 60);
      await touch("touchEnd");
      await near(page, "1921-06-01", 60);
    });

    test("IsPinched", async ({ page, site }) => {
      await open_exhibit(page, `${site}fr/#treaty`);
      const whole = await span(page);
      const before = await day(page);
      const touch = await hand(page);
      const [x, y] = await place_of(page, "1925-01-16");
      await touch("touchStart", [x - 20, y], [x + 20, y]);
      for (let i = 1; i <= 8; ++i) await touch("touchMove", [x - 20 - 5 * i, y], [x + 20 + 5 * i, y]);
      await touch("touchEnd");
      await expect.poll(() => span(page)).toBeLessThan(whole / 2);
      const { time } = await state(page);
      expect(time.first < "1925-01-16" && time.last > "1925-01-16").toBe(true);
      expect(await day(page)).toBe(before); // two fingers do not scrub
    });

    test("LetsAFingerScrollThePage", async ({ page, site }) => {
      await open_exhibit(page, `${site}fr/`);
      const touch = await hand(page);
      const [x, y] = await place_of(page, "1921-06-01");
      await touch("touchStart", [x, y]);
      for (let i = 1; i <= 12; ++i) await touch("touchMove", [x, y - 20 * i]);
      await touch("touchEnd");
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
    });
  });
});
