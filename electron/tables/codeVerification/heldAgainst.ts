import type { Agreement, CellDifference, DifferentLine } from "../../contract/codeVerification.ts";
import { headerPath } from "../../contract/headerPath.ts";
import type { TableModel } from "../../contract/tableModel.ts";
import { columnLetter } from "../../files/grid/columnLetters.ts";
import { compareModels } from "../closing/index.ts";
import { cellWords } from "./cellAgrees.ts";
import type { JoinedSides } from "./joinSides.ts";
import { tableRowNames } from "./rowNames.ts";

/** Differences that are told one by one. */
const MOST_TOLD = 500;
/** Who signs is left to the pen. */
const SIGNED = "签署";

/**
 * A table held against another version of it, told as of a workbook written from the first one: cells have their addresses there;
 * rows that only the other has are missing, rows that it has not are added.
 * @param side what the other version is; null: there is none, and nothing to tell
 */
export function heldAgainst(
  model: TableModel,
  other: TableModel | null,
  side: "issued" | "today",
): { readonly agreement: Agreement | null; readonly lines: JoinedSides } {
  if (!other) return { agreement: null, lines: NOTHING };
  const compared = compareModels(model, other);
  const [names, otherNames] = [tableRowNames(model), tableRowNames(other)];
  // Behind title, the line with 填报单位, header and column numbers; counted from 1.
  const first = 3 + model.headerRows + (model.columnNumbers ? 1 : 0);
  const difference = (
    where: Pick<CellDifference, "cell" | "row" | "column">,
    mine: string,
    others: string,
  ): CellDifference => ({
    ...where,
    file: null,
    ...(side === "today" ? { issued: mine, today: others } : { issued: others, today: mine }),
    differsFrom: [side],
  });
  const line = (label: string, place: string | null): DifferentLine => ({ label, place, by: [side] });
  const texts = compared.texts.filter(({ what }) => what !== SIGNED);
  const differences = [
    ...texts.map(({ what, before, after }) => difference({ cell: "", row: what, column: "" }, before, after)),
    ...compared.cells.map(({ row, column, before, after }) => {
      const place = row.issued ?? 0;
      const cell = `${columnLetter(column.index + 1)}${first + place}`;
      return difference(
        { cell, row: names[place] ?? row.label, column: column.path.join("／") },
        cellWords(before),
        cellWords(after),
      );
    }),
  ];
  const lines: JoinedSides = {
    differences: differences.slice(0, MOST_TOLD),
    differencesTotal: differences.length,
    rowsMissing: compared.rows.flatMap(({ issued, today, label }) =>
      issued === null ? [line(otherNames[today ?? -1] ?? label, null)] : [],
    ),
    rowsAdded: compared.rows.flatMap(({ issued, label }) =>
      issued === null ? [] : [line(names[issued] ?? label, String(first + issued))],
    ),
    columnsMissing: columnsBeyond(other, model).map(({ label }) => line(label, null)),
    columnsAdded: columnsBeyond(model, other).map(({ label, place }) => line(label, columnLetter(place + 1))),
  };
  const rows = compared.rows.length;
  const columns = lines.columnsMissing.length + lines.columnsAdded.length;
  const cells = differences.length;
  return { agreement: { agrees: cells + rows + columns === 0, cells, rows, columns }, lines };
}

const NOTHING: JoinedSides = {
  differences: [],
  differencesTotal: 0,
  rowsMissing: [],
  rowsAdded: [],
  columnsMissing: [],
  columnsAdded: [],
};

/** Columns that one version has and the other has not, by their keys. */
function columnsBeyond(one: TableModel, other: TableModel): { label: string; place: number }[] {
  return one.columns.flatMap(({ key }, place) =>
    other.columns.some((column) => column.key === key) ? [] : [{ label: headerPath(one, place).join("／"), place }],
  );
}
