import type { TableModel } from "../../contract/tableModel.ts";

/** "own": the paper a table is made for; else the one there is in the printer. */
export type PaperChoice = "own" | TableModel["paper"];

/** Tables on another paper than their own: the print shrinks them to its width. */
export function onPaper(models: readonly TableModel[], choice: PaperChoice): TableModel[] {
  return models.map((model) => (choice === "own" ? model : { ...model, paper: choice }));
}
