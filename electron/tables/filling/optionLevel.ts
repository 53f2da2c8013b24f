import { ledgerOf } from "../../../db/ledgers/index.ts";
import type { GroupLevel } from "../model/TableDefinition.ts";

/** A line per option of a ledger's list, in the declared order, also for those with nothing; words the bureau added follow. */
export function optionLevel(ledger: string, field: string): GroupLevel & Required<Pick<GroupLevel, "order">> {
  const options = ledgerOf(ledger)?.fields[field]?.options;
  if (!options) throw new Error(`${ledger} has no list ${field}`);
  return { by: field, order: () => options, blank: `未填${field}` };
}
