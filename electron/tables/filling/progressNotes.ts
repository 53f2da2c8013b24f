import { namedFigure, progressTold } from "../../../db/figures/index.ts";
import type { TableDefinition, TablePlace } from "../model/TableDefinition.ts";

/** Which of the works that a table shows nobody has told of, and which show what was told of an earlier month. */
export function progressNotes(
  { database, asOf }: TablePlace,
  { works, rows }: Pick<TableDefinition, "works" | "rows">,
): string[] {
  const of = works ?? (rows.kind === "records" ? namedFigure(rows.list) : undefined);
  return of === undefined ? [] : progressTold(database, of, asOf);
}
