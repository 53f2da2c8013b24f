/** An input method is at work: Enter, Esc and letters belong to it, not to the page. 229 is what older engines send. */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}
