import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { TagProblem } from "./Tag.ts";

/** A ledger's field (of the record or of its month) by its name. @throws TagProblem */
export function fieldNamed(ledger: Ledger, name: string): NamedField {
  const found = allFields(ledger).find((one) => one.name === name);
  if (!found)
    throw new TagProblem(
      `“${ledger.name}”没有“${name}”这个字段，可写：${allFields(ledger)
        .map((one) => one.name)
        .join("、")}`,
    );
  return found;
}
