import type { Random } from "../../../build/sample/createRandom.ts";
import { columnLetters } from "../../../electron/files/grid/columnLetters.ts";
import type { RandomColumn } from "./drawColumns.ts";
import { BLANK, type DrawnCell, type DrawnRecord, type RandomSheet, word } from "./RandomSheet.ts";

const SUMMED = ["money", "length", "count"];
const GROUPS = ["基本情况", "建设情况", "其他情况"] as const;

/** The usual form: a header of one line or two, a record a row, and what stands between them: totals, blank and hidden rows, merges. */
export function addRows(
  random: Random,
  columns: readonly RandomColumn[],
  records: readonly (readonly DrawnCell[])[],
  lines: DrawnCell[][],
  faults: string[],
): Pick<RandomSheet, "layout" | "lines" | "merges" | "hiddenRows" | "records" | "totals"> {
  const numbered = random.chance(60);
  const left = numbered ? 1 : 0;
  const merges: string[] = [];
  const hiddenRows: number[] = [];
  const totals = new Set<number>();
  const laid: DrawnRecord[] = [];
  const name = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
  if (lines.length > 0 && random.chance(40)) merges.push(`A1:${name(0, columns.length + left - 1)}`);
  const header = [...(numbered ? [word("序号")] : []), ...columns.map(({ header: text }) => word(text))];
  if (columns.length > 3 && random.chance(20)) {
    // Groups above, a part of the columns without one.
    const from = random.integer(1, columns.length - 2);
    const to = random.integer(from + 1, columns.length - 1);
    const row = lines.length;
    lines.push(
      header.map((cell, index) =>
        index - left === from ? word(random.pick(GROUPS)) : index - left > from && index - left <= to ? BLANK : cell,
      ),
    );
    lines.push(header.map((cell, index) => (index - left >= from && index - left <= to ? cell : BLANK)));
    merges.push(`${name(row, from + left)}:${name(row, to + left)}`);
    for (let index = 0; index < header.length; index += 1)
      if (index - left < from || index - left > to) merges.push(`${name(row, index)}:${name(row + 1, index)}`);
  } else lines.push(header);
  const totalAt = random.chance(30) ? random.integer(0, records.length) : -1;
  const addTotal = (): void => {
    const cells = totalRow(random, columns, records, numbered);
    if (!cells) return;
    faults.push(`total at ${lines.length + 1}`);
    totals.add(lines.length);
    lines.push(cells);
  };
  for (const [number, record] of records.entries()) {
    if (number === totalAt) addTotal();
    if (number > 0 && random.chance(4)) {
      faults.push("blank row");
      lines.push([]);
    }
    const row = lines.length;
    if (random.chance(5)) {
      faults.push("hidden row");
      hiddenRows.push(row + 1);
    }
    laid.push({
      row,
      cells: record.map((drawn, index) => ({
        row,
        column: index + left,
        field: columns[index]?.named?.name ?? null,
        drawn,
      })),
    });
    lines.push([...(numbered ? [{ cell: number + 1, text: String(number + 1), exact: undefined }] : []), ...record]);
  }
  if (totalAt === records.length) addTotal();
  if (random.chance(15)) lines.push([word("填表人：李某        审核人：王某")]);
  return { layout: "usual", lines, merges, hiddenRows, records: laid, totals };
}

/** Sums under a label in the first column of words; none where there is nothing to be summed. */
function totalRow(
  random: Random,
  columns: readonly RandomColumn[],
  records: readonly (readonly DrawnCell[])[],
  numbered: boolean,
): DrawnCell[] | null {
  const label = word(random.pick(["合计", "合  计", "总计", `共${records.length}条`]));
  const cells = columns.map((column, index): DrawnCell => {
    if (!column.named || !SUMMED.includes(column.named.field.kind)) return BLANK;
    const numbers = records.map((record) => record[index]?.cell ?? null);
    if (column.writing !== "plain" || !numbers.every((cell) => cell === null || typeof cell === "number")) return BLANK;
    const sum =
      Math.round(numbers.reduce<number>((all, cell) => all + (typeof cell === "number" ? cell : 0), 0) * 1000) / 1000;
    return { cell: sum, text: String(sum), exact: undefined };
  });
  if (cells.every(({ cell }) => cell === null)) return null;
  const at = numbered ? -1 : cells.findIndex(({ cell }, index) => cell === null && columns[index]?.writing === "plain");
  if (!numbered && at < 0) return null;
  if (!numbered) cells[at] = label;
  return numbered ? [label, ...cells] : cells;
}
