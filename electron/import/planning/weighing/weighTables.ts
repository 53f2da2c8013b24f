/**
 * electron/import/planning/weighing — what a person should look at before a sheet is written: said first, in words, with its place.
 *
 * Rule: nothing here decides what is written; it names and counts.
 */
import type { ReadStore } from "../../../../db/store/index.ts";
import type { PlanChoices } from "../../../contract/importPlan.ts";
import type { PlannedTable } from "../ImportPlan.ts";
import { blankCells } from "./blankCells.ts";
import { closedRows } from "./closedRows.ts";
import { missingRecords, type ReadTables } from "./missingRecords.ts";
import type { TableConcern } from "./TableConcern.ts";
import { weighedCells } from "./weighedCells.ts";
import { wrongTotals } from "./wrongTotals.ts";

/** The tables with all that is to be weighed in them. @param townships their names @param pause lets others work; it may throw */
export async function weighTables(
  store: ReadStore,
  { tables, unread }: ReadTables,
  townships: readonly string[],
  choices: PlanChoices,
  pause: () => Promise<void>,
): Promise<PlannedTable[]> {
  const missing = missingRecords(store, { tables, unread }, townships, pause);
  const weighed: PlannedTable[] = [];
  for (const table of tables) {
    const concerns: TableConcern[] = [];
    if (!table.matched.leftOut) {
      const looks: (() => TableConcern | null | readonly TableConcern[] | Promise<TableConcern | null>)[] = [
        () => missing(table),
        () => weighedCells(table),
        () => wrongTotals(table),
        () => closedRows(table),
        () => blankCells(table, choices),
      ];
      for (const look of looks) {
        await pause();
        concerns.push(...[(await look()) ?? []].flat());
      }
    }
    weighed.push({ ...table, concerns });
  }
  return weighed;
}
