import { normaliseText } from "../../exact/index.ts";
import type { Book } from "../Book.ts";

/**
 * The code or name in the 项目库 that a word is another way of writing of (客运站(二期) for 客运站（二期）), so that it can be told
 * what was meant; null where there is none.
 */
export function writtenOtherwise(book: Book): (word: unknown) => string | null {
  const known = new Map(
    book
      .records("projects")
      .flatMap(({ values: { 项目代码: code, 项目名称: name } }) => [code, name])
      .flatMap((word) => (typeof word === "string" && word !== "" ? [[keyOf(word), word] as const] : [])),
  );
  return (word) => (typeof word === "string" ? (known.get(keyOf(word)) ?? null) : null);
}

/** Without any space: between letters it says nothing either. */
function keyOf(word: string): string {
  return normaliseText(word).replace(/\s/g, "").toUpperCase();
}
