// What the browser tests share: the built site on a port of its own, the exhibit's words by key, and a record of
// everything a visitor's console or network would show.
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, expect, type Page, test as plain_test } from "@playwright/test";
import type { Vitrine } from "../../web/api";

declare global {
  interface Window {
    readonly vitrine: Vitrine;
    animation_callbacks: number;
  }
}

export { expect };

export const languages = ["fr", "ru", "en"] as const;
export type Language = (typeof languages)[number];

export const root_dir = path.resolve(__dirname, "..", "..");
export const single_file_url = pathToFileURL(path.join(root_dir, "dist", "paris-moscou.html")).href;

interface Record {
  errors: string[]; // of the console, and exceptions nobody caught
  requests: string[];
}

export const test = plain_test.extend<{ record: Record }, { site: string }>({
  site: [
    async ({}, use) => {
      const server = spawn(process.execPath, [
        path.join(root_dir, "web", "tools", "serve.mjs"),
        path.join(root_dir, "dist", "web"),
        "--port",
        "0",
      ]);
      await use(await first_line(server));
      server.kill("SIGTERM");
    },
    { scope: "worker" },
  ],
  record: async ({ page }, use) => {
    const record: Record = { errors: [], requests: [] };
    page.on("console", (message) => {
      if (message.type() === "error") record.errors.push(message.text());
    });
    page.on("pageerror", (error) => record.errors.push(error.message));
    page.on("request", (request) => record.requests.push(request.url()));
    await use(record);
  },
});

export function first_line(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    server.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes("\n")) resolve(printed.split("\n")[0] ?? "");
    });
    server.once("exit", (code) => reject(new Error(`serve.mjs ended with ${code}`)));
  });
}

// The words a visitor sees are content: tests look them up where curators write them.
const toml = (file: string): string => readFileSync(path.join(root_dir, "assets", file), "utf8");
const value_of = (text: string, key: string): string => {
  const found = new RegExp(`^${key} *= *"((?:[^"\\\\]|\\\\.)*)"`, "m").exec(text);
  if (!found?.[1]) throw new Error(`no ${key} in the content`);
  return JSON.parse(`"${found[1]}"`) as string;
};

/** An interface word, "key" or "key.plural_form"; `values` fill its {names}. */
export function word(language: Language, key: string, values: { [name: string]: string } = {}): string {
  const [name = "", form] = key.split(".");
  const text = toml(`ui/${language}.toml`);
  const forms = form && new RegExp(`^${name} *= *\\{(.*)\\}$`, "m").exec(text)?.[1]?.replaceAll('", ', '"\n');
  return (form ? value_of(forms?.replace(/^ +/, "") ?? "", form) : value_of(text, name)).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

export function exhibit_title(language: Language): string {
  return value_of(toml("exhibit/exhibit.toml").split(`\n[${language}]\n`)[1] ?? "", "title");
}

export function card_title(card: string, language: Language): string {
  return value_of(toml(`exhibit/cards/${card}.toml`).split(`\n[${language}]\n`)[1] ?? "", "title");
}

export function page_title(page: string, language: Language): string {
  return value_of(toml(`exhibit/pages/${page}.toml`).split(`\n[${language}]\n`)[1] ?? "", "title");
}

/** The name of a person, place, term or topic. */
export function name_of(list: "people" | "places" | "glossary" | "topics", id: string, language: Language): string {
  const entry = toml(`exhibit/${list}.toml`).split(`\nid = "${id}"\n`)[1] ?? "";
  return value_of(entry.split(new RegExp(`^\\[\\w+\\.${language}\\]$`, "m"))[1] ?? "", "name");
}

export const own_names: { readonly [language in Language]: string } = { fr: "Français", ru: "Русский", en: "English" };
export const town_names = {
  paris: { fr: "Paris", ru: "Париж", en: "Paris" },
  moscow: { fr: "Moscou", ru: "Москва", en: "Moscow" },
} as const;

/** The button of a town's pin: its name begins with the town's. */
export const pin = (page: Page, town: keyof typeof town_names, language: Language) =>
  page.getByRole("button", { name: new RegExp(`^${town_names[town][language]}(,|$)`) });

export const card_article = (page: Page, card: string, language: Language) =>
  page.getByRole("article", { name: card_title(card, language), exact: true });

export const open_button = (page: Page, card: string, language: Language) =>
  page.getByRole("button", { name: word(language, "open_file_of", { title: card_title(card, language) }), exact: true });

export const state = (page: Page) => page.evaluate(() => window.vitrine.state());

/** Opens an address and waits for the exhibit to be drawn. */
export async function open_exhibit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  expect(await page.evaluate(() => window.vitrine.ready)).toBe("exhibit");
  await settled(page);
}

/** Opens an address where only the reading view can be shown. */
export async function open_reading(page: Page, url: string): Promise<void> {
  await page.goto(url);
  expect(await page.evaluate(() => window.vitrine.ready)).toBe("reading");
}

/**
 * Waits until no frame has been drawn for a while: scrolling and flights have ended. A busy browser may take longer than
 * that for one it was asked for; so the first of two of our own must have come.
 */
export async function settled(page: Page): Promise<void> {
  let frames = -1;
  await expect(async () => {
    const before = frames;
    frames = await page.evaluate(async () => {
      for (let i = 0; i < 2; ++i) await new Promise(requestAnimationFrame);
      return window.vitrine.stats().frames;
    });
    expect(frames).toBe(before);
  }).toPass({ intervals: [400], timeout: 20_000 });
}

/** Keeps what the live regions say, from the page's first script on; gives a way to ask for it. */
export async function said(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const words = (target as Element).closest?.("[aria-live]")?.textContent?.replace(/\u00a0$/, "");
        if (words) heard.push(words);
      }
    }).observe(document, { subtree: true, childList: true });
  });
  return () => page.evaluate(() => Reflect.get(window, "heard") as string[]);
}

/** Counts the page's real animation callbacks in window.animation_callbacks, from its first script on. */
export async function count_animation_callbacks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.animation_callbacks = 0;
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      request((now_ms) => {
        ++window.animation_callbacks;
        callback(now_ms);
      });
  });
}

/** Whether the reading view is what the visitor sees: its words are in the document and no exhibit is. */
export async function expect_reading(page: Page, language: Language, sentence?: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: exhibit_title(language) })).toBeVisible();
  await expect(page.getByRole("navigation", { name: word(language, "places"), exact: true })).toHaveCount(0);
  if (sentence !== undefined) await expect(page.getByRole("status")).toHaveText(sentence);
}
