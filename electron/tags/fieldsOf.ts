import type { Figure } from "../../db/figures/index.ts";
import { allFields, type Field, ledgerOf } from "../../db/ledgers/index.ts";

/** The names of what the items of a list figure have, the one they are called by first; null for what is no list. */
export function fieldsOf({ how }: Figure): readonly string[] | null {
  if (how.kind === "items") return how.fields;
  if (how.kind === "distinct") return [how.field];
  // As projectSums names them.
  if (how.kind === "byProject") return ["项目名称", how.amount];
  return null;
}

/** How a field of a list's items is declared; undefined for what the list works out itself. */
export function fieldOf({ how, unit }: Figure, name: string): Field | undefined {
  if (how.kind === "byProject") return name === how.amount ? { kind: "money", unit: unit ?? "万元" } : undefined;
  if (!("scope" in how)) return undefined;
  const ledger = ledgerOf(how.scope.ledger);
  return ledger && allFields(ledger).find((named) => named.name === name)?.field;
}
