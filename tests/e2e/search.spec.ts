// Searching: by the keyboard, the pointer and a finger, in the page's own field over the canvas.
import type { Page } from "@playwright/test";
import { type Language, expect, name_of, open_exhibit, said, settled, single_file_url, state, test, word } from "./support";

const field = (page: Page, language: Language) => page.getByRole("searchbox", { name: word(language, "search") });
const results = (page: Page) => page.getByRole("search").locator("xpath=following-sibling::ul").getByRole("button");
const result_named = (page: Page, name: string) => results(page)
  .filter({ has: page.getByText(name, { exact: true }) })
  .first();

async function open_search(page: Page, url: string, language: Language): Promise<void> {
  await open_exhibit(page, url);
  await page.keyboard.press("/");
  await expect(field(page, language)).toBeFocused();
}

test.describe("Search", () => {
  test("LeadsToAHitByTheKeyboard", async ({ page, site, record }) => {
    await open_search(page, `${site}fr/`, "fr");
    await expect(page).toHaveURL(`${site}fr/#search`);
    await page.keyboard.type("alexei ignatiev"); // the content has Alexeï
    await expect(result_named(page, name_of("people", "ignatiev", "fr"))).toBeVisible();
    await expect(field(page, "fr")).toHaveValue("alexei ignatiev");
    await page.keyboard.press("ArrowDown");
    await expect(results(page).first()).toBeFocused();
    await expect(results(page).first()).toContainText(name_of("people", "ignatiev", "fr"));
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await state(page)).address).toBe("ignatiev");
    await expect(page.getByRole("listitem").filter({ hasText: name_of("people", "ignatiev", "fr") }).first()).toBeInViewport();
    expect(record.errors).toEqual([]);
  });

  test("LeadsToTheBestHitByEnter", async ({ page, site }) => {
    await open_search(page, `${site}ru/`, "ru");
    await page.keyboard.type("игнатьева"); // another case than the content's
    await expect(results(page).first()).toContainText(name_of("people", "ignatiev", "ru"));
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await state(page)).address).toBe("ignatiev");
  });

  test("StepsThroughTheHitsAndBack", async ({ page, site }) => {
    await open_search(page, `${site}en/`, "en");
    await page.keyboard.type("treaty");
    await expect.poll(() => results(page).count()).toBeGreaterThan(2);
    for (const at of [0, 1, 2]) {
      await page.keyboard.press("ArrowDown");
      await expect(results(page).nth(at)).toBeFocused();
      await expect(results(page).nth(at)).toBeInViewport({ ratio: 1 });
    }
    for (const at of [1, 0]) {
      await page.keyboard.press("ArrowUp");
      await expect(results(page).nth(at)).toBeFocused();
    }
    await page.keyboard.press("ArrowUp");
    await expect(field(page, "en")).toBeFocused();
    await page.keyboard.type(" 1935");
    await expect(field(page, "en")).toHaveValue("treaty 1935");
  });

  test("SaysHowMuchIsFound", async ({ page, site }) => {
    const heard = await said(page);
    await open_search(page, `${site}en/`, "en");
    await page.keyboard.type("kutepov");
    await expect.poll(() => results(page).count()).toBeGreaterThan(0);
    const count = await results(page).count();
    await expect.poll(heard).toContain(word("en", `search_count.${count === 1 ? "one" : "other"}`, { n: `${count}` }));
    await page.keyboard.type("xyz");
    await expect.poll(heard).toContain(word("en", "search_count.other", { n: "0" }));
    await expect(results(page)).toHaveCount(0);
  });

  test("TypesASlash", async ({ page, site }) => {
    await open_search(page, `${site}fr/`, "fr");
    await page.keyboard.type("1/2");
    await expect(field(page, "fr")).toHaveValue("1/2");
  });

  test("IsEmptiedAndThenClosedByEscape", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#pact`);
    await page.keyboard.press("/");
    await page.keyboard.type("pacte");
    await expect(field(page, "fr")).toHaveValue("pacte");
    await page.keyboard.press("Escape");
    await expect(field(page, "fr")).toHaveValue("");
    await expect(results(page)).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect.poll(async () => state(page)).toMatchObject({ address: "pact" });
    await expect(field(page, "fr")).toHaveCount(0);
  });

  test("LeadsToAHitByAPointerAndBack", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#pact`);
    await page.getByRole("banner").getByRole("button", { name: word("fr", "search") }).click();
    await field(page, "fr").click();
    await page.keyboard.type("canebiere");
    await result_named(page, name_of("places", "canebiere", "fr")).click();
    await expect.poll(async () => (await state(page)).address).toBe("canebiere");
    await page.goBack();
    await expect(field(page, "fr")).toHaveValue("canebiere");
  });

  test("KeepsPressesInTheFieldToItself", async ({ page, site }) => {
    await open_search(page, `${site}fr/`, "fr");
    await page.keyboard.type("pacte");
    const box = (await field(page, "fr").boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.dblclick(box.x + box.height + 10, box.y + box.height / 2);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe("pacte");
    await page.keyboard.type("traite");
    await expect(field(page, "fr")).toHaveValue("traite");
  });

  test("LeavesWordsBeingComposedToTheVisitor", async ({ page, site }) => {
    await open_search(page, `${site}ru/`, "ru");
    const session = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    for (const text of ["и", "иг", "игн", "игнат"]) {
      await compose(text);
      await settled(page);
      await expect(field(page, "ru")).toHaveValue(text);
    }
    await page.keyboard.press("Enter"); // takes what is proposed, and goes nowhere
    expect((await state(page)).address).toBe("search");
    await session.send("Input.insertText", { text: "игнатьев" });
    await expect(field(page, "ru")).toHaveValue("игнатьев");
    await expect(results(page).first()).toContainText(name_of("people", "ignatiev", "ru"));
  });

  test("ShowsWhatIsTypedInBothThemes", async ({ page, site }) => {
    await open_search(page, `${site}fr/`, "fr");
    const colour = () => field(page, "fr").evaluate((element) => getComputedStyle(element).color);
    expect(await colour()).toBe("rgb(34, 30, 26)");
    await page.emulateMedia({ colorScheme: "dark" });
    await settled(page);
    expect(await colour()).toBe("rgb(237, 230, 216)");
    await page.evaluate(() => window.vitrine.go({ card: "contents" }));
    await page.getByRole("main").getByRole("button", { name: word("fr", "reading_view"), exact: true }).click();
    await page.getByRole("button", { name: word("fr", "exhibit_view"), exact: true }).click();
    await page.evaluate(() => window.vitrine.go({ card: "search" }));
    expect(await colour()).toBe("rgb(237, 230, 216)");
    expect(await field(page, "fr").evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(16);
  });

  test("FindsInTheLanguageThatIsTurnedTo", async ({ page, site }) => {
    await open_search(page, `${site}fr/`, "fr");
    await page.keyboard.type("barthou");
    await expect(results(page).first()).toBeVisible();
    await page.getByRole("button", { name: "English", exact: true }).click();
    await expect(field(page, "en")).toHaveValue("barthou");
    await expect(results(page).first()).toContainText(name_of("people", "barthou", "en"));
  });

  test("FindsInTheSingleFile", async ({ page }) => {
    await open_search(page, single_file_url, "fr");
    await page.keyboard.type("litvinov");
    await expect(results(page).first()).toContainText(name_of("people", "litvinov", "fr"));
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await state(page)).address).toBe("litvinov");
    await expect(page).toHaveURL(`${single_file_url}#/fr/litvinov`);
  });

  test.describe("Touch", () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    test("LeadsToAHitByAFinger", async ({ page, site }) => {
      await open_exhibit(page, `${site}fr/`);
      await page.getByRole("banner").getByRole("button", { name: word("fr", "search") }).tap();
      await field(page, "fr").tap();
      await page.keyboard.type("herriot");
      await result_named(page, name_of("people", "herriot", "fr")).tap();
      await expect.poll(async () => (await state(page)).address).toBe("herriot");
    });
  });
});
