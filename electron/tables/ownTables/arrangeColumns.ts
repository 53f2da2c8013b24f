import type { TableCell, TableHeaderCell, TableModel } from "../../contract/tableModel.ts";
import { columnNumbers, type HeaderNode, headerDepth, headerGrid } from "../filling/headerGrid.ts";
import { tableLayout } from "../filling/tableLayout.ts";
import { labelPlace } from "../model/labelPlace.ts";
import { unitText } from "../model/unitText.ts";

/** A header with the columns of the table under it. */
type Branch =
  | { readonly header: string; readonly column: number }
  | { readonly header: string; readonly branches: readonly Branch[] };

/**
 * The table with columns left out and moved, each within its group of the header, which is never torn apart. The columns
 * up to the label stay first. Formulas follow their columns; one that has lost a column gives way to its value. PURE.
 * @param hidden keys of the columns left out
 * @param order keys from left to right; columns not named come behind, in their own order
 */
export function arrangeColumns(model: TableModel, hidden: readonly string[], order: readonly string[]): TableModel {
  const label = labelPlace(model.columns);
  const isShown = (column: number): boolean => column <= label || !hidden.includes(model.columns[column]?.key ?? "");
  const rank = (column: number): number => {
    if (column <= label) return -1;
    const place = order.indexOf(model.columns[column]?.key ?? "");
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  };
  const branches = shownBranches(branchesOf(model, 0, 1, model.columns.length), isShown, rank);
  const places = [0, ...branches.flatMap(columnsUnder)];
  if (places.length === model.columns.length && places.every((place, index) => place === index)) return model;
  const moved = new Map(places.map((place, index) => [place, index]));
  const nodes = branches.map(nodeOf);
  const header = headerGrid(model.header.find(({ column }) => column === 0)?.text ?? "", nodes);
  const rows = model.rows.map((row) => ({
    ...row,
    cells: places.flatMap((place): TableCell[] => {
      const cell = row.cells[place];
      return cell ? [{ ...cell, formula: movedFormula(cell.formula, moved) }] : [];
    }),
  }));
  const { columns, paper } = tableLayout(
    places.flatMap((place) => model.columns[place] ?? []),
    header,
    rows,
    model.paper,
  );
  return {
    ...model,
    paper,
    header,
    headerRows: headerDepth(nodes),
    columns,
    columnNumbers: columnNumbers(columns.map(({ kind }) => kind)),
    rows,
    unitText: unitText(columns),
  };
}

/** The headers of a row of the header grid between two columns, with what is under them. */
function branchesOf(
  { header, headerRows }: Pick<TableModel, "header" | "headerRows">,
  row: number,
  from: number,
  to: number,
): Branch[] {
  const here = header
    .filter((cell) => cell.row === row && cell.column >= from && cell.column < to)
    .toSorted((first, second) => first.column - second.column);
  return here.map((cell: TableHeaderCell): Branch => {
    const below = cell.row + cell.rowSpan;
    if (below >= headerRows) return { header: cell.text, column: cell.column };
    const branches = branchesOf({ header, headerRows }, below, cell.column, cell.column + cell.columnSpan);
    return { header: cell.text, branches };
  });
}

function shownBranches(
  branches: readonly Branch[],
  isShown: (column: number) => boolean,
  rank: (column: number) => number,
): Branch[] {
  const kept = branches.flatMap((branch): Branch[] => {
    if ("column" in branch) return isShown(branch.column) ? [branch] : [];
    const inside = shownBranches(branch.branches, isShown, rank);
    return inside.length > 0 ? [{ header: branch.header, branches: inside }] : [];
  });
  const first = (branch: Branch): number => Math.min(...columnsUnder(branch).map(rank));
  return kept.toSorted((one, other) => {
    const [a, b] = [first(one), first(other)];
    return a === b ? 0 : a - b;
  });
}

function columnsUnder(branch: Branch): number[] {
  return "column" in branch ? [branch.column] : branch.branches.flatMap(columnsUnder);
}

function nodeOf(branch: Branch): HeaderNode {
  return "column" in branch
    ? { header: branch.header }
    : { header: branch.header, columns: branch.branches.map(nodeOf) };
}

function movedFormula(formula: TableCell["formula"], moved: ReadonlyMap<number, number>): TableCell["formula"] {
  if (!formula) return null;
  const at = (place: number): number => moved.get(place) ?? -1;
  switch (formula.kind) {
    case "sum":
      if (formula.column === undefined) return formula;
      return at(formula.column) < 0 ? null : { ...formula, column: at(formula.column) };
    case "across": {
      const columns = formula.columns.map(at);
      return columns.includes(-1) ? null : { ...formula, columns };
    }
    case "difference": {
      const [minuend, subtrahend] = [at(formula.minuend), at(formula.subtrahend)];
      return minuend < 0 || subtrahend < 0 ? null : { ...formula, minuend, subtrahend };
    }
    case "growth": {
      const [now, before] = [at(formula.now), at(formula.before)];
      return now < 0 || before < 0 ? null : { ...formula, now, before };
    }
    default: {
      const [numerator, denominator] = [at(formula.numerator), at(formula.denominator)];
      return numerator < 0 || denominator < 0 ? null : { ...formula, numerator, denominator };
    }
  }
}
