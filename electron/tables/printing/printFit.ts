import type { TableModel } from "../../contract/tableModel.ts";
import { POINT, SMALLEST, tableMargins, tablePaper, typeSize } from "../../contract/tableType.ts";
import { displayWidth } from "../../files/writing/displayWidth.ts";
import { headerLines } from "../model/headerLines.ts";
import { rowLines } from "../model/rowLines.ts";

/** As in printStyle, in em. */
const LINE = 1.35;
/** Room above and below a cell's words in mm, from comfortable to tight. */
const ROOMS = [1.4, 1.1, 0.8, 0.5];
/** Sizes a table is tried in to stay on one page, as parts of what the width allows. */
const SIZES = [1, 0.95, 0.9, 0.85, 0.8];
/** What a table of several pages has. */
const USUAL = 1.1;
/** Title, the line under it, and the sign-off line, in mm. */
const AROUND = 20 + 13;

/** A line of the heading block, and of 填报说明, in mm; how many half-width characters the latter holds. */
const [HEADING_LINE, EXPLAINED_LINE] = [4.6, 4];
const EXPLAINED_WIDTH = { A4: 180, A3: 260 } as const;

export interface PrintFit {
  /** In pt */
  readonly fontSize: number;
  /** Above and below a cell's words, in mm */
  readonly room: number;
}

/**
 * How large a table is set: as the paper's width allows, and as close as it takes to stay on one page where that is possible, so
 * that no page carries three rows alone.
 */
export function printFit(model: TableModel): PrintFit {
  const { columns, paper, rows, notes, explanations, columnNumbers } = model;
  const widest = typeSize(columns, paper);
  const height = tablePaper[paper].height - tableMargins.top - tableMargins.bottom;
  const heading = model.heading.length * HEADING_LINE;
  const explained = Math.ceil(displayWidth(explanations.join("")) / EXPLAINED_WIDTH[paper]) * EXPLAINED_LINE;
  const levels = headerLines(model);
  const lines =
    [...levels, ...rows.map(({ cells }) => rowLines(cells, columns))].reduce((sum, count) => sum + count, 0) +
    (columnNumbers ? 1 : 0);
  const count = levels.length + rows.length;
  for (const size of SIZES.map((part) => part * widest).filter((each) => each >= SMALLEST)) {
    const fixed = AROUND + heading + notes.length * 6 + explained + lines * size * POINT * LINE;
    const room = ROOMS.find((each) => fixed + count * (2 * each + 0.3) <= height);
    if (room !== undefined) return { fontSize: size, room };
  }
  return { fontSize: widest, room: USUAL };
}
