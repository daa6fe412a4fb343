// The settings: chosen as a person or a screen reader does, kept, and followed by the reading view.
import type { Page } from "@playwright/test";
import { expect, open_exhibit, settled, state, test, word } from "./support";

const radio = (page: Page, key: string) => page.getByRole("radio", { name: word("fr", key), exact: true });
const size_of = (percent: number): string => word("fr", "text_size_value", { n: `${percent}` });
const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

const open_settings = async (page: Page, site: string): Promise<void> => {
  await open_exhibit(page, `${site}fr/#settings`);
  await expect(page.getByRole("heading", { level: 1, name: word("fr", "settings_heading") })).toBeVisible();
};

test.describe("Settings", () => {
  test("AreReachedFromTheHeader", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    await page.getByRole("banner").getByRole("button", { name: word("fr", "settings_heading"), exact: true }).click();
    await expect(page).toHaveURL(`${site}fr/#settings`);
  });

  test("AreGroupsOfRadiosOfWhichOneHolds", async ({ page, site }) => {
    await open_settings(page, site);
    for (const key of ["language_switch", "text_size", "theme", "motion"]) {
      const group = page.getByRole("radiogroup", { name: word("fr", key), exact: true });
      await expect(group.getByRole("radio", { checked: true })).toHaveCount(1);
    }
  });

  test("AreChosenByAPointer", async ({ page, site }) => {
    await open_settings(page, site);
    await radio(page, "theme_dark").click();
    await settled(page);
    expect((await state(page)).theme).toBe("dark");
    await expect(radio(page, "theme_dark")).toBeChecked();
    await expect(radio(page, "theme_light")).not.toBeChecked();
  });

  test("AreChosenByTheArrowKeysWithinOneStopOfTab", async ({ page, site }) => {
    await open_settings(page, site);
    await radio(page, "theme_light").focus();
    await page.keyboard.press("ArrowDown");
    await expect(radio(page, "theme_dark")).toBeFocused();
    await expect.poll(async () => (await state(page)).theme).toBe("dark");
    await page.keyboard.press("ArrowDown");
    await expect.poll(async () => (await state(page)).theme).toBe("high-contrast");
    await expect(radio(page, "theme_high_contrast")).toBeChecked();
    await page.keyboard.press("Tab");
    await expect(radio(page, "motion_full")).toBeFocused();
  });

  test("SetTheSizeOfTheText", async ({ page, site }) => {
    await open_settings(page, site);
    await page.getByRole("radio", { name: size_of(200), exact: true }).click();
    await expect.poll(async () => (await state(page)).text_size).toBe(200);
    const heading = page.getByRole("heading", { level: 1 });
    expect((await heading.boundingBox())?.height).toBeGreaterThan(60);
  });

  test("AreKeptForTheNextVisit", async ({ page, site }) => {
    await open_settings(page, site);
    await radio(page, "theme_high_contrast").click();
    await page.getByRole("radio", { name: size_of(150), exact: true }).click();
    await expect.poll(async () => (await state(page)).text_size).toBe(150);
    await page.reload();
    await page.evaluate(() => window.vitrine.ready);
    expect(await state(page)).toMatchObject({ theme: "high-contrast", text_size: 150 });
  });

  test("LeaveToTheDeviceWhatWasNeverChosen", async ({ page, site }) => {
    await open_settings(page, site);
    await page.getByRole("radio", { name: size_of(125), exact: true }).click();
    await expect.poll(async () => (await state(page)).text_size).toBe(125);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(async () => (await state(page)).theme).toBe("dark");
    await radio(page, "theme_light").click();
    await expect.poll(async () => (await state(page)).theme).toBe("light");
    await page.emulateMedia({ colorScheme: "light" });
    await page.emulateMedia({ colorScheme: "dark" });
    await settled(page);
    expect(await state(page)).toMatchObject({ theme: "light", text_size: 125 });
  });

  test("TakeTheirFirstValuesFromTheDevice", async ({ page, site }) => {
    await page.emulateMedia({ contrast: "more", reducedMotion: "reduce" });
    await open_settings(page, site);
    await expect(radio(page, "theme_high_contrast")).toBeChecked();
    await expect(radio(page, "motion_reduced")).toBeChecked();
  });

  test("HoldInTheReadingView", async ({ page, site }) => {
    await open_settings(page, site);
    await radio(page, "theme_high_contrast").click();
    await page.getByRole("radio", { name: size_of(200), exact: true }).click();
    await expect.poll(async () => (await state(page)).text_size).toBe(200);
    await page.evaluate(() => window.vitrine.go({ card: "contents" }));
    await page.getByRole("main").getByRole("button", { name: word("fr", "reading_view"), exact: true }).click();
    await expect(page.getByRole("button", { name: word("fr", "exhibit_view"), exact: true })).toBeVisible();
    expect(await background(page)).toBe("rgb(255, 255, 255)");
    expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(36);
    expect(await state(page)).toMatchObject({ theme: "high-contrast", text_size: 200 });
  });
});
