import { nodeText, sourceOf, wordsIn } from "./chipNodes.ts";

/** The stretch of the text that is selected in the editor; one place twice where only the caret stands there; null: elsewhere. */
export function selectedRange(root: HTMLElement): { readonly from: number; readonly to: number } | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  return rangeIn(root, range);
}

/** A stretch of the document as one of the editor's text. */
export function rangeIn(root: HTMLElement, range: StaticRange): { readonly from: number; readonly to: number } {
  return {
    from: placeOf(root, range.startContainer, range.startOffset),
    to: placeOf(root, range.endContainer, range.endOffset),
  };
}

/** The end of the selection that moves. */
export function movingEnd(root: HTMLElement): number | null {
  const selection = document.getSelection();
  return selection?.focusNode && root.contains(selection.focusNode)
    ? placeOf(root, selection.focusNode, selection.focusOffset)
    : null;
}

/** Puts the caret at a place of the text. `extend`: the selection goes on to it. */
export function putCaret(root: HTMLElement, place: number, extend = false): void {
  let rest = place;
  for (const node of root.childNodes) {
    const { length } = nodeText(node);
    if (rest <= length && node.nodeType === Node.TEXT_NODE) {
      set(node, letterAt(node.textContent ?? "", rest), extend);
      return;
    }
    rest -= length;
  }
  set(root, root.childNodes.length, extend);
}

function set(node: Node, offset: number, extend: boolean): void {
  const selection = document.getSelection();
  if (extend) selection?.extend(node, offset);
  else selection?.collapse(node, offset);
}

function placeOf(root: HTMLElement, container: Node, offset: number): number {
  const lengths = (nodes: readonly Node[]): number => nodes.reduce((sum, node) => sum + nodeText(node).length, 0);
  const nodes = [...root.childNodes];
  if (container === root) return lengths(nodes.slice(0, offset));
  const index = nodes.findIndex((node) => node.contains(container));
  const before = lengths(nodes.slice(0, index));
  const node = nodes[index];
  const source = node ? sourceOf(node) : null;
  // Within a chip there is no place: the nearer of its sides.
  if (source !== null) return before + (offset > 0 ? source.length : 0);
  return before + wordsIn((container.textContent ?? "").slice(0, offset)).length;
}

/** Where a letter of the kept words stands among those shown. */
function letterAt(shown: string, place: number): number {
  for (let at = 0; at <= shown.length; at += 1)
    if (wordsIn(shown.slice(0, at)).length === place) return skipRoom(shown, at);
  return shown.length;
}

/** Behind what holds a caret's place, where nothing else stands. */
function skipRoom(shown: string, at: number): number {
  return wordsIn(shown) === "" ? shown.length : at;
}
