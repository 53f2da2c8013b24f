import { type RefObject, useEffect, useRef } from "react";

/** Where each page was scrolled to; kept while the program runs. */
const kept = new Map<string, number>();

/** Coming back to a long page (from a record) finds it where it was left. @param ready whether what is scrolled is drawn */
export function useKeptScroll(page: string, ready: boolean): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element || !ready) return;
    element.scrollTop = kept.get(page) ?? 0;
    const remember = (): void => {
      kept.set(page, element.scrollTop);
    };
    element.addEventListener("scroll", remember);
    return () => element.removeEventListener("scroll", remember);
  }, [page, ready]);
  return ref;
}
