import { MOST_LETTERS } from "../../../electron/contract/paragraphLength.ts";
import { isComposing } from "../../layout/isComposing.ts";
import { movingEnd, putCaret, rangeIn, selectedRange } from "./caret.ts";
import { type Chip, drawText, isDrawn, nameChips, nodeText, wordsIn } from "./chipNodes.ts";
import { carryOver, takeIn } from "./clipboard.ts";
import { textHistory } from "./textHistory.ts";
import { unitsOf } from "./unitsOf.ts";
import { withoutRange } from "./withoutRange.ts";

export interface ChipField {
  /** Puts a tag or words where the caret last stood. */
  insert(words: string): void;
  /** Says what the text's tags are, in their order. */
  name(chips: readonly (readonly [source: string, chip: Chip])[]): void;
  /** Takes the editor's hands off its element. */
  end(): void;
}

interface Heard {
  /** The text has changed */
  changed(text: string): void;
  /** The caret stands beside this chip, or beside none */
  near(chip: string | null): void;
  /** What was to come in was more than the paragraph may have, and was left out; or the text has changed since */
  full(leftOut: boolean): void;
}

/** Makes an element the editor of a template's text. Words are the browser's and the input method's; chips are ours. */
export function chipField(root: HTMLElement, first: string, heard: Heard): ChipField {
  let [text, last, composing] = [first, first.length, false];
  let chips: Parameters<ChipField["name"]>[0] = [];
  const history = textHistory({ text, at: last }, () => performance.now());
  const ended = new AbortController();

  const show = (next: string, at: number): void => {
    [text, last] = [next, at];
    drawText(root, text);
    nameChips(root, chips);
    root.focus();
    putCaret(root, at);
    heard.changed(text);
    heard.full(false);
  };
  const replace = (from: number, to: number, words: string): void => {
    const rest = withoutRange(text, from, to);
    const next = rest.text.slice(0, rest.at) + words + rest.text.slice(rest.at);
    if (words !== "" && next.length > MOST_LETTERS) {
      heard.full(true);
      return;
    }
    const at = rest.at + words.length;
    history.add({ text: next, at }, false);
    show(next, at);
  };
  const go = (back: boolean): void => {
    const moment = back ? history.undo() : history.redo();
    if (moment) show(moment.text, moment.at);
  };
  /** What the browser or the input method has written. */
  const read = (): void => {
    const next = [...root.childNodes].map(nodeText).join("");
    // An input method asks nobody before it writes.
    if (next.length > MOST_LETTERS && next.length > text.length) {
      show(text, last);
      heard.full(true);
      return;
    }
    const at = selectedRange(root)?.to ?? next.length;
    if (next !== text) history.add({ text: next, at }, true);
    [text, last] = [next, at];
    if (isDrawn(root)) {
      heard.changed(text);
      heard.full(false);
    } else show(text, at);
  };
  const chipBeside = (place: number, before: boolean) =>
    unitsOf(text).find(({ tag, from, to }) => tag && (before ? to : from) === place);

  const on = <K extends keyof HTMLElementEventMap>(type: K, hear: (event: HTMLElementEventMap[K]) => void): void =>
    root.addEventListener(type, hear, { signal: ended.signal });
  on("compositionstart", () => {
    composing = true;
  });
  on("compositionend", () => {
    composing = false;
    read();
  });
  on("input", () => {
    if (!composing) read();
  });
  on("beforeinput", (event) => {
    if (event.isComposing || composing) return;
    const { inputType } = event;
    const ours = (act: () => void): void => {
      event.preventDefault();
      act();
    };
    if (inputType.startsWith("history")) return ours(() => go(inputType === "historyUndo"));
    if (!/^(?:insertText|insertReplacementText|insertCompositionText|delete)/.test(inputType)) return ours(() => {});
    const [target] = event.getTargetRanges();
    const range = target ? rangeIn(root, target) : selectedRange(root);
    if (!range) return;
    const touched = unitsOf(text).some(({ tag, from, to }) => tag && from < range.to && to > range.from);
    const words = wordsIn(event.data ?? event.dataTransfer?.getData("text/plain") ?? "");
    if (touched || (words !== "" && text.length + words.length > MOST_LETTERS)) {
      ours(() => replace(range.from, range.to, words));
    }
  });
  on("keydown", (event) => {
    if (isComposing(event) || composing) return;
    const control = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    const ours = (act: () => void): void => {
      event.preventDefault();
      act();
    };
    // A paragraph is one: Enter makes no second.
    if (key === "enter") return event.preventDefault();
    if (control && (key === "z" || key === "y")) return ours(() => go(key === "z" && !event.shiftKey));
    const range = selectedRange(root);
    if (control || event.altKey || !range) return;
    const back = key === "backspace" || key === "arrowleft";
    if (!back && key !== "delete" && key !== "arrowright") return;
    if (key.startsWith("arrow")) {
      const end = movingEnd(root) ?? range.to;
      const beside = range.from === range.to || event.shiftKey ? chipBeside(end, back) : undefined;
      if (beside) ours(() => putCaret(root, back ? beside.from : beside.to, event.shiftKey));
    } else if (range.from === range.to) {
      const beside = chipBeside(range.from, back);
      if (beside) ours(() => replace(beside.from, beside.to, ""));
    }
  });
  on("copy", (event) => carryOver(event, root, text));
  on("cut", (event) => {
    const range = carryOver(event, root, text);
    if (range) replace(range.from, range.to, "");
  });
  on("paste", (event) => {
    const range = selectedRange(root);
    event.preventDefault();
    if (range) replace(range.from, range.to, takeIn(event));
  });
  on("dragstart", (event) => event.preventDefault());
  on("drop", (event) => event.preventDefault());
  document.addEventListener(
    "selectionchange",
    () => {
      const range = selectedRange(root);
      if (!range) return;
      last = range.to;
      const beside = chipBeside(range.to, true) ?? chipBeside(range.to, false);
      heard.near(chips.find(([source]) => source === beside?.text)?.[1].name ?? null);
    },
    { signal: ended.signal },
  );
  show(text, last);

  return {
    insert: (words) => replace(last, last, words),
    name(next) {
      chips = next;
      // An input method keeps hold of what stands around its letters.
      if (!composing) nameChips(root, chips);
    },
    end: () => ended.abort(),
  };
}
