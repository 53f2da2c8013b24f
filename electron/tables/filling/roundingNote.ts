import { addDecimals, type Decimal } from "../../../db/exact/index.ts";
import type { TableModel } from "../../contract/tableModel.ts";
import { exactDecimal } from "../model/exactDecimal.ts";

const NOTE = "因四舍五入，分项之和与合计可能有尾差。";

/** The notes of a table, with what is to be said where its shown rows do not add up to what its sums show. */
export function withRoundingNote(notes: readonly string[], rows: TableModel["rows"]): string[] {
  const others = notes.filter((note) => note !== NOTE);
  return rows.every((_, row) => addsUpAsShown(rows, row)) ? others : [...others, NOTE];
}

function addsUpAsShown(rows: TableModel["rows"], row: number): boolean {
  const cells = rows[row]?.cells ?? [];
  return cells.every(({ formula, text }, column) => {
    const total = exactDecimal(text);
    if (!total || (formula?.kind !== "sum" && formula?.kind !== "across")) return true;
    const parts =
      formula.kind === "across"
        ? formula.columns.map((place) => cells[place]?.text)
        : formula.rows.map((place) => rows[place]?.cells[formula.column ?? column]?.text);
    const sum = parts.reduce<Decimal>((all, part) => addDecimals(all, exactDecimal(part) ?? NOTHING), NOTHING);
    return addDecimals(sum, { digits: -total.digits, scale: total.scale }).digits === 0n;
  });
}

const NOTHING: Decimal = { digits: 0n, scale: 0 };
