// What leaves the exhibit: a card to another application or the clipboard, a citation to the clipboard or a file.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { card_title, expect, open_exhibit, said, single_file_url, test, word } from "./support";

const card = "225-million";
const standing = word("fr", "standing_disputed");

const cite_button = (page: Page, key: "copy" | "bibtex" | "ris" | "share") =>
  page.getByRole("main").getByRole("button", { name: word("fr", key), exact: true });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Puts a share sheet into the page that ends as `outcome` says, and keeps what it was given. */
const with_share_sheet = (page: Page, outcome: "shared" | "AbortError" | "NotAllowedError") =>
  page.addInitScript((outcome) => {
    const share = async (given: ShareData): Promise<void> => {
      Object.assign(window, { given, was_allowed: navigator.userActivation.isActive });
      if (outcome !== "shared") throw new DOMException("", outcome);
    };
    Object.assign(navigator, { canShare: () => true, share });
  }, outcome);

test.describe("Sharing", () => {
  test.beforeEach(({ context }) => context.grantPermissions(["clipboard-read", "clipboard-write"]));

  test("CopiesWhereNothingCanBeShared", async ({ page, site, record }) => {
    const heard = await said(page);
    await open_exhibit(page, `${site}fr/#${card}/file`);
    await cite_button(page, "share").click();
    await expect.poll(heard).toContain(word("fr", "copied"));
    const copied = await clipboard(page);
    expect(copied).toContain(card_title(card, "fr"));
    expect(copied).toContain(standing);
    expect(copied.endsWith(` ${site}fr/#${card}`)).toBe(true);
    expect(record.errors).toEqual([]);
  });

  for (const how of ["Pointer", "Keyboard"] as const) {
    test(`SharesWhereTheDeviceCan by ${how}`, async ({ page, site }) => {
      await with_share_sheet(page, "shared");
      await open_exhibit(page, `${site}fr/#${card}/file`);
      if (how === "Pointer") await cite_button(page, "share").click();
      else await cite_button(page, "share").press("Enter");
      await page.waitForFunction(() => "given" in window);
      const given = await page.evaluate(() => Reflect.get(window, "given") as ShareData);
      expect(given).toMatchObject({ title: card_title(card, "fr"), url: `${site}fr/#${card}` });
      expect(given.text).toContain(standing);
      expect(await page.evaluate(() => Reflect.get(window, "was_allowed"))).toBe(true);
    });
  }

  test("SaysNothingOfASheetThatTheVisitorCloses", async ({ page, site }) => {
    await with_share_sheet(page, "AbortError");
    const heard = await said(page);
    await open_exhibit(page, `${site}fr/#${card}/file`);
    await page.evaluate(() => navigator.clipboard.writeText("before"));
    await cite_button(page, "share").click();
    await page.waitForFunction(() => "given" in window);
    await page.waitForTimeout(300);
    expect(await heard()).not.toContain(word("fr", "copied"));
    expect(await clipboard(page)).toBe("before");
  });

  test("CopiesWhereSharingIsRefused", async ({ page, site }) => {
    await with_share_sheet(page, "NotAllowedError");
    await open_exhibit(page, `${site}fr/#${card}/file`);
    await cite_button(page, "share").click();
    await expect.poll(() => clipboard(page)).toContain(card_title(card, "fr"));
  });

  test("CopiesTheOlderWayWithoutTheClipboard", async ({ page, site }) => {
    await page.addInitScript(() => {
      const { clipboard } = navigator;
      Object.assign(window, { real_clipboard: clipboard });
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await open_exhibit(page, `${site}fr/#${card}/file`);
    await cite_button(page, "copy").press("Enter");
    const copied = () => page.evaluate(() => (Reflect.get(window, "real_clipboard") as Clipboard).readText());
    await expect.poll(copied).toContain(card_title(card, "fr"));
    await expect(cite_button(page, "copy")).toBeFocused();
  });

  test("SaysThatCopyingFailed", async ({ page, site }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    const heard = await said(page);
    await open_exhibit(page, `${site}fr/#${card}/file`);
    await cite_button(page, "copy").click();
    await expect.poll(heard).toContain(word("fr", "not_copied"));
  });

  test("KeepsALocalAddressToItself", async ({ page }) => {
    await open_exhibit(page, `${single_file_url}#/fr/${card}/file`);
    await cite_button(page, "share").click();
    await expect.poll(() => clipboard(page)).toMatch(new RegExp(`^(?!.*(file:|https?:)).*${standing}`));
  });

  test("CopiesACitation", async ({ page, site }) => {
    const heard = await said(page);
    await open_exhibit(page, `${site}fr/#${card}/file`);
    await cite_button(page, "copy").click();
    await expect.poll(heard).toContain(word("fr", "copied"));
    const citation = await clipboard(page);
    for (const part of [card_title(card, "fr"), standing, "2026", `${site}fr/#${card}`]) expect(citation).toContain(part);
  });
});

/** What the page makes a file of, by pressing a button: its name, type and text. */
async function saved(page: Page, key: "bibtex" | "ris"): Promise<{ name: string; type: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), cite_button(page, key).click()]);
  const type = await page.evaluate(() => Reflect.get(window, "blob_type") as string);
  return { name: download.suggestedFilename(), type, text: await readFile(await download.path(), "utf8") };
}

for (const surface of ["Site", "SingleFile"] as const) {
  test.describe(`Citing${surface}`, () => {
    test.beforeEach(async ({ page, site }) => {
      await page.addInitScript(() => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob: Blob) => {
          Object.assign(window, { blob_type: blob.type });
          return make(blob);
        };
      });
      await open_exhibit(page, surface === "Site" ? `${site}fr/#${card}/file` : `${single_file_url}#/fr/${card}/file`);
    });

    test("SavesBibTeX", async ({ page, site }) => {
      const { name, type, text } = await saved(page, "bibtex");
      expect(name).toBe(`paris-moscou-${card}.bib`);
      expect(type).toBe("application/x-bibtex");
      const [, entry = "", body = ""] = /^@misc\{([\w-]+),\n([^]*)\n\}\n$/.exec(text) ?? [];
      expect(entry).toBe(`paris-moscou-${card}`);
      const fields = new Map(body.split(/,\n/).map((line) => /^ {2}(\w+) = \{(.*)\}$/.exec(line)?.slice(1) as [string, string]));
      expect(fields.get("title")).toBe(`{${card_title(card, "fr")}}`);
      expect(fields.get("year")).toBe("2026");
      expect(fields.get("note")).toContain(standing);
      expect(fields.get("url")).toBe(surface === "Site" ? `${site}fr/#${card}` : undefined);
    });

    test("SavesRis", async ({ page, site }) => {
      const { name, type, text } = await saved(page, "ris");
      expect(name).toBe(`paris-moscou-${card}.ris`);
      expect(type).toBe("application/x-research-info-systems");
      const lines = text.split("\r\n");
      expect(lines.pop()).toBe("");
      const fields = lines.map((line) => /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line)?.slice(1) as [string, string]);
      expect(fields[0]).toEqual(["TY", "ELEC"]);
      expect(fields.at(-1)).toEqual(["ER", ""]);
      const values = new Map(fields);
      expect(values.get("TI")).toBe(card_title(card, "fr"));
      expect(values.get("PY")).toBe("2026");
      expect(values.get("N1")).toContain(standing);
      expect(values.get("UR")).toBe(surface === "Site" ? `${site}fr/#${card}` : undefined);
    });
  });
}
