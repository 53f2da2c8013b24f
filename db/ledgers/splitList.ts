import { isNothing, normaliseText } from "../exact/index.ts";

/** "滇朴、樱花，桂花" → ["滇朴", "樱花", "桂花"]: any usual separator, blanks and repeats dropped. */
export function splitList(text: string): string[] {
  const parts = text.split(/[、，,;；\n\r\t]+|\s{2,}/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== "" && !isNothing(normaliseText(part))))];
}
