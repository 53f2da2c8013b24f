import { headerPath } from "../../contract/headerPath.ts";
import { ORDINAL } from "../../contract/ordinal.ts";
import type { TableCell, TableModel } from "../../contract/tableModel.ts";
import { columnLetter } from "../../files/grid/columnLetters.ts";
import { labelPlace } from "../model/labelPlace.ts";
import { type AlignedColumns, alignColumns } from "./alignColumns.ts";
import { cellAgrees, cellWords } from "./cellAgrees.ts";
import { comparedText } from "./comparedText.ts";
import { comparedTexts } from "./comparedTexts.ts";
import { dataRows } from "./dataRows.ts";
import { type Likeness, matchRows } from "./matchRows.ts";
import { movedRows } from "./movedRows.ts";
import type { MatchedSide } from "./RowPairs.ts";
import { rowNames, tableRowNames } from "./rowNames.ts";
import { foundSignature, wantedSignature } from "./rowSignature.ts";
import type { OtherCell, OtherLine, SheetComparison } from "./SheetComparison.ts";
import type { SheetReader } from "./sheetReader.ts";

/** Rows beyond those of the table that a sheet may have. */
const MORE_ROWS = 2000;

/**
 * Holds a sheet against a table, cell by cell, wherever rows and columns have gone.
 * @returns why not, where the table cannot be found in the sheet
 */
export function compareSheet(reader: SheetReader, model: TableModel): SheetComparison | { readonly why: string } {
  const columns = alignColumns(reader, model);
  if (!columns) return { why: "没有找到表头，或表头被改得认不出来" };
  const below = dataRows(reader, columns.firstRow, model.signatories, model.rows.length * 2 + MORE_ROWS);
  if (!below) return { why: "行数远多于这张表应有的行数" };
  // What counts the lines says nothing of them.
  const pairs = columns.pairs.filter(({ column }) => model.columns[column]?.key !== ORDINAL);
  const rows = below.rows;
  // Equal words of several rows may have been merged into one cell.
  const isWords = pairs.map(({ column }) => model.columns[column]?.kind === "text");
  const found = rows.map((row) =>
    pairs.map(({ at }, place) => (isWords[place] ? reader.merged(row, at) : reader.at(row, at))),
  );
  const wanted = model.rows.map(({ cells }) => pairs.map(({ column }) => cells[column] ?? NO_CELL));
  const agrees = (row: number, other: number, place: number): boolean =>
    cellAgrees(found[other]?.[place] ?? NO_FIND, wanted[row]?.[place] ?? NO_CELL, model.rows[row]?.cells ?? []);
  const labelAt = pairs[0]?.column === labelPlace(model.columns) ? 0 : -1;
  const texts = [...pairs.keys()].filter((place) => isWords[place] && place !== labelAt);
  const side = (signature: string, said: readonly { readonly text: string }[]): MatchedSide => ({
    signature,
    label: comparedText(said[labelAt]?.text ?? ""),
    words: texts.map((place) => comparedText(said[place]?.text ?? "").replace(/^—$/, "")),
  });
  const partner = matchRows(
    wanted.map((cells) => side(wantedSignature(cells), cells)),
    found.map((cells) => side(foundSignature(cells), cells)),
    likeness,
  );
  const wantedOf = new Map([...partner].map(([row, other]) => [other, row]));
  const placeOf = new Map(rows.map((row, other) => [row, other]));
  const names = tableRowNames(model);
  const namesFound = rowNames(
    found.map((cells) => ({
      label: cells[labelAt]?.text ?? "",
      beside: texts.map((place) => cells[place]?.text ?? ""),
      isSum: false,
    })),
  );
  const nameFound = (other: number): string => names[wantedOf.get(other) ?? -1] ?? namesFound[other] ?? "";
  const headers = pairs.map(({ column }) => headerPath(model, column).join("／"));
  const around = comparedTexts(reader, model, columns, below.notes);

  const cells: OtherCell[] = around.filter(
    ({ found: is, wanted: should }) => comparedText(is) !== comparedText(should),
  );
  let formulasBlank = 0;
  for (const [other, row] of wantedOf) {
    for (const [place, { at }] of pairs.entries()) {
      if (agrees(row, other, place)) continue;
      const cell = wanted[row]?.[place] ?? NO_CELL;
      const text = found[other]?.[place]?.text ?? "";
      if (text === "" && cell.formula) formulasBlank += 1;
      const said = {
        name: names[row] ?? "",
        header: headers[place] ?? "",
        found: text.trim(),
        wanted: cellWords(cell),
      };
      cells.push({ row: rows[other] ?? 0, column: at, ...said });
    }
  }
  const lineOf = (other: number): OtherLine => ({ label: nameFound(other), place: rows[other] ?? 0 });
  return {
    cells: cells.toSorted(bySheetOrder),
    rowsMissing: names.flatMap((label, row) => (partner.has(row) ? [] : [{ label, place: null }])),
    rowsAdded: [...rows.keys()].filter((other) => !wantedOf.has(other)).map(lineOf),
    rowsMoved: movedRows(partner).map(lineOf),
    columnsMissing: columns.missing.map((column) => ({ label: headerPath(model, column).join("／"), place: null })),
    columnsAdded: addedColumns(reader, columns, rows),
    formulasBlank,
    wantedAt,
  };

  function likeness(row: number, other: number): Likeness {
    let [same, telling, tellingSame] = [0, 0, 0];
    for (const place of pairs.keys()) {
      const cell = wanted[row]?.[place] ?? NO_CELL;
      const isSame = agrees(row, other, place);
      const tells = (cell.value ?? cell.text) !== "0" && cell.text !== "—" && cell.text !== "" && place !== labelAt;
      if (isSame) same += 1;
      if (tells) telling += 1;
      if (tells && isSame) tellingSame += 1;
    }
    return { cells: pairs.length, same, telling, tellingSame };
  }

  function wantedAt(row: number | null, column: number | null, name: string): string | null {
    const text = around.find((one) => one.row === row && one.column === column && one.name === name);
    if (text) return text.wanted;
    const cell = wanted[wantedOf.get(placeOf.get(row ?? -1) ?? -1) ?? -1]?.[pairs.findIndex(({ at }) => at === column)];
    return cell ? cellWords(cell) : null;
  }
}

const NO_FIND = { text: "", number: null };
const NO_CELL: TableCell = { text: "", value: null, formula: null, source: null };

function bySheetOrder(one: OtherCell, other: OtherCell): number {
  return (one.row ?? -1) - (other.row ?? -1) || (one.column ?? -1) - (other.column ?? -1);
}

/** Columns with a header of their own, and those beside the table in which something stands. */
function addedColumns(
  reader: SheetReader,
  { pairs, added, headerRow, firstRow }: AlignedColumns,
  rows: readonly number[],
): OtherLine[] {
  const used = new Set(pairs.map(({ at }) => at));
  const lines: OtherLine[] = [];
  for (let at = 0; at < reader.columns; at += 1) {
    if (used.has(at)) continue;
    const isFilled = rows.some((row) => reader.at(row, at).text.trim() !== "");
    if (!isFilled && !added.includes(at)) continue;
    const texts = Array.from({ length: firstRow - headerRow }, (_, level) =>
      reader.merged(headerRow + level, at).text.trim(),
    );
    const label = [...new Set(texts.filter((text) => text !== ""))].join("／");
    lines.push({ label: label || `${columnLetter(at + 1)} 列（没有表头）`, place: at });
  }
  if (reader.hasMore) lines.push({ label: `第 ${reader.columns} 列以后还有内容`, place: reader.columns });
  return lines;
}
