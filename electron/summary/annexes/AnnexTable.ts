import type { TableModel } from "../../contract/tableModel.ts";

/** A table as it stands behind the text: everything in it is text already. */
export interface AnnexTable {
  readonly title: string;
  /** Left, middle and right over the table */
  readonly caption: readonly [string, string, string];
  readonly paper: "A4" | "A3";
  readonly header: TableModel["header"];
  readonly headerRows: number;
  readonly columnNumbers: readonly string[] | null;
  /** Its size of type; left out: the largest in which no figure is broken */
  readonly halfPoints?: number;
  readonly columns: readonly { readonly width: number; readonly align: "left" | "right" | "center" }[];
  readonly rows: readonly { readonly strong: boolean; readonly cells: readonly string[] }[];
  readonly notes: readonly string[];
}

/** A reporting table as an annex. Signatories stay on the table that is handed in; the summary has its own. */
export function annexOfTable(model: TableModel): AnnexTable {
  return {
    title: model.title,
    caption: [`填报单位：${model.organisation}`, model.periodText, model.unitText],
    paper: model.paper,
    header: model.header,
    headerRows: model.headerRows,
    columnNumbers: model.columnNumbers,
    columns: model.columns.map(({ kind, width }) => ({
      width,
      align: kind === "text" ? "left" : kind === "date" ? "center" : "right",
    })),
    rows: model.rows.map(({ kind, cells }) => ({ strong: kind !== "detail", cells: cells.map(({ text }) => text) })),
    notes: model.notes,
  };
}
