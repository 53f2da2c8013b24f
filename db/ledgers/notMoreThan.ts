import type { LedgerRule } from "./defineLedger.ts";

/** `part` ≤ `whole`, both numbers of the record or its month: more is possible (a slip, a late correction), but worth a look. */
export function notMoreThan(part: string, whole: string): LedgerRule {
  return {
    level: "warning",
    field: part,
    check(values, progress) {
      const [partValue, wholeValue] = [progress[part] ?? values[part], progress[whole] ?? values[whole]];
      return typeof partValue === "number" && typeof wholeValue === "number" && partValue > wholeValue
        ? `${part}大于${whole}`
        : null;
    },
  };
}
