// The plates: a reading is chosen, a person is touched, by pointer, keyboard and finger; both can be read without a canvas.
import type { Page } from "@playwright/test";
import { expect, name_of, open_exhibit, open_reading, said, settled, state, test, word } from "./support";

const person = (page: Page, id: string) => page.getByRole("button", { name: name_of("people", id, "fr"), exact: true });
const readings = (page: Page) => page.getByRole("main").locator("button[aria-pressed]");
const ties = (page: Page) => page.getByRole("main").getByRole("listitem");

test.describe("Plates", () => {
  test("WeighTheReadingThatIsChosen", async ({ page, site, record }) => {
    const heard = await said(page);
    await open_exhibit(page, `${site}fr/#weight`);
    await expect(readings(page)).toHaveCount(4);
    await expect(readings(page).nth(0)).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByRole("main")).toContainText("304 lingots");
    await readings(page).nth(1).click();
    await expect(readings(page).nth(1)).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByRole("main")).toContainText("5\u00a0268 lingots");
    await expect(page.getByRole("main").getByRole("img")).toHaveAccessibleName(/5\u00a0268/);
    await expect.poll(async () => (await heard()).some((words) => words.includes("5\u00a0268"))).toBe(true);
    expect(record.errors).toEqual([]);
  });

  test("AreReachedFromTheirCardAndFromTheContents", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#225-million`);
    await page.getByRole("button", { name: new RegExp(`^${word("fr", "plate")}`) }).first().press("Enter");
    await expect.poll(async () => (await state(page)).address).toBe("weight");
    await page.getByRole("button", { name: word("fr", "close_file") }).first().press("Enter");
    await expect.poll(async () => (await state(page)).address).toBe("225-million");
    await open_exhibit(page, `${site}fr/#contents`);
    await expect(page.getByRole("heading", { name: word("fr", "plates_heading") })).toBeAttached();
  });

  test("ShowTheTiesOfThePersonTouched", async ({ page, site, record }) => {
    await open_exhibit(page, `${site}fr/#ties`);
    const all = await ties(page).count();
    await person(page, "herriot").click();
    await expect(person(page, "herriot")).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => ties(page).count()).toBeLessThan(all);
    await expect(ties(page).first()).toContainText(name_of("people", "herriot", "fr"));
    await page.getByRole("button", { name: word("fr", "ties_all") }).press("Enter");
    await expect(ties(page)).toHaveCount(all);
    expect(record.errors).toEqual([]);
  });

  test("LetTheArrowKeysStepFromOnePersonToTheNext", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#ties`);
    await person(page, "naleche").focus();
    await page.keyboard.press("ArrowDown");
    await expect(person(page, "herriot")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(person(page, "herriot")).toHaveAttribute("aria-pressed", "true");
    await expect(person(page, "herriot")).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(person(page, "naleche")).toBeFocused();
    await settled(page);
  });

  test("CanBeReadWithoutACanvas", async ({ browser, site }) => {
    const context = await browser.newContext({ forcedColors: "active" });
    const page = await context.newPage();
    await open_reading(page, `${site}en/`);
    await expect(page.locator("#weight table tr")).toHaveCount(4);
    await expect(page.locator("#weight")).toContainText("5,268 bars");
    await expect(page.locator("#ties li").filter({ hasText: name_of("people", "potemkin", "en") }).last()).toBeVisible();
    await context.close();
  });
});
