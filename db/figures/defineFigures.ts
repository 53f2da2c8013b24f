import { type AreaId, allFields, ledgerOf } from "../ledgers/index.ts";
import type { Figure, How, Remark, Scope } from "./Figure.ts";

/** What is said of one figure of a group. */
export interface FigureDeclaration {
  readonly unit: string | null;
  readonly definition: string;
  readonly how: How;
  readonly remarks?: readonly Remark[];
}

/**
 * Declares the figures of one group: ids are "group.name". Refuses at load time a ledger or field that does not exist, so
 * that a figure can never quietly read nothing.
 */
export function defineFigures(
  group: string,
  area: AreaId,
  declarations: Readonly<Record<string, FigureDeclaration>>,
): readonly Figure[] {
  return Object.entries(declarations).map(([name, declaration]) => {
    const id = `${group}.${name}`;
    const { how, remarks = [] } = declaration;
    for (const scope of [...scopesIn(how), ...remarks.map((remark) => remark.scope)]) {
      if (!ledgerOf(scope.ledger)) throw new Error(`${id}: no ledger ${scope.ledger}`);
    }
    const scope = "scope" in how ? how.scope : undefined;
    const ledger = scope && ledgerOf(scope.ledger);
    if (ledger) {
      const known = new Set(allFields(ledger).map((field) => field.name));
      for (const field of fieldsOf(how)) {
        if (!known.has(field)) throw new Error(`${id}: ${ledger.id} has no field ${field}`);
      }
    }
    return { id, name, area, ...declaration };
  });
}

function scopesIn(how: How): readonly Scope[] {
  if (how.kind === "total") return how.unless;
  if (!("scope" in how)) return [];
  if (how.kind !== "count") return [how.scope];
  return [how.scope, how.given, how.of].filter((scope) => scope !== undefined);
}

function fieldsOf(how: How): readonly string[] {
  if (how.kind === "items") return how.fields.filter((name) => !Object.hasOwn(how.computed ?? {}, name));
  if (how.kind === "byProject") return [how.field, how.project];
  if ("fields" in how) return how.fields;
  return "field" in how ? [how.field] : [];
}
