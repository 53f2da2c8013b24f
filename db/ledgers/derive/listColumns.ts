import type { Ledger } from "../defineLedger.ts";
import { isListed } from "../isListed.ts";
import { allFields, type NamedField } from "./allFields.ts";

/** The columns a list shows unless asked otherwise: those that isListed says, else the first eight. */
export function listColumns(ledger: Ledger): readonly NamedField[] {
  const fields = allFields(ledger);
  const listed = fields.filter(({ field }) => isListed(field));
  return listed.length > 0 ? listed : fields.slice(0, 8);
}
