/** Puts the cursor into the control of a field, once it is drawn. */
export function focusField(name: string | null): void {
  if (name === null) return;
  window.requestAnimationFrame(() => {
    const control = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
    control?.focus();
    control?.scrollIntoView({ block: "center" });
  });
}
