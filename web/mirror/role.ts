// What a role family module gives: how its elements are made, and where a name is put.

export interface NewNode {
  id: string;
  role: string;
  level?: number;
}

export interface Role {
  element(node: NewNode): HTMLElement;
  /** Names of nodes without visible text: as a label, or as their words where HTML allows no label. */
  name: "label" | "words";
  /** Of what can be typed into: shows a value. */
  write?(element: HTMLElement, value: string): void;
}

export type Roles = Readonly<Record<string, Role>>;

/** A role that one tag says by itself, or by that tag and an explicit role. */
export function tag(name: keyof HTMLElementTagNameMap, where: Role["name"], explicit_role?: string): Role {
  return {
    name: where,
    element() {
      const element = document.createElement(name);
      if (explicit_role) element.setAttribute("role", explicit_role);
      return element;
    },
  };
}
