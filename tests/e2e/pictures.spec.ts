// Pictures of the small exhibit of tests/fixture, which has one of each format: opened by every hand, looked at
// closely, decoded by the browser, and in the reading view.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, first_line, open_exhibit, settled, state, test as plain_test, word } from "./support";

const root_dir = path.resolve(__dirname, "..", "..");
const run = (program: string, ...words: string[]): void => void execFileSync(program, words, { cwd: root_dir, stdio: "pipe" });

const test = plain_test.extend<object, { fixture: string }>({
  fixture: [
    async ({}, use, worker) => {
      const folder = path.join(root_dir, "build", "e2e-fixture", `${worker.workerIndex}`);
      rmSync(folder, { recursive: true, force: true });
      const build = path.join(folder, "build");
      mkdirSync(path.join(build, "assets"), { recursive: true });
      for (const part of ["assets/fonts", "assets/map", "web"]) symlinkSync(path.join(root_dir, "build", part), path.join(build, part));
      const exhibit = path.join(folder, "exhibit");
      cpSync(path.join(root_dir, "tests", "fixture", "exhibit"), exhibit, { recursive: true });
      run(path.join(root_dir, "build", "native", "vitrine"), "build", exhibit, "--ui", path.join(root_dir, "assets", "ui"), "--out", path.join(build, "assets", "exhibit"));
      run(process.execPath, path.join(root_dir, "web", "tools", "site.mjs"), "--build", build, "--dist", path.join(folder, "dist"));
      const server = spawn(process.execPath, [path.join(root_dir, "web", "tools", "serve.mjs"), path.join(folder, "dist", "web"), "--port", "0"]);
      await use(await first_line(server));
      server.kill("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 300_000 },
  ],
});

const caption = "A tower of the telegraph";
const alt = "A tower on a hill, two arms raised at its top.";
const opener = (page: Page) => page.getByRole("button", { name: word("en", "open_picture", { caption }) }).first();
const viewer = (page: Page) => page.locator(".viewer");
/** The canvas at points of the page, as [red, green, blue]. */
async function colours_at(page: Page, points: readonly (readonly [number, number])[]): Promise<number[][]> {
  const shot = (await page.screenshot()).toString("base64");
  const decoder = await page.context().newPage(); // the exhibit's own page may not read data addresses
  const colours = await decoder.evaluate(
    async ([data, at]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      return at.map(([x, y]) => [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3));
    },
    [shot, points] as const,
  );
  await decoder.close();
  return colours;
}

const near = (colour: number[] | undefined, wanted: readonly number[], tolerance: number): void => {
  expect(colour).toBeDefined();
  wanted.forEach((channel, i) => expect(Math.abs((colour?.[i] ?? -999) - channel), `${colour} is not ${wanted}`).toBeLessThanOrEqual(tolerance));
};

test.describe("Picture", () => {
  test("OpensByMouseAndClosesByEscape", async ({ page, fixture, record }) => {
    await open_exhibit(page, `${fixture}en/#first-line`);
    const box = await opener(page).boundingBox();
    await page.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + 40);
    await expect(viewer(page)).toHaveAttribute("aria-label", alt);
    await settled(page);
    expect((await state(page)).address).toBe("tower");
    await expect(page.getByText(caption)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(viewer(page)).toHaveCount(0);
    expect((await state(page)).address).toBe("first-line");
    expect(record.errors).toEqual([]);
  });

  test("OpensByTheKeyboardAndGivesTheFocusBack", async ({ page, fixture }) => {
    await open_exhibit(page, `${fixture}en/#first-line`);
    await opener(page).focus();
    await page.keyboard.press("Enter");
    await expect(viewer(page)).toBeFocused();
    await page.getByRole("button", { name: word("en", "note_close") }).click();
    await expect(viewer(page)).toHaveCount(0);
    await expect(opener(page)).toBeFocused();
  });

  test("GoesBackByTheBrowser", async ({ page, fixture }) => {
    await open_exhibit(page, `${fixture}en/#first-line/file`);
    await page.evaluate(() => scrollTo(0, 120));
    await settled(page);
    await opener(page).focus();
    await page.keyboard.press("Enter");
    await expect(viewer(page)).toBeFocused();
    await page.goBack();
    await expect(viewer(page)).toHaveCount(0);
    await settled(page);
    expect((await state(page)).address).toBe("first-line/file");
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(60);
  });

  test("ComesNearerByButtonKeyWheelAndFits", async ({ page, fixture }) => {
    await open_exhibit(page, `${fixture}en/#tower`);
    const look = async (): Promise<string> => {
      await settled(page);
      return (await page.screenshot()).toString("base64");
    };
    const whole = await look();
    await page.getByRole("button", { name: word("en", "zoom_in") }).click();
    const by_button = await look();
    expect(by_button).not.toBe(whole);
    await page.keyboard.press("+");
    const by_key = await look();
    expect(by_key).not.toBe(by_button);
    await page.keyboard.press("ArrowLeft");
    expect(await look()).not.toBe(by_key);
    await page.keyboard.press("0");
    await page.mouse.move(640, 400);
    await page.mouse.wheel(0, -300);
    expect(await look()).not.toBe(whole);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.mouse.down();
    await page.mouse.move(560, 380, { steps: 4 });
    await page.mouse.up();
    expect(await look()).not.toBe(whole);
    await page.keyboard.press("0");
    await page.mouse.move(5, 5);
    expect(await look()).toBe(whole);
  });

  for (const [id, name, tolerance] of [["signal", "png", 1], ["lens", "jpeg", 12], ["hill", "webp", 12]] as const) {
    test(`ShowsThePixelsOfA${name}`, async ({ page, fixture }) => {
      await open_exhibit(page, `${fixture}en/#${id}`);
      const box = (await viewer(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await expect(async () => {
        const [a, b, c, d] = await colours_at(page, [[x - 200, y - 150], [x + 200, y - 150], [x - 200, y + 150], [x + 200, y + 150]]);
        near(a, [0x86, 0x1f, 0x2e], tolerance);
        near(b, [0x22, 0x1e, 0x1a], tolerance);
        near(c, [0x7a, 0x5a, 0x12], tolerance);
        near(d, [0xdc, 0xe3, 0xe3], tolerance);
      }).toPass({ timeout: 10_000 });
    });
  }

  test("ComesBackWithTheGraphics", async ({ page, fixture }) => {
    await open_exhibit(page, `${fixture}en/#signal`);
    await settled(page);
    const before = (await page.screenshot()).toString("base64");
    await page.evaluate(async () => {
      const extension = document.querySelector("canvas")?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
      extension?.loseContext();
      await new Promise((done) => setTimeout(done, 300));
      extension?.restoreContext();
    });
    await expect.poll(async () => (await page.screenshot()).toString("base64"), { timeout: 15_000 }).toBe(before);
  });

  test("StandsInTheReadingView", async ({ browser, fixture }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${fixture}en/#tower`);
    for (const name of [alt, "A flag of four colours, one in each quarter.", "Four colours that are seen through a glass."]) {
      const image = page.getByRole("img", { name }).first();
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth)).toBeGreaterThan(0);
    }
    await expect(page.getByText("Drawing: the test team · CC0-1.0").first()).toBeVisible();
    await context.close();
  });
});
