import type { KeyboardEvent } from "react";
import { isComposing } from "../../layout/isComposing.ts";

/** Enter leads to the next field, Esc leaves. Open lists and calendars, windows above and input methods keep their own keys. */
export function useFormKeys(leave: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (isComposing(event.nativeEvent) || event.defaultPrevented || event.ctrlKey || event.altKey) return;
    const target = event.target;
    if (!(target instanceof HTMLElement) || !event.currentTarget.contains(target)) return;
    const listIsOpen = target.getAttribute("aria-expanded") === "true";
    if (event.key === "Escape" && !listIsOpen && !target.closest('[role="dialog"]')) {
      event.preventDefault();
      leave();
    }
    if (event.key === "Enter" && !listIsOpen && target instanceof HTMLInputElement && target.dataset.field) {
      event.preventDefault();
      const fields = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-field]")];
      const next = fields[fields.indexOf(target) + 1];
      if (next) next.focus();
      else event.currentTarget.querySelector<HTMLElement>("[data-save]")?.focus();
    }
  };
}
