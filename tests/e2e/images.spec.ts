// Six views as they were looked at; and that a small change in them is seen.
import { difference, expect_image, is_alike } from "./images";
import { expect, type Language, open_exhibit, settled, test } from "./support";

interface View {
  name: string;
  language: Language;
  address: string;
  size: readonly [width: number, height: number];
  theme: "light" | "dark";
  contrast?: "more";
}

const views: readonly View[] = [
  { name: "cover", language: "fr", address: "", size: [1280, 800], theme: "light" },
  { name: "story", language: "ru", address: "#recognition", size: [1080, 1920], theme: "dark" },
  { name: "file", language: "en", address: "#treaty/file", size: [1280, 800], theme: "light" },
  { name: "contents", language: "fr", address: "#contents", size: [390, 844], theme: "light", contrast: "more" },
  { name: "plate", language: "en", address: "#weight", size: [1280, 800], theme: "light" },
  { name: "people", language: "ru", address: "#people", size: [390, 844], theme: "dark" },
];

test.describe("Images", () => {
  for (const { name, language, address, size, theme, contrast } of views) {
    test.describe(() => {
      const [width, height] = size;
      const contextOptions = { reducedMotion: "reduce", contrast: contrast ?? "no-preference" } as const;
      test.use({ viewport: { width, height }, colorScheme: theme, contextOptions });
      test(`AreAsTheyWereKept ${name}`, async ({ page, site }) => {
        await open_exhibit(page, `${site}${language}/${address}`);
        await settled(page);
        await expect_image(page, name);
      });
    });
  }

  test("DifferWhereASmallPlantedChangeIs", async ({ page, site }) => {
    await open_exhibit(page, `${site}fr/`);
    const kept = await page.screenshot();
    const with_change = async (css: string): Promise<Buffer> => {
      await page.evaluate((css) => {
        const patch = document.createElement("div");
        patch.id = "planted";
        patch.style.cssText = `position:fixed;${css}`;
        document.body.append(patch);
      }, css);
      const picture = await page.screenshot();
      await page.evaluate(() => document.getElementById("planted")?.remove());
      return picture;
    };
    expect(await difference(page, kept, await page.screenshot())).toMatchObject({ share_off: 0, greatest: 0 });

    // 1,225 of 1,024,000 pixels are more than a thousandth, 900 are less. A card's ground is lighter than this.
    const dark = "left:60px;top:400px;background:rgb(120 120 120)";
    expect(is_alike(await difference(page, kept, await with_change(`${dark};width:35px;height:35px`)))).toBe(false);
    expect(is_alike(await difference(page, kept, await with_change(`${dark};width:30px;height:30px`)))).toBe(true);

    // A shade over everything: 2 % of black takes up to 5 of 255, 1 % no more than 3.
    const all = "inset:0;background:#000";
    const shaded = await difference(page, kept, await with_change(`${all};opacity:0.02`));
    expect(shaded.greatest).toBeLessThan(7);
    expect(is_alike(shaded)).toBe(false);
    expect(is_alike(await difference(page, kept, await with_change(`${all};opacity:0.01`)))).toBe(true);
  });
});
