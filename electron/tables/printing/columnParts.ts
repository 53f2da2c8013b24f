import type { TableModel } from "../../contract/tableModel.ts";
import { mostCharacters } from "../../contract/tableType.ts";
import { labelPlace } from "../model/labelPlace.ts";

/**
 * The columns of a table that stand beside each other on its paper, in pages from left to right: all of them where they can be read,
 * else as many as can, each part behind the columns that say what a row is.
 */
export function columnParts({ columns, paper }: Pick<TableModel, "columns" | "paper">): number[][] {
  const most = mostCharacters(paper);
  const all = [...columns.keys()];
  const width = (places: readonly number[]): number =>
    places.reduce((sum, place) => sum + (columns[place]?.width ?? 0), 0);
  if (width(all) <= most) return [all];
  const head = all.slice(0, labelPlace(columns) + 1);
  const parts: number[][] = [];
  let part = [...head];
  for (const place of all.slice(head.length)) {
    if (part.length > head.length && width([...part, place]) > most) {
      parts.push(part);
      part = [...head];
    }
    part.push(place);
  }
  return [...parts, part];
}

/** A table with some of its columns only; headers over several stand over those that are left. */
export function partOf(model: TableModel, places: readonly number[]): TableModel {
  if (places.length === model.columns.length) return model;
  const header = model.header.flatMap((cell) => {
    const left = places.flatMap((place, index) =>
      place >= cell.column && place < cell.column + cell.columnSpan ? [index] : [],
    );
    return left[0] === undefined ? [] : [{ ...cell, column: left[0], columnSpan: left.length }];
  });
  return {
    ...model,
    header,
    columns: places.flatMap((place) => model.columns[place] ?? []),
    columnNumbers: model.columnNumbers && places.map((place) => model.columnNumbers?.[place] ?? ""),
    rows: model.rows.map((row) => ({ ...row, cells: places.flatMap((place) => row.cells[place] ?? []) })),
  };
}
