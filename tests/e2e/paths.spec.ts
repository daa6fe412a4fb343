// Ways through the exhibit other than reading on: addresses of everything, topics, terms that open in place.
import type { Page } from "@playwright/test";
import { card_title, exhibit_title, expect, name_of, open_button, open_exhibit, page_title, said, settled, state, test, word } from "./support";

const main = (page: Page) => page.getByRole("main");
const chronology = (page: Page) => page.getByRole("navigation", { name: word("fr", "chronology"), exact: true });
const marks = (page: Page) => chronology(page).locator('[id^="mark."]');

async function return_to_exhibit(page: Page): Promise<void> {
  await page.getByRole("button", { name: word("fr", "exhibit_view"), exact: true }).click();
  await expect(chronology(page)).toHaveCount(1);
  await settled(page);
}

test.describe("Addresses", () => {
  const places = [
    ["ignatiev", "people_heading", name_of("people", "ignatiev", "fr")],
    ["canebiere", "places_heading", name_of("places", "canebiere", "fr")],
    ["term-de-jure", "glossary", name_of("glossary", "term-de-jure", "fr")],
    ["embassy-eve", "sources_heading", "À la veille du 100"],
  ] as const;
  for (const [address, heading, words] of places) {
    test(`OpensAt ${address}`, async ({ page, site, record }) => {
      await open_exhibit(page, `${site}fr/#${address}`);
      await expect(main(page).getByRole("heading", { level: 1, name: word("fr", heading), exact: true })).toHaveCount(1);
      const entry = main(page).locator(`[id="entry.${address}"]`);
      await expect(entry).toBeInViewport();
      await expect(entry).toContainText(words);
      await expect(entry).toHaveAttribute("aria-current", "true");
      await expect(page).toHaveURL(`${site}fr/#${address}`);
      expect((await state(page)).address).toBe(address);
      expect(record.errors).toEqual([]);
    });
  }

  test("OpensAtAClaim", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#claim-in-gold`);
    expect(await state(page)).toMatchObject({ card: "225-million", open: true });
    await expect(main(page).locator('[id="claim-in-gold"]')).toBeInViewport();
  });

  for (const list of ["people", "places", "sources", "glossary", "contents", "search"]) {
    test(`OpensTheList ${list}`, async ({ page, site }) => {
      await open_exhibit(page, `${site}ru/#${list}`);
      expect((await state(page)).address).toBe(list);
      await expect(main(page).getByRole("heading", { level: 1 })).toBeVisible();
    });
  }

  test("LeadsToTheCoverFromAnUnknownOne", async ({ page, site }) => {
    const heard = await said(page);
    await open_exhibit(page, `${site}fr/#no-such-thing`);
    await expect(page).toHaveURL(`${site}fr/`);
    await expect(page.getByRole("heading", { level: 1, name: exhibit_title("fr") })).toBeInViewport();
    expect(await heard()).toContain(word("fr", "address_unknown"));
  });

  test("AreGoneToByTheScript", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    for (const address of ["ignatiev", "people", "about", "pact/file", "pact"]) {
      await page.evaluate((card) => window.vitrine.go({ card }), address);
      expect((await state(page)).address).toBe(address);
    }
    await page.evaluate(() => window.vitrine.go({ card: "litvinov", lang: "en" }));
    expect(await state(page)).toMatchObject({ lang: "en", address: "litvinov" });
    await page.evaluate(() => window.vitrine.go({ lang: "ru" }));
    expect(await state(page)).toMatchObject({ lang: "ru", address: "litvinov" });
  });

  for (const address of ["people", "ignatiev", "embassy-eve", "term-de-jure", "about"]) {
    test(`KeepTheirPlaceInTheReadingView ${address}`, async ({ page, site }) => {
      await open_exhibit(page, `${site}fr/#contents`);
      await main(page).getByRole("button", { name: word("fr", "reading_view"), exact: true }).click();
      await expect(chronology(page)).toHaveCount(0);
      await page.evaluate((address) => (location.hash = address), address);
      await expect(page.locator(`[id="${address}"]`)).toBeInViewport();
      await return_to_exhibit(page);
      expect((await state(page)).address).toBe(address);
      await expect(page).toHaveURL(`${site}fr/#${address}`);

      await page.emulateMedia({ forcedColors: "active" });
      await expect(page.locator(`[id="${address}"]`)).toBeInViewport();
      await expect(chronology(page)).toHaveCount(0);
    });
  }

  test("ComeBackToTheContentsFromTheReadingView", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#contents`);
    await main(page).getByRole("button", { name: word("fr", "reading_view"), exact: true }).click();
    await expect(chronology(page)).toHaveCount(0);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await return_to_exhibit(page);
    expect((await state(page)).address).toBe("contents");
  });

  test("OfWhatIsInTheReadingViewAloneOpenItThere", async ({ page, site }) => {
    const licences = page.locator('[id="licences"]').getByRole("heading", { level: 2 });
    await page.goto(`${site}fr/#licences`);
    await expect(chronology(page)).toHaveCount(0);
    await expect(page.getByRole("button", { name: word("fr", "exhibit_view"), exact: true })).toBeVisible();
    await expect(licences).toBeInViewport();
    await return_to_exhibit(page);
    await expect(page).toHaveURL(`${site}fr/`);

    await page.evaluate(() => window.vitrine.go({ card: "contents" }));
    await main(page).getByRole("button", { name: page_title("licences", "fr"), exact: true }).click();
    await expect(licences).toBeInViewport();
    await expect(page).toHaveURL(`${site}fr/#licences`);
    await page.reload();
    await expect(licences).toBeInViewport();
    await return_to_exhibit(page);
    expect((await state(page)).address).toBe("");
  });
});

test.describe("Topics", () => {
  test("FilterStoryAndChronologyByTheKeyboard", async ({ page, site }) => {
    const heard = await said(page);
    await open_exhibit(page, `${site}fr/#contents`);
    const topic = main(page).getByRole("button", { name: new RegExp(`^${name_of("topics", "topic-military-history", "fr")},`) });
    await expect(topic).toHaveAttribute("aria-pressed", "false");
    const all = await marks(page).count();
    await topic.press("Enter");
    await settled(page);
    await expect(page).toHaveURL(`${site}fr/#topic-military-history`);
    const cards = await main(page).getByRole("article").count();
    expect(cards).toBeGreaterThan(0);
    expect(cards).toBeLessThan(all);
    await expect(marks(page)).toHaveCount(cards);
    expect((await heard()).join("\n")).toContain(word("fr", `filter_count.${cards === 1 ? "one" : "other"}`, { n: `${cards}` }));

    await page.evaluate(() => window.vitrine.go({ card: "contents" }));
    await expect(topic).toHaveAttribute("aria-pressed", "true");
    await topic.press("Enter");
    await settled(page);
    await expect(marks(page)).toHaveCount(all);
    await expect(main(page).getByRole("article")).toHaveCount(all);
  });

  test("GiveWayToTheWholeStory", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#topic-military-history`);
    const some = await marks(page).count();
    await main(page).getByRole("button", { name: word("fr", "whole_story"), exact: true }).click();
    await settled(page);
    expect(await marks(page).count()).toBeGreaterThan(some);
    await expect(page).toHaveURL(`${site}fr/`);
  });

  test("GiveWayToACardThatIsAskedFor", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#topic-military-history`);
    const some = await marks(page).count();
    await page.evaluate(() => (location.hash = "#pact"));
    await expect.poll(async () => (await state(page)).card).toBe("pact");
    await expect(open_button(page, "pact", "fr")).toHaveCount(1);
    expect(await marks(page).count()).toBeGreaterThan(some);
  });
});

test.describe("Terms", () => {
  const note = (page: Page) => page.getByRole("note", { name: name_of("glossary", "term-mutual-assistance", "fr") });
  const link = (page: Page) =>
    page.getByRole("article", { name: card_title("treaty", "fr"), exact: true }).getByRole("link", { name: "assistance mutuelle" });

  for (const how of ["Keyboard", "Pointer"] as const) {
    test(`OpenInPlaceByThe${how}`, async ({ page, site }) => {
      await open_exhibit(page, `${site}fr/#treaty`);
      await expect(link(page)).toHaveAttribute("aria-expanded", "false");
      const before = await page.evaluate(() => history.length);
      if (how === "Keyboard") await link(page).press("Enter");
      else await link(page).click();
      await expect(link(page)).toHaveAttribute("aria-expanded", "true");
      await expect(note(page)).toContainText("Engagement");
      await expect(note(page)).toBeInViewport();
      expect(await page.evaluate(() => history.length)).toBe(before);
      expect((await state(page)).address).toBe("treaty");

      await note(page).getByRole("button", { name: word("fr", "note_close"), exact: true }).press("Enter");
      await expect(note(page)).toHaveCount(0);
      await expect(link(page)).toHaveAttribute("aria-expanded", "false");
      await expect(link(page)).toBeFocused();
    });
  }

  test("CloseByEscapeAndLeadOn", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/#treaty`);
    await link(page).press("Enter");
    await expect(note(page)).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(note(page)).toHaveCount(0);
    await expect(link(page)).toBeFocused();
    expect((await state(page)).address).toBe("treaty");

    await link(page).press("Enter");
    await note(page).getByRole("button", { name: word("fr", "note_more"), exact: true }).press("Enter");
    await expect.poll(async () => (await state(page)).address).toBe("term-mutual-assistance");
  });
});
