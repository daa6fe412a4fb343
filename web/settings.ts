// What the visitor has set: chosen in the exhibit, kept where the browser lets a page keep anything; what was never
// chosen follows the system.
import type { Settings, Theme } from "./messages";

const dark = matchMedia("(prefers-color-scheme: dark)");
const more_contrast = matchMedia("(prefers-contrast: more)");
const reduced_motion = matchMedia("(prefers-reduced-motion: reduce)");

const kept_key = "vitrine.settings";
const themes: readonly Theme[] = ["light", "dark", "high-contrast"];

/** Whoever has asked for a dark screen is not blinded by a white one. */
function system_theme(): Theme {
  return dark.matches ? "dark" : more_contrast.matches ? "high-contrast" : "light";
}

function system_settings(): Settings {
  return { theme: system_theme(), text_size: 100, reduced_motion: reduced_motion.matches };
}

/** A file on a disk shares its storage with every other file there. */
function storage(): Storage | undefined {
  try {
    return location.protocol === "file:" ? undefined : localStorage;
  } catch {
    return undefined;
  }
}

function kept(): Partial<Settings> {
  try {
    const { theme, text_size, reduced_motion } = JSON.parse(storage()?.getItem(kept_key) ?? "{}") as Partial<Settings>;
    return {
      ...(theme !== undefined && themes.includes(theme) && { theme }),
      ...(typeof text_size === "number" && { text_size }),
      ...(typeof reduced_motion === "boolean" && { reduced_motion }),
    };
  } catch {
    return {};
  }
}

let chosen = kept();
let current: Settings = { ...system_settings(), ...chosen };

export const settings = (): Settings => current;

/** On the root element, for the style sheets: the theme as data-theme, the size of text as --text-size. */
export function dress(): void {
  const root = document.documentElement;
  root.dataset["theme"] = current.theme;
  root.style.setProperty("--text-size", `${current.text_size / 100}`);
}

/** The player says what holds: what differs from what it was told is the visitor's choice. */
export function settings_hold(now: Settings): void {
  const changed = Object.entries(now).filter(([key, value]) => current[key as keyof Settings] !== value);
  if (changed.length === 0) return;
  chosen = { ...chosen, ...Object.fromEntries(changed) };
  current = now;
  dress();
  try {
    storage()?.setItem(kept_key, JSON.stringify(chosen));
  } catch {
    // The choice then lasts as long as the page.
  }
}

interface Follower {
  set_theme(theme: Theme): void;
  set_reduced_motion(reduced: boolean): void;
}

/** Follows the system in what was never chosen. `player`: the one that is there now. */
export function watch_settings(player: () => Follower | undefined): void {
  const follow = (): void => {
    current = { ...system_settings(), ...chosen };
    dress();
    player()?.set_theme(current.theme);
    player()?.set_reduced_motion(current.reduced_motion);
  };
  for (const query of [dark, more_contrast, reduced_motion]) query.addEventListener("change", follow);
}
