// The site as a visitor at home gets it.
import { card_article, card_title, exhibit_title, expect, languages, open_exhibit, own_names, settled, state, test, word } from "./support";

test.describe("Page", () => {
  for (const language of languages) {
    test(`OpensInItsLanguage ${language}`, async ({ page, site, record }) => {
      await open_exhibit(page, `${site}${language}/`);
      await expect(page).toHaveTitle(new RegExp(exhibit_title(language)));
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.getByRole("heading", { level: 1, name: exhibit_title(language) })).toHaveCount(1);
      await expect(page.getByRole("button", { name: own_names[language], exact: true })).toHaveAttribute("aria-pressed", "true");
      expect((await state(page)).lang).toBe(language);
      expect(record.errors).toEqual([]);
    });
  }

  test("AsksNoForeignHost", async ({ page, site, record }) => {
    await open_exhibit(page, `${site}fr/`);
    expect(record.requests.filter((url) => !url.startsWith(site) && !url.startsWith("data:"))).toEqual([]);
  });

  test("MarksWhenItCanBeReadAndUsed", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    const marks = await page.evaluate(() => performance.getEntriesByType("mark").map(({ name }) => name));
    expect(marks).toContain("vitrine:first-card");
    expect(marks).toContain("vitrine:interactive");
  });

  test.describe("Chooser", () => {
    test.use({ locale: "ru-RU" });
    test("LeadsToTheVisitorsLanguage", async ({ page, site }) => {
      await page.goto(site);
      await expect(page).toHaveURL(`${site}ru/`);
    });
  });

  test("ChooserOffersAllLanguagesToOthers", async ({ browser, site }) => {
    const context = await browser.newContext({ locale: "fi-FI" });
    const page = await context.newPage();
    await page.goto(site);
    for (const language of languages) {
      await expect(page.getByRole("link", { name: own_names[language], exact: true })).toHaveAttribute("href", `${language}/`);
    }
    await context.close();
  });

  test("GoesWhereTheScriptSays", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    await page.evaluate(() => window.vitrine.go({ card: "pact" }));
    expect(await state(page)).toMatchObject({ lang: "fr", card: "pact", open: false });
    await page.evaluate(() => window.vitrine.go({ card: "treaty", open: true, lang: "ru" }));
    expect(await state(page)).toMatchObject({ lang: "ru", card: "treaty", open: true });
    await expect(page.getByRole("heading", { level: 1, name: card_title("treaty", "ru") })).toHaveCount(1);
  });

  test("RefusesUnknownAddressesAndLanguages", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    await expect(page.evaluate(() => window.vitrine.go({ card: "no-such-card" }))).rejects.toThrow(/no address/);
    await expect(page.evaluate(() => window.vitrine.go({ lang: "xx" }))).rejects.toThrow(/no language/);
  });

  test("TellsItsStats", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    const stats = await page.evaluate(() => window.vitrine.stats());
    expect(stats.frames).toBeGreaterThan(0);
    expect(stats.heap_bytes).toBeLessThanOrEqual(256 * 2 ** 20);
    expect(stats.atlas.width * stats.atlas.height).toBeGreaterThan(0);
    expect(await page.evaluate(() => Object.isFrozen(window.vitrine))).toBe(true);
    expect(await page.evaluate(() => Object.keys(window.vitrine).sort())).toEqual(["go", "ready", "state", "stats"]);
  });

  test("OpensAtTheCardOfItsAddress", async ({ page, site }) => {
    await open_exhibit(page, `${site}en/#marseille`);
    expect(await state(page)).toMatchObject({ card: "marseille", open: false });
    await expect(card_article(page, "marseille", "en")).toBeInViewport();
  });

  test("OpensAtTheFileOfItsAddress", async ({ page, site }) => {
    await open_exhibit(page, `${site}en/#marseille/file`);
    expect(await state(page)).toMatchObject({ card: "marseille", open: true });
  });

  test("ReadingViewAndBack", async ({ page, site, record }) => {
    await open_exhibit(page, `${site}fr/#pact`);
    await page.getByRole("button", { name: word("fr", "reading_view"), exact: true }).dispatchEvent("click");
    const heading = page.getByRole("heading", { level: 3, name: card_title("pact", "fr") });
    await expect(heading).toBeInViewport();
    await expect(page.getByRole("navigation", { name: word("fr", "chronology"), exact: true })).toHaveCount(0);

    await page.reload();
    expect(await page.evaluate(() => window.vitrine.ready)).toBe("reading");
    await page.getByRole("button", { name: word("fr", "exhibit_view"), exact: true }).click();
    await expect(page.getByRole("navigation", { name: word("fr", "chronology"), exact: true })).toHaveCount(1);
    await settled(page);
    expect(record.errors).toEqual([]);
  });

  test("ReturnsFromTheReadingViewToWhatWasRead", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    await page.getByRole("button", { name: word("fr", "reading_view"), exact: true }).dispatchEvent("click");
    await expect(page.getByRole("navigation", { name: word("fr", "chronology"), exact: true })).toHaveCount(0);
    await page.getByRole("heading", { level: 3, name: card_title("treaty", "fr") }).evaluate((heading) => heading.scrollIntoView());
    await page.getByRole("button", { name: word("fr", "exhibit_view"), exact: true }).click();
    await settled(page);
    expect((await state(page)).card).toBe("treaty");
  });

  test("ReadsInTheLanguageChosenOnTheCanvas", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    await page.evaluate(() => window.vitrine.go({ lang: "ru" }));
    await page.getByRole("button", { name: word("ru", "reading_view"), exact: true }).dispatchEvent("click");
    await expect(page.getByRole("heading", { level: 1, name: exhibit_title("ru") })).toBeVisible();
  });

  test("PrintsTheNarrative", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect(page.getByRole("heading", { level: 3, name: card_title("treaty", "fr") }).first()).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    await expect(card_article(page, "treaty", "fr")).toHaveCount(1);
  });

  test("FollowsTheThemeOfTheDevice", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    expect((await state(page)).theme).toBe("light");
    await page.emulateMedia({ colorScheme: "dark" });
    await settled(page);
    expect((await state(page)).theme).toBe("dark");
  });
});
