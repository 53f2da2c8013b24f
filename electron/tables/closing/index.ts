/**
 * electron/tables/closing — a month closed (上报) for a work area, and what became of its numbers since.
 *
 * closeMonth makes all of the area's tables once and hands them to the store as they are: the model the screen and the paper show,
 * the workbook byte for byte, and which records stood behind them at which revision. The store keeps them unchanged.
 * From then on a closed table is never computed again: it is shown, printed and exported from what was kept. tableDifferences holds
 * it against the table of today, cell by cell, and names the records that made a difference by asking the same figures twice:
 * now, and on the store as it stood when the month was closed.
 */
export { type ClosedModel, closedModel } from "./closedModel.ts";
export { type CloseOptions, closeMonth } from "./closeMonth.ts";
export { compareModels, type ModelDifferences } from "./compareModels.ts";
export { differingTables } from "./differingTables.ts";
export { type TableDifferences, tableDifferences } from "./tableDifferences.ts";
export { readSources, type TableSources } from "./tableSources.ts";
export { closableAreas, tablesOfArea } from "./tablesOfArea.ts";
