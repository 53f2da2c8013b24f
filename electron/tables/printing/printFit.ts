import type { TableModel } from "../../contract/tableModel.ts";
import { headerLines } from "../model/headerLines.ts";
import { rowLines } from "../model/rowLines.ts";

/** The printed area in mm: the landscape sheet within the margins of printStyle. */
const AREA = { A4: { width: 273, height: 181 }, A3: { width: 396, height: 268 } } as const;
const LARGEST = 10.5;
/** Smaller than this nobody reads; words then wrap. */
const SMALLEST = 6;
const POINT = 25.4 / 72;
/** A half-width character in em, with room for fonts whose digits are wider and for bold ones. */
const CHARACTER = 0.55;
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
  const { columns, paper, rows, notes, columnNumbers } = model;
  const characters = columns.reduce((sum, { width }) => sum + width, 0);
  const widest = Math.max(SMALLEST, Math.min(LARGEST, AREA[paper].width / (characters * CHARACTER * POINT)));
  const levels = headerLines(model);
  const lines =
    [...levels, ...rows.map(({ cells }) => rowLines(cells, columns))].reduce((sum, count) => sum + count, 0) +
    (columnNumbers ? 1 : 0);
  const count = levels.length + rows.length;
  for (const size of SIZES.map((part) => part * widest).filter((each) => each >= SMALLEST)) {
    const fixed = AROUND + notes.length * 6 + lines * size * POINT * LINE;
    const room = ROOMS.find((each) => fixed + count * (2 * each + 0.3) <= AREA[paper].height);
    if (room !== undefined) return { fontSize: size, room };
  }
  return { fontSize: widest, room: USUAL };
}
