import { saysNothing } from "../../../db/exact/saysNothing.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import type { AskedColumn, AskingTable } from "./AskingTable.ts";
import { columnFit } from "./columnFit.ts";

/** Whether an unknown column has numbers in it, or words that the ledger has in a list of its own: it should not go aside unsaid. */
export function saysSomething({ ledger, samples, townships }: AskingTable, { column }: AskedColumn): boolean {
  const cells = (samples.get(column) ?? []).filter((cell) => cell.kind !== "text" || !saysNothing(cell.text));
  if (cells.length === 0) return false;
  const numbers = cells.filter((cell) => cell.kind === "number").length;
  if (numbers * 2 >= cells.length) return true;
  return allFields(ledger).some(
    ({ field }) => field.options !== undefined && (columnFit(cells, field, townships) ?? 0) >= 0.5,
  );
}
