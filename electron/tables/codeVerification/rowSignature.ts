import { normaliseText } from "../../../db/exact/index.ts";
import type { TableCell } from "../../contract/tableModel.ts";
import type { FoundCell } from "./sheetReader.ts";

/**
 * Rows that say the same have the same signature, whichever program computed them. It only finds rows; whether cells agree is
 * cellAgrees' to say, so a rate that another program rounds otherwise costs nothing but time.
 */
export function wantedSignature(cells: readonly TableCell[]): string {
  return cells.map(({ value, text }) => (value === null ? normaliseText(text) : rough(Number(value)))).join("\u001f");
}

export function foundSignature(cells: readonly FoundCell[]): string {
  return cells.map(({ number, text }) => (number === null ? normaliseText(text) : rough(number))).join("\u001f");
}

function rough(number: number): string {
  return String(Number(number.toPrecision(12)));
}
