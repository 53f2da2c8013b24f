import { isStorable } from "../../db/exact/index.ts";

/** Whether any text in a call's input, at any depth, holds what no text of the program may hold; names of properties count too. */
export function holdsUnfitText(input: unknown): boolean {
  if (typeof input === "string") return !isStorable(input);
  if (typeof input !== "object" || input === null || ArrayBuffer.isView(input)) return false;
  return Object.entries(input).some(([name, value]) => holdsUnfitText(name) || holdsUnfitText(value));
}
