// The single file, opened by a double click with the network cut.
import { card_title, exhibit_title, expect, open_button, open_exhibit, own_names, pin, settled, single_file_url, state, test, word } from "./support";

test.describe("SingleFile", () => {
  test.beforeEach(async ({ context }) => {
    await context.setOffline(true);
    await context.route(/^(?!file:|data:|blob:)/, (route) => route.abort());
  });

  test("TellsTheStoryWithoutARequestOrAnError", async ({ page, record }) => {
    await open_exhibit(page, single_file_url);
    await expect(page).toHaveTitle(new RegExp(exhibit_title("fr")));

    await pin(page, "paris", "fr").click();
    await settled(page);
    const in_paris = (await state(page)).card;
    await pin(page, "moscow", "fr").click();
    await settled(page);
    const in_moscow = (await state(page)).card;
    expect(in_paris).toBeTruthy();
    expect(in_moscow).toBeTruthy();
    expect(in_moscow).not.toBe(in_paris);

    await page.evaluate(() => window.vitrine.go({ card: "225-million" }));
    await open_button(page, "225-million", "fr").click();
    await settled(page);
    await expect(page.getByRole("heading", { level: 2, name: word("fr", "claims_heading") })).toHaveCount(1);
    await expect(page.getByRole("article", { name: word("fr", "standing_disputed"), exact: true }).first()).toHaveCount(1);

    await page.getByRole("button", { name: own_names.ru, exact: true }).click();
    await expect(page).toHaveTitle(new RegExp(exhibit_title("ru")));
    await settled(page);
    await expect(page).toHaveURL(`${single_file_url}#/ru/225-million/file`);
    await expect(page.getByRole("heading", { level: 1, name: card_title("225-million", "ru") })).toHaveCount(1);
    await expect(pin(page, "moscow", "ru")).toHaveCount(1);

    expect(record.requests.filter((url) => url.split("#")[0] !== single_file_url && !/^(data|blob):/.test(url))).toEqual([]);
    expect(record.errors).toEqual([]);
  });

  test("OpensAtItsAddress", async ({ page }) => {
    await open_exhibit(page, `${single_file_url}#/en/treaty`);
    expect(await state(page)).toMatchObject({ lang: "en", card: "treaty", open: false });
  });

  test("GoesBackAndForward", async ({ page }) => {
    await open_exhibit(page, `${single_file_url}#/fr/pact`);
    await open_button(page, "pact", "fr").click();
    await expect.poll(async () => (await state(page)).open).toBe(true);
    await expect(page).toHaveURL(/#\/fr\/pact\/file$/);
    await page.goBack();
    await expect.poll(async () => (await state(page)).open).toBe(false);
    await page.goForward();
    await expect.poll(async () => (await state(page)).open).toBe(true);
  });

  test("FollowsATypedAddress", async ({ page }) => {
    await open_exhibit(page, single_file_url);
    await page.evaluate(() => (location.hash = "#/ru/marseille"));
    await expect.poll(async () => state(page)).toMatchObject({ lang: "ru", card: "marseille" });
  });

  test.describe("WithoutScript", () => {
    test.use({ javaScriptEnabled: false });
    test("ShowsOneLanguageAtATime", async ({ page }) => {
      await page.goto(single_file_url);
      await expect(page.getByRole("heading", { level: 1, name: exhibit_title("fr") })).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await page.getByRole("link", { name: own_names.ru, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: exhibit_title("ru") })).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await page.goto(`${single_file_url}#/en/treaty`);
      await expect(page.getByRole("heading", { level: 3, name: card_title("treaty", "en") })).toBeInViewport();
    });
  });
});
