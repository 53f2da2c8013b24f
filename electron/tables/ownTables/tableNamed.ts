import type { OwnTable, ReadStore } from "../../../db/store/index.ts";
import { CallError } from "../../contract/CallError.ts";
import { type Variant, variantSchema } from "../../contract/ownTables.ts";
import type { TableModel } from "../../contract/tableModel.ts";
import { buildTable } from "../buildTable.ts";
import { applyVariant } from "./applyVariant.ts";

/**
 * A table by its 表号, or a saved variant by its id or name, filled for the period up to `asOf`.
 * @throws CallError table-unknown, month-invalid
 */
export function tableNamed(store: Pick<ReadStore, "database" | "ownTables">, wanted: string, asOf: string): TableModel {
  const own = ownTableNamed(store, wanted);
  if (!own) return buildTable(store, wanted, asOf);
  const variant = variantOf(own);
  if (!variant || own.base === null) throw new CallError("table-unknown", { detail: { table: own.name } });
  return applyVariant(buildTable(store, own.base, asOf), own.name, variant);
}

/** An own table that is not deleted, by its id or name. */
export function ownTableNamed({ ownTables }: Pick<ReadStore, "ownTables">, wanted: string): OwnTable | undefined {
  const head = ownTables.list().find(({ id, name }) => id === wanted || name === wanted);
  return head && ownTables.get(head.id);
}

/** What a saved variant changes; null for templates. */
export function variantOf({ kind, definition }: Pick<OwnTable, "kind" | "definition">): Variant | null {
  return kind === "variant" ? variantSchema.parse(definition) : null;
}
