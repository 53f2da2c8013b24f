import { says } from "./says.ts";
import type { HeaderWords } from "./wordsOf.ts";

/** Whether words speak of what is to come: planned, or only expected (预计 gives way to 计划 where both stand). */
export function isPlanned(words: HeaderWords): boolean {
  return says(words, "aspect", "plan") || says(words, "aspect", "expected");
}
