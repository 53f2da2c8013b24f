import type { Figure } from "../../db/figures/index.ts";
import type { TableCell } from "../contract/tableModel.ts";

/** Whether the parts of a figure add up to it: only then is its total a sum in a workbook, and balanced when rounded. */
export function addsUp({ how }: Figure): boolean {
  return how.kind === "sum" || how.kind === "count";
}

/** A rate is a live formula where the table has both its columns; `ids` are the columns' figures behind the label in column 0. */
export function ratioFormula({ how }: Figure, ids: readonly (string | undefined)[]): TableCell["formula"] {
  if (how.kind !== "ratio") return null;
  const [numerator, denominator] = [ids.indexOf(how.numerator), ids.indexOf(how.denominator)];
  return numerator < 0 || denominator < 0
    ? null
    : { kind: "ratio", numerator: numerator + 1, denominator: denominator + 1 };
}
