import { convertUnit } from "../../../db/exact/index.ts";
import type { ShownAs } from "../../contract/ownTables.ts";
import type { TableCell, TableColumn, TableModel } from "../../contract/tableModel.ts";
import { tableDecimals } from "../model/cellText.ts";
import { exactDecimal } from "../model/exactDecimal.ts";
import { unitText } from "../model/unitText.ts";
import { formulaHolds } from "./cellFormula.ts";
import { numberKind } from "./columnFacts.ts";
import { isBalanced } from "./isBalanced.ts";
import { partsOf } from "./partsOf.ts";
import { withRoundingNote } from "./roundingNote.ts";
import { shownCell } from "./shownCell.ts";
import { shownDigits } from "./shownDigits.ts";
import { tableLayout } from "./tableLayout.ts";

const MONEY: ReadonlySet<string> = new Set(["元", "万元", "亿元"]);

interface Measure {
  readonly unit: string | null;
  readonly decimals: number;
}

/**
 * The table with its money in another unit and its measured numbers with other decimals: PURE, over the finished model. Values are
 * converted exactly; only what is shown is rounded, and so that parts still add up (舍位平衡). Counts and rates stay. The 校验码 stays
 * too: it is of the values in the table's own units.
 */
export function shownAs(model: TableModel, options: ShownAs): TableModel {
  const { unit, decimals } = options;
  if (unit === null && decimals === null) return model;
  const columns = model.columns.map((column): TableColumn => {
    const shown = measureAs(column, options);
    const kind = column.kind === "count" && shown.unit !== column.unit ? "number" : column.kind;
    return { ...column, ...shown, kind };
  });
  const measures = model.rows.map(({ cells }) =>
    cells.map((cell, index): Measure => cellMeasure(cell, model.columns[index], options)),
  );
  const numbers = model.rows.map(({ cells }, row) =>
    cells.map((cell, index) => {
      const own = cell.measure?.unit ?? model.columns[index]?.unit ?? null;
      const shown = measures[row]?.[index] ?? { unit: own, decimals: 0 };
      const value = exactDecimal(cell.exact ?? cell.value);
      return { value: value && convertUnit(value, own, shown.unit), ...shown };
    }),
  );
  // A quotient of money by something else is not the same number in another unit: then it stands without its formula.
  const formulas = model.rows.map(({ cells }, row) =>
    cells.map(({ formula }, column) => (formula && formulaHolds(formula, numbers, row, column) ? formula : null)),
  );
  const digits = isBalanced(model.rows) ? shownDigits(numbers, partsOf(model.rows), formulas) : null;
  // Where every row says its own unit, the word goes with the numbers.
  const unitColumns = new Set(model.header.flatMap(({ text, column }) => (text === "单位" ? [column] : [])));
  const rows = model.rows.map((line, row) => ({
    ...line,
    cells: line.cells.map((cell, index): TableCell => {
      const number = numbers[row]?.[index];
      if (unit !== null && unitColumns.has(index) && MONEY.has(cell.text)) return { ...cell, text: unit };
      const { exact: _, ...plain } = cell;
      const shown = shownCell({ numbers, digits }, row, index, formulas[row]?.[index] ?? null);
      if (!number?.value) return { ...plain, formula: shown.formula };
      const measure = cell.measure ? { measure: { unit: number.unit, decimals: number.decimals } } : {};
      return { ...plain, ...shown, ...measure };
    }),
  }));
  const header = renamedHeader(model, columns);
  return {
    ...model,
    header,
    ...tableLayout(columns, header, rows, model.paper),
    rows,
    unitText: unitText(columns),
    notes: withRoundingNote(model.notes, rows),
  };
}

function cellMeasure(cell: TableCell, column: TableColumn | undefined, options: ShownAs): Measure {
  const own = cell.measure ?? column;
  if (!own || cell.value === null) return { unit: own?.unit ?? null, decimals: own?.decimals ?? 0 };
  return measureAs({ ...own, kind: cell.measure ? numberKind(cell.measure) : (column?.kind ?? "text") }, options);
}

function measureAs({ unit, decimals, kind }: Measure & Pick<TableColumn, "kind">, options: ShownAs): Measure {
  const isMoney = unit !== null && MONEY.has(unit) && kind !== "text" && kind !== "date";
  const shown = isMoney && options.unit !== null ? options.unit : unit;
  const usual = shown === unit ? decimals : usualDecimals(shown);
  const isMeasured = kind === "number" || isMoney;
  return { unit: shown, decimals: isMeasured ? (options.decimals ?? usual) : decimals };
}

/** 元 are shown with 角 and 分, as on a bill. */
function usualDecimals(unit: string | null): number {
  return unit === "元" ? 2 : tableDecimals(unit);
}

/** A unit that stands in brackets in a header follows, where every column under it has changed to the same. */
function renamedHeader(model: TableModel, columns: readonly TableColumn[]): TableModel["header"] {
  return model.header.map((cell) => {
    const places = Array.from({ length: cell.columnSpan }, (_, index) => cell.column + index);
    let text = cell.text;
    for (const place of places) {
      const [before, after] = [model.columns[place]?.unit, columns[place]?.unit];
      if (!before || !after || before === after) continue;
      const isShared = places.every((one) => model.columns[one]?.unit !== before || columns[one]?.unit === after);
      if (isShared) text = text.replaceAll(`（${before}）`, `（${after}）`);
    }
    return text === cell.text ? cell : { ...cell, text };
  });
}
