import type { TableModel } from "../../contract/tableModel.ts";
import type { AlignedColumns } from "./alignColumns.ts";
import { comparedText } from "./comparedText.ts";
import type { DataRows } from "./dataRows.ts";
import type { OtherCell } from "./SheetComparison.ts";
import type { SheetReader } from "./sheetReader.ts";

/** 填报单位 and the like: a line of a cell above the header. */
const LINES = [
  { name: "填报单位", pattern: /^填报单位\s*[：:]\s*(.*)$/ },
  { name: "计量单位", pattern: /^(?:表号\s*[：:]\s*\S+\s+)?(?:计量)?单位\s*[：:]\s*(.*)$/ },
] as const;

/**
 * The words around a table that say something of it: title, 填报单位, units, headers, notes; each as it stands in the sheet and as it
 * should. Who signed is left to the pen.
 */
export function comparedTexts(
  reader: SheetReader,
  model: TableModel,
  columns: AlignedColumns,
  notes: DataRows["notes"],
): OtherCell[] {
  return [...above(reader, model, columns.headerRow), ...headers(reader, model, columns), ...below(model, notes)];
}

function above(reader: SheetReader, model: TableModel, headerRow: number): OtherCell[] {
  const cells: { row: number; column: number; text: string }[] = [];
  for (let row = 0; row < headerRow; row += 1) {
    for (let column = 0; column < reader.columns; column += 1) {
      const { text } = reader.at(row, column);
      if (text.trim() !== "") cells.push({ row, column, text: text.trim() });
    }
  }
  const title =
    cells.find(({ text }) => comparedText(text) === comparedText(model.title)) ??
    cells.find(({ text }) => !text.includes("："));
  const texts = [textOf("标题", title, title?.text, model.title)];
  const wanted = { 填报单位: model.organisation, 计量单位: model.unitText.replace(/^(?:计量)?单位：/, "") };
  for (const { name, pattern } of LINES) {
    const line = cells.flatMap((cell) =>
      cell.text.split("\n").flatMap((part) => {
        const said = pattern.exec(part.trim())?.[1];
        return said === undefined ? [] : [{ ...cell, said }];
      }),
    )[0];
    if (line || wanted[name] !== "") texts.push(textOf(name, line, line?.said, wanted[name]));
  }
  return texts;
}

function headers(reader: SheetReader, { header }: TableModel, { headerRow, pairs }: AlignedColumns): OtherCell[] {
  const placeOf = new Map(pairs.map(({ column, at }) => [column, at]));
  return header.flatMap(({ text, row, column, columnSpan }): OtherCell[] => {
    const places = Array.from({ length: columnSpan }, (_, index) => placeOf.get(column + index)).filter(
      (at) => at !== undefined,
    );
    if (places.length === 0) return [];
    const cells = places.map((at) => ({
      row: headerRow + row,
      column: at,
      text: reader.merged(headerRow + row, at).text,
    }));
    const same = cells.find((cell) => comparedText(cell.text) === comparedText(text));
    const cell = same ?? cells[0];
    return [textOf("表头", cell, cell?.text, text)];
  });
}

function below({ notes }: TableModel, found: DataRows["notes"]): OtherCell[] {
  return Array.from({ length: Math.max(notes.length, found.length) }, (_, index) => {
    const line = found[index];
    return textOf("注", line && { row: line.row, column: 0 }, line?.text, notes[index] ?? "");
  });
}

function textOf(
  name: string,
  place: { readonly row: number; readonly column: number } | undefined,
  found: string | undefined,
  wanted: string,
): OtherCell {
  const { row = null, column = null } = place ?? {};
  return { row, column, name, header: "", found: found?.trim() ?? "", wanted };
}
