import type { TableModel } from "../../contract/tableModel.ts";
import { labelPlace } from "../model/labelPlace.ts";
import { comparedText } from "./comparedText.ts";

/** What says which row it is: its label, and the words beside it. */
export interface NamedRow {
  readonly label: string;
  readonly beside: readonly string[];
  /** 合计 and 小计 are called by their label alone */
  readonly isSum: boolean;
}

/**
 * What every row is called: its label; where that is empty the one above holds (综合01); and where several rows have the same, what
 * stands beside it too: 大庄乡／大月公路.
 */
export function rowNames(rows: readonly NamedRow[]): string[] {
  let above = "";
  const labels = rows.map(({ label }) => {
    above = label.trim() || above;
    return above;
  });
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(comparedText(label), (counts.get(comparedText(label)) ?? 0) + 1);
  return rows.map(({ beside, isSum }, row) => {
    const label = labels[row] ?? "";
    if (isSum || counts.get(comparedText(label)) === 1) return label;
    const words = beside.map((text) => text.trim()).filter((text) => text !== "" && text !== "—");
    return [label, ...words.slice(0, 2)].filter((text) => text !== "").join("／");
  });
}

/** What the rows of a table are called. */
export function tableRowNames({ rows, columns }: Pick<TableModel, "rows" | "columns">): string[] {
  const label = labelPlace(columns);
  const texts = columns.flatMap(({ kind }, column) => (kind === "text" && column > label ? [column] : []));
  return rowNames(
    rows.map(({ kind, cells }) => ({
      label: cells[label]?.text ?? "",
      beside: texts.map((column) => cells[column]?.text ?? ""),
      isSum: kind !== "detail",
    })),
  );
}
