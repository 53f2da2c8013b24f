import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { isComposing } from "../../layout/isComposing.ts";

interface Options {
  readonly count: number;
  open(index: number): void;
  /** To the next or previous page */
  turn(by: 1 | -1): void;
}

const step = 10;

/** The row a key leads to; "next" and "previous" beyond the ends of the page, null for other keys. */
export function rowAfterKey(key: string, at: number, count: number): number | "next" | "previous" | null {
  switch (key) {
    case "ArrowDown":
      return at + 1 < count ? at + 1 : "next";
    case "ArrowUp":
      return at > 0 ? at - 1 : "previous";
    case "PageDown":
      return at === count - 1 ? "next" : Math.min(at + step, count - 1);
    case "PageUp":
      return at === 0 ? "previous" : Math.max(at - step, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** Arrow keys, PageUp/PageDown, Home/End and Enter over the rows of a table; only one row at a time is in the tab order. */
export function useRowKeys({ count, open, turn }: Options) {
  const body = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const at = Math.min(current, Math.max(count - 1, 0));

  const focus = useCallback((index: number) => {
    setCurrent(index);
    body.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement ? event.target.dataset.row : undefined;
    if (row === undefined || isComposing(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    if (event.key === "Enter") {
      event.preventDefault();
      open(Number(row));
      return;
    }
    const next = rowAfterKey(event.key, Number(row), count);
    if (next === null) return;
    event.preventDefault();
    if (next === "next") turn(1);
    else if (next === "previous") turn(-1);
    else focus(next);
  };
  return {
    body,
    focus,
    rowAttributes: (index: number) => ({
      "data-row": index,
      tabIndex: index === at ? 0 : -1,
      onFocus: () => setCurrent(index),
      onKeyDown,
    }),
  };
}
