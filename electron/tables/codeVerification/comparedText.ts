import { normaliseText } from "../../../db/exact/index.ts";

/** Headers and labels: full or half width, spaces and line breaks make no difference (offices break lines where they like). */
export function comparedText(text: string): string {
  return normaliseText(text).replace(/\s+/g, "");
}
