import { type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the keyboard's place in the wizard. While a file is planned again its controls cannot be used, and an answered question
 * or a corrected row is gone afterwards: the browser then forgets where one was, and Tab starts at the top of the window.
 *
 * The focus goes back to where it was; from an answered question to the next one, after the last to 下一步; from anything else that
 * is gone to what stands nearest; and at a new step to the step itself, so that Tab leads to its first control. What has the focus
 * by the clerk's own doing is left alone.
 * @param busy the wizard is at work, its controls cannot be used
 * @returns for the element around the wizard
 */
export function useKeptFocus(busy: boolean): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  /** The element that had the focus last, and all around it: inside first */
  const way = useRef<readonly Element[]>([]);
  /** The step itself, where it was given the focus for want of anything in it: what comes later is a better place */
  const placed = useRef<Element | null>(null);
  useEffect(() => {
    const wizard = root.current;
    if (!wizard) return;
    const remember = (event: FocusEvent) => {
      if (event.target instanceof Element) way.current = wayTo(wizard, event.target);
    };
    wizard.addEventListener("focusin", remember);
    return () => wizard.removeEventListener("focusin", remember);
  }, []);
  useEffect(() => {
    const wizard = root.current;
    if (!wizard || busy) return;
    const keep = () => {
      const focused = document.activeElement;
      if (focused !== document.body && focused !== placed.current) return;
      const place = placeOf(wizard, way.current);
      placed.current = place?.matches(".wizard-body") ? place : null;
      if (place !== focused) place?.focus();
    };
    keep();
    const observer = new MutationObserver(keep);
    observer.observe(wizard, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [busy]);
  return root;
}

function wayTo(root: Element, focused: Element): Element[] {
  const way: Element[] = [];
  for (let at: Element | null = focused; at && at !== root; at = at.parentElement) way.push(at);
  return way;
}

const usable = "button:enabled, input:enabled";

/** Where the keyboard goes on, by a way whose inner end may be gone; null: nowhere, what had the focus cannot take it. */
function placeOf(wizard: Element, way: readonly Element[]): HTMLElement | null {
  const find = (selector: string) => wizard.querySelector<HTMLElement>(selector);
  const body = find(".wizard-body");
  const [last] = way;
  if (last instanceof HTMLElement && last.isConnected && last !== body) return last.matches(":disabled") ? null : last;
  const question = find(".question");
  if (way.some((element) => element.matches(".question"))) return question ?? find("[data-next]") ?? body;
  const home = way.find((element) => element.isConnected);
  if (!home || !body?.contains(home) || home === body) return question ?? body;
  return home.querySelector<HTMLElement>(usable) ?? body;
}
