import { normaliseText } from "./normaliseText.ts";
import { isNothing } from "./parseDecimal.ts";

/** True for a text as typed that says: nothing here ("—", "／", "无", white space). Quick for the many texts that plainly say something. */
export function saysNothing(text: string): boolean {
  return text.length <= 12 && isNothing(normaliseText(text));
}
