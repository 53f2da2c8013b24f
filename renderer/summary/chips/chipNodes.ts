import type { SummaryChip } from "../../../electron/contract/summary.ts";
import { holdsTag, unitsOf } from "./unitsOf.ts";

export type Chip = NonNullable<SummaryChip["chip"]>;

/** Stands where there are no words, so that a caret has its place before, between and behind chips; never part of the text. */
const ROOM = "\uFEFF";
const KINDS: Readonly<Record<Chip["kind"], string>> = {
  value: "数字",
  open: "条件开始",
  close: "条件结束",
  broken: "写法有误",
};

/** The tag that a chip stands for; null for what is no chip. */
export function sourceOf(node: Node | null): string | null {
  return node instanceof HTMLElement ? (node.dataset.source ?? null) : null;
}

/** The template's text that a node of the editor stands for. */
export function nodeText(node: Node): string {
  return sourceOf(node) ?? wordsIn(node.textContent ?? "");
}

/** Words as they are kept: on one line, without what only holds a caret's place. */
export function wordsIn(shown: string): string {
  return shown.replace(/[\uFEFF\r\n]/g, "");
}

/** Puts a text into the editor: words as text, each tag as a chip. */
export function drawText(root: HTMLElement, text: string): void {
  const nodes: Node[] = [];
  let open = true;
  for (const unit of unitsOf(text)) {
    if (unit.tag && open) nodes.push(document.createTextNode(ROOM));
    nodes.push(unit.tag ? chipNode(unit.text) : document.createTextNode(unit.text));
    open = unit.tag;
  }
  if (open) nodes.push(document.createTextNode(ROOM));
  root.replaceChildren(...nodes);
}

/** Whether the editor stands as drawText would leave it: a caret's place around every chip, and no tag among the words. */
export function isDrawn(root: HTMLElement): boolean {
  const nodes = [...root.childNodes];
  const isText = (node: Node | undefined): boolean => node?.nodeType === Node.TEXT_NODE;
  return (
    isText(nodes[0]) &&
    isText(nodes.at(-1)) &&
    nodes.every((node, index) =>
      isText(node) ? !holdsTag(nodeText(node)) : sourceOf(node) !== null && isText(nodes[index + 1]),
    )
  );
}

/** Has each chip say what it is; `chips`: those of the text's tags in order, some of which may still stand as words. */
export function nameChips(root: HTMLElement, chips: readonly (readonly [source: string, chip: Chip])[]): void {
  let next = 0;
  for (const node of root.childNodes) {
    const source = sourceOf(node);
    if (source === null || !(node instanceof HTMLElement)) continue;
    const found = chips.findIndex(([tag], index) => index >= next && tag === source);
    const chip = chips[found]?.[1];
    if (!chip) continue;
    next = found + 1;
    const { kind, shown, name } = chip;
    node.className = `summary-chip summary-chip-${kind}`;
    node.textContent = shown;
    node.title = name;
    node.setAttribute("aria-label", `${KINDS[kind]}：${name}${kind === "value" ? `，${shown}` : ""}`);
  }
}

function chipNode(source: string): HTMLElement {
  const node = document.createElement("span");
  node.className = "summary-chip";
  node.contentEditable = "false";
  node.dataset.source = source;
  node.setAttribute("role", "img");
  node.setAttribute("aria-label", "正在读取…");
  node.textContent = "…";
  return node;
}
