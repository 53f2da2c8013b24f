import { allFields } from "../ledgers/derive/allFields.ts";
import type { AreaId } from "../ledgers/defineLedger.ts";
import { ledgerOf } from "../ledgers/index.ts";
import type { Figure, How } from "./Figure.ts";

interface Declaration {
  readonly unit: string | null;
  readonly definition: string;
  readonly how: How;
}

/**
 * Declares the figures of one group: ids are "group.name". Refuses at load time a ledger or field that does not exist, so
 * that a figure can never quietly read nothing.
 */
export function defineFigures(
  group: string,
  area: AreaId,
  declarations: Readonly<Record<string, Declaration>>,
): readonly Figure[] {
  return Object.entries(declarations).map(([name, declaration]) => {
    const id = `${group}.${name}`;
    if (declaration.how.kind !== "ratio") {
      const ledger = ledgerOf(declaration.how.scope.ledger);
      if (!ledger) throw new Error(`${id}: no ledger ${declaration.how.scope.ledger}`);
      const known = new Set(allFields(ledger).map((field) => field.name));
      for (const field of fieldsOf(declaration.how)) {
        if (!known.has(field)) throw new Error(`${id}: ${ledger.id} has no field ${field}`);
      }
    }
    return { id, name, area, ...declaration };
  });
}

function fieldsOf(how: How): readonly string[] {
  if (how.kind === "items") return how.fields;
  return "field" in how ? [how.field] : [];
}
