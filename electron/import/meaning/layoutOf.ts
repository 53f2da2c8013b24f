import type { FoundColumn } from "./FoundTable.ts";
import { tableTitle } from "./tableTitle.ts";
import { textHash } from "./textHash.ts";

/** A table's columns as they are known again next month: by their words, whatever number, sign or space stands among them. */
export interface Layout {
  /** The columns' words from left to right, hashed */
  readonly fingerprint: string;
  /** column → its header path without spaces, signs and numbers; a repeated one has its count (投资#2) */
  readonly keys: ReadonlyMap<number, string>;
}

/** @param columns of a found table; those without a header are in no layout */
export function layoutOf(columns: readonly FoundColumn[]): Layout {
  const keys = new Map<number, string>();
  const seen = new Map<string, number>();
  for (const { column, path } of columns) {
    const words = path.map(wordsOf).filter((part) => part !== "");
    if (words.length === 0) continue;
    const key = words.join("/");
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    keys.set(column, count === 1 ? key : `${key}#${count}`);
  }
  return { fingerprint: textHash([...keys.values()].join("|")), keys };
}

/** A title as it comes again every month: without year, month and signs; "" where nothing but those is left. */
export function titleKey(captions: readonly string[]): string {
  return wordsOf(
    (tableTitle(captions) ?? "")
      .normalize("NFKC")
      .replace(/[一二][〇○零一二三四五六七八九]{3}年?度?|\d{2,4}年?度/g, "")
      .replace(
        /(?:\d{4}年)?(?:[\d一二三四五六七八九十]{1,3}月?份?[-~—–至到])?[\d一二三四五六七八九十]{1,3}月(?:份|底|末|\d{1,2}日)?/g,
        "",
      )
      .replace(/\d{4}年/g, "")
      .replace(/截[至止]/g, ""),
  );
}

/** Letters only. */
function wordsOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
}
