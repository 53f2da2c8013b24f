import type { Ledger } from "../defineLedger.ts";
import { allFields, type NamedField } from "./allFields.ts";

/** The columns a list shows unless asked otherwise: fields marked `listed`, else the first eight. */
export function listColumns(ledger: Ledger): readonly NamedField[] {
  const fields = allFields(ledger);
  const listed = fields.filter(({ field }) => field.listed);
  return listed.length > 0 ? listed : fields.slice(0, 8);
}
