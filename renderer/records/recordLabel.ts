import type { Ledger, Values } from "../../db/ledgers/defineLedger.ts";
import { valueText } from "./valueText.ts";

/** What people call a record: the values of its key, 2021 通泉街道 中营—老子山公路. */
export function recordLabel(ledger: Ledger, values: Values): string {
  return ledger.key
    .map((name) => {
      const field = ledger.fields[name];
      return field ? valueText(values[name], field) : "";
    })
    .filter((text) => text !== "")
    .join(" ");
}
