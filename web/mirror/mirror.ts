// The accessible tree as real elements over the canvas: transparent words at the places where the canvas draws them.
// Patches come in order and name nodes by id; a node's element lives as long as the node, so focus stays where it is.
import type { AddPatch, MovePatch, NodeContent, Patch, Rect, SetPatch } from "../messages";
import { choices } from "./choices";
import { controls } from "./controls";
import { fields } from "./fields";
import { landmarks } from "./landmarks";
import { lists } from "./lists";
import { prose } from "./prose";
import type { Role, Roles } from "./role";
import { slide, sliders } from "./sliders";
import { apply_states } from "./states";
import { pieces_from, set_words, type Setting, setting_from, utf8_length } from "./words";

const roles: Roles = { ...landmarks, ...prose, ...controls, ...choices, ...fields, ...lists, ...sliders };

interface MirroredNode {
  element: HTMLElement;
  role: Role;
  may_flow: boolean;
  parent: MirroredNode | undefined;
  children: Set<MirroredNode>;
  words: ChildNode[];
  setting: Setting | undefined;
  text: string;
  name: string;
  rect: Rect | undefined;
  hanging: number; // how far the element begins left of the rectangle
  is_fixed: boolean;
}

const type_share_of_field = 0.41;

// What flows in the lines of its parent, where that has any.
const flowing_roles: readonly string[] = ["run", "link"];

const flows = (node: MirroredNode): boolean => node.may_flow && node.parent?.setting !== undefined;

const spoken_words = (node: MirroredNode): string => node.text || (node.role.name === "words" ? node.name : "");

function set_or_remove(element: HTMLElement, attribute: string, value: string): void {
  if (value) element.setAttribute(attribute, value);
  else element.removeAttribute(attribute);
}

// Browsers that have moveBefore keep the focus of what is moved.
type Movable = HTMLElement & { moveBefore?: (node: Node, before: Node | null) => void };

export class Mirror {
  private readonly m_nodes = new Map<string, MirroredNode>();
  private readonly m_ids = new WeakMap<Element, string>();
  private m_unplaced = new Set<MirroredNode>();
  private m_unset = new Set<MirroredNode>();

  /** `href_of` turns a node's href into what the link holds. */
  constructor(
    private readonly m_page: HTMLElement,
    private readonly m_href_of: (href: string) => string,
  ) {}

  element(id: string): HTMLElement | undefined {
    return this.m_nodes.get(id)?.element;
  }

  id_of(element: Element): string | undefined {
    return this.m_ids.get(element);
  }

  apply(patches: readonly Patch[]): void {
    for (const patch of patches) {
      if (patch.op === "add") this.add(patch);
      else if (patch.op === "set") this.set(patch);
      else if (patch.op === "move") this.move(patch);
      else this.remove(patch.id);
    }
    for (const node of this.m_unset) this.set_words(node);
    this.m_unset = new Set();
    for (const node of this.m_unplaced) this.place(node);
    this.m_unplaced = new Set();
  }

  private add(patch: AddPatch): void {
    const role = roles[patch.role];
    if (!role) throw new Error(`${patch.id}: no element for the role ${patch.role}`);
    const parent = this.parent_of(patch);
    const element = role.element(patch);
    const node: MirroredNode = {
      element,
      role,
      may_flow: flowing_roles.includes(patch.role),
      parent,
      children: new Set(),
      words: [],
      setting: undefined,
      text: "",
      name: "",
      rect: undefined,
      hanging: 0,
      is_fixed: parent ? parent.is_fixed : patch.fixed === true,
    };
    element.id = patch.id;
    this.m_nodes.set(patch.id, node);
    this.m_ids.set(element, patch.id);
    parent?.children.add(node);
    this.fill(node, patch);
    this.insert(node, patch.index);
  }

  private set(patch: SetPatch): void {
    const node = this.m_nodes.get(patch.id);
    if (node) this.fill(node, patch);
  }

  private move(patch: MovePatch): void {
    const node = this.m_nodes.get(patch.id);
    if (!node) return;
    node.parent?.children.delete(node);
    node.parent = this.parent_of(patch);
    node.parent?.children.add(node);
    this.m_unplaced.add(node);

    const focused = document.activeElement;
    this.insert(node, patch.index);
    if (focused instanceof HTMLElement && focused !== document.activeElement && node.element.contains(focused)) {
      focused.focus({ preventScroll: true });
    }
  }

  private remove(id: string): void {
    const node = this.m_nodes.get(id);
    if (!node) return;
    node.parent?.children.delete(node);
    node.element.remove();
    this.forget(node);
  }

  private forget(node: MirroredNode): void {
    this.m_nodes.delete(node.element.id);
    this.m_unplaced.delete(node);
    this.m_unset.delete(node);
    for (const child of node.children) this.forget(child);
  }

  private parent_of(patch: AddPatch | MovePatch): MirroredNode | undefined {
    if (patch.parent === null) return undefined;
    const parent = this.m_nodes.get(patch.parent);
    if (!parent) throw new Error(`${patch.id}: its parent ${patch.parent} is not there`);
    return parent;
  }

  private insert(node: MirroredNode, index: number): void {
    const parent: Movable = node.parent?.element ?? this.m_page;
    const siblings = [...parent.children].filter((sibling) => sibling !== node.element && this.m_ids.has(sibling));
    const before = siblings[index] ?? null;
    if (parent.moveBefore && node.element.isConnected) parent.moveBefore(node.element, before);
    else parent.insertBefore(node.element, before);
  }

  private fill(node: MirroredNode, content: NodeContent): void {
    const { element } = node;
    if (content.level !== undefined) element.ariaLevel = element.localName === `h${content.level}` ? null : `${content.level}`;
    if (content.lang !== undefined) set_or_remove(element, "lang", content.lang);
    if (content.href !== undefined) this.link(element, content.href);
    if (content.states !== undefined) apply_states(element, content.states);
    if (content.roving !== undefined) element.toggleAttribute("data-roving", content.roving);
    if (content.value !== undefined) node.role.write?.(element, content.value);
    if (content.span !== undefined) slide(element, content.value ?? "", content.span);
    if (content.text !== undefined || content.name !== undefined) {
      node.text = content.text ?? node.text;
      node.name = content.name ?? node.name;
      const is_label = node.role.name === "label" && node.name !== node.text;
      set_or_remove(element, "aria-label", is_label ? node.name : "");
      this.m_unset.add(node);
    }
    if (content.lines !== undefined) {
      node.setting = setting_from(content.lines, content.faces ?? []);
      this.m_unset.add(node);
    }
    if (content.rect !== undefined) node.rect = content.rect.some((length) => length !== 0) ? content.rect : undefined;
    this.m_unplaced.add(node);
  }

  private link(element: HTMLElement, href: string): void {
    const is_external = href.startsWith("https:");
    set_or_remove(element, "href", href.startsWith("#") ? this.m_href_of(href) : href);
    set_or_remove(element, "target", is_external ? "_blank" : "");
    set_or_remove(element, "rel", is_external ? "noopener noreferrer" : "");
  }

  /** Puts the node's own words into its element, and those of its runs and links into theirs. */
  private set_words(node: MirroredNode): void {
    const block = flows(node) && node.parent ? node.parent : node;
    let at = 0;
    for (const leaf of [block, ...this.in_order(block).filter(flows)]) {
      const words = spoken_words(leaf);
      for (const old of leaf.words) old.remove();
      leaf.words = words ? pieces_from(words, at, block.setting) : [];
      leaf.element.prepend(...leaf.words);
      at += utf8_length(words);
      this.m_unplaced.add(leaf);
    }
  }

  private in_order(node: MirroredNode): MirroredNode[] {
    return [...node.element.children].flatMap((child) => this.m_nodes.get(this.m_ids.get(child) ?? "") ?? []);
  }

  /** Rectangles are absolute, CSS offsets count from the parent: children follow a parent whose corner moved. */
  private place(node: MirroredNode): void {
    const { element, rect } = node;
    const { style } = element;
    style.cssText = "";
    element.classList.toggle("words", node.setting !== undefined);
    if (!rect || flows(node)) return;
    let placed_parent = node.parent;
    while (placed_parent && !placed_parent.rect) placed_parent = placed_parent.parent;
    const [origin_x, origin_y] = placed_parent?.rect ?? [0, 0];
    const is_fixed = !placed_parent && node.is_fixed;
    style.position = is_fixed ? "fixed" : "absolute";
    if (is_fixed) style.zIndex = "2"; // over the page's edges, see exhibit.css
    style.left = `${rect[0] - origin_x + (placed_parent?.hanging ?? 0)}px`;
    style.top = `${rect[1] - origin_y}px`;
    style.width = `${rect[2]}px`;
    style.height = `${rect[3]}px`;
    if (node.role.write) style.fontSize = `${Math.round(rect[3] * type_share_of_field)}px`;
    if (node.setting) node.hanging = set_words(element, spoken_words(node), rect, node.setting);
    else if (node.words.length > 0) style.overflow = "clip";
    for (const child of node.children) {
      if (!this.m_unplaced.has(child)) this.place(child);
    }
  }
}
