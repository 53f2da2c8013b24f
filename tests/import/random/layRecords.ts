import type { Random } from "../../../build/sample/createRandom.ts";
import { addRows } from "./addRows.ts";
import type { RandomColumn } from "./drawColumns.ts";
import { BLANK, type DrawnCell, type DrawnRecord, type RandomSheet, word } from "./RandomSheet.ts";

type Laid = Pick<RandomSheet, "layout" | "lines" | "merges" | "hiddenRows" | "records" | "totals">;

/** Records under a title in one of the layouts that townships use. */
export function layRecords(
  random: Random,

  columns: readonly RandomColumn[],
  records: readonly (readonly DrawnCell[])[],
  lines: DrawnCell[][],
  faults: string[],
): Laid {
  const turn = random.integer(1, 100);
  if (turn <= 6 && records.length > 1) return fieldsDown(columns, records, lines);
  if (turn <= 12) return cards(columns, records, lines);
  if (turn <= 18 && records.length > 1 && columns.length <= 12) return sideBySide(columns, records, lines);
  return addRows(random, columns, records, lines, faults);
}

function fieldsDown(
  columns: readonly RandomColumn[],
  records: readonly (readonly DrawnCell[])[],
  lines: DrawnCell[][],
): Laid {
  const top = lines.length;
  for (const [index, column] of columns.entries())
    lines.push([word(column.header), ...records.map((record) => record[index] ?? BLANK)]);
  return {
    ...plain(lines),
    layout: "fieldsDown",
    records: records.map((record, number) => ({
      row: top,
      cells: record.map((drawn, index) => ({
        row: top + index,
        column: number + 1,
        field: columns[index]?.named?.name ?? null,
        drawn,
      })),
    })),
  };
}

/** Two labels with their values in a row, a row of nothing between two cards. */
function cards(
  columns: readonly RandomColumn[],
  records: readonly (readonly DrawnCell[])[],
  lines: DrawnCell[][],
): Laid {
  const laid: DrawnRecord[] = records.map((record) => {
    const top = lines.length;
    for (let at = 0; at < columns.length; at += 2)
      lines.push(
        [at, at + 1].flatMap((index) => {
          const column = columns[index];
          return column ? [word(column.header), record[index] ?? BLANK] : [];
        }),
      );
    lines.push([]);
    return {
      row: top,
      cells: record.map((drawn, index) => ({
        row: top + Math.floor(index / 2),
        column: (index % 2) * 2 + 1,
        field: columns[index]?.named?.name ?? null,
        drawn,
      })),
    };
  });
  return { ...plain(lines), layout: "cards", records: laid };
}

/** The same header twice, an empty column between. */
function sideBySide(
  columns: readonly RandomColumn[],
  records: readonly (readonly DrawnCell[])[],
  lines: DrawnCell[][],
): Laid {
  const half = Math.ceil(records.length / 2);
  const width = columns.length + 1;
  const header = columns.map(({ header: text }) => word(text));
  lines.push([...header, BLANK, ...header]);
  const top = lines.length;
  for (let row = 0; row < half; row += 1) lines.push([...(records[row] ?? []), BLANK, ...(records[half + row] ?? [])]);
  return {
    ...plain(lines),
    layout: "sideBySide",
    records: records.map((record, number) => ({
      row: top + (number % half),
      cells: record.map((drawn, index) => ({
        row: top + (number % half),
        column: index + (number < half ? 0 : width),
        field: columns[index]?.named?.name ?? null,
        drawn,
      })),
    })),
  };
}

function plain(lines: readonly (readonly DrawnCell[])[]): Omit<Laid, "layout" | "records"> {
  return { lines, merges: [], hiddenRows: [], totals: new Set() };
}
