import { selectedRange } from "./caret.ts";
import { sourceOf, wordsIn } from "./chipNodes.ts";

/** Under which the clipboard keeps the tags; other programs see what the chips say. */
const TEMPLATE = "text/x-summary-template";

/** Copies what is selected: with its tags for this editor, as it reads for others. @returns the stretch; null: none is selected */
export function carryOver(
  event: ClipboardEvent,
  root: HTMLElement,
  text: string,
): { readonly from: number; readonly to: number } | null {
  const range = selectedRange(root);
  if (!range || range.from === range.to) return null;
  event.preventDefault();
  event.clipboardData?.setData(TEMPLATE, text.slice(range.from, range.to));
  event.clipboardData?.setData("text/plain", readingOf());
  return range;
}

/** What comes from the clipboard, on one line. */
export function takeIn({ clipboardData }: ClipboardEvent): string {
  return wordsIn(clipboardData?.getData(TEMPLATE) || clipboardData?.getData("text/plain") || "");
}

/** What is selected as it reads: numbers as they are today, without the ends of choices. */
function readingOf(): string {
  const chosen = document.getSelection();
  const copy = chosen?.rangeCount ? chosen.getRangeAt(0).cloneContents() : null;
  return [...(copy?.childNodes ?? [])]
    .filter((node) => sourceOf(node) === null || !/^[{｛]\s*[#^/]/.test(sourceOf(node) ?? ""))
    .map((node) => wordsIn(node.textContent ?? ""))
    .join("");
}
