// What has a value between two others. Its keys are the exhibit's; where it is dragged, the canvas follows.
import type { Role, Roles } from "./role";

const slider: Role = {
  name: "label",
  element() {
    const element = document.createElement("div");
    element.setAttribute("role", "slider");
    element.tabIndex = 0;
    return element;
  },
};

export const sliders: Roles = { slider };

/** The value in words, and the numbers behind it. */
export function slide(element: HTMLElement, words: string, [least, most, now]: readonly [number, number, number]): void {
  element.ariaValueMin = `${least}`;
  element.ariaValueMax = `${most}`;
  element.ariaValueNow = `${now}`;
  element.ariaValueText = words;
}
