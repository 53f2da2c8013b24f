import type { ReadStore } from "../../../db/store/index.ts";
import type { CheckedIssue } from "../../contract/codeVerification.ts";
import type { TableModel } from "../../contract/tableModel.ts";
import { buildTable } from "../buildTable.ts";
import { closedModel } from "../closing/index.ts";
import { tableDefinitions } from "../definitions/index.ts";

/** What code verification reads. */
export type VerificationStore = Pick<ReadStore, "database" | "closings" | "ownTables">;

/** Long work: told of and ended from outside. */
export interface VerificationControls {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, text: string) => void;
}

/** One issue of a table, with what was issued. */
export interface IssuedTable {
  readonly issue: CheckedIssue;
  readonly model: TableModel;
}

/** Every issue of a table for a month, the newest first; those that only the newest program would know of are rare, so all are read. */
export function issuedTables(store: VerificationStore, table: string, asOf: string): IssuedTable[] {
  const area = tableDefinitions.find(({ id }) => id === table)?.area;
  if (!area) return [];
  return store.closings
    .issuesOf(area, asOf)
    .filter(({ tables }) => tables.some(({ id }) => id === table))
    .map(({ id }) => issuedTable(store, id, table));
}

/** A table of one closing. @throws ClosingMissing, CallError table-unknown */
export function issuedTable(store: VerificationStore, closing: string, table: string): IssuedTable {
  const { closing: of, model } = closedModel(store, closing, table);
  const { id, area, issue, at, actor, reopened } = of;
  return { issue: { closing: id, area, issue, at, actor, reopened }, model };
}

/** Today's table; null where the program has no such table any more. */
export function todaysTable(store: VerificationStore, table: string, asOf: string): TableModel | null {
  return tableDefinitions.some(({ id }) => id === table) ? buildTable(store, table, asOf) : null;
}
