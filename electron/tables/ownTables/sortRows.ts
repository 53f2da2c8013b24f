import { compareExact } from "../../../db/exact/index.ts";
import type { Variant } from "../../contract/ownTables.ts";
import type { TableModel } from "../../contract/tableModel.ts";
import { exactDecimal } from "../model/exactDecimal.ts";

/**
 * The table with its detail rows in the order of a column, each within its subtotal; totals and subtotals stay where they are, and
 * sums go with the rows they add up. What has no value stands last. PURE. A column that is not there changes nothing.
 */
export function sortRows(model: TableModel, sort: Variant["sort"]): TableModel {
  const column = model.columns.findIndex(({ key }) => key === sort?.column);
  if (!sort || column < 0) return model;
  const isText = model.columns[column]?.kind === "text" || model.columns[column]?.kind === "date";
  const places = model.rows.map((_, index) => index);
  const compare = (first: number, second: number): number => {
    const [one, other] = [first, second].map((row) => {
      const cell = model.rows[row]?.cells[column];
      return isText ? wordsOf(cell?.text) : exactDecimal(cell?.exact ?? cell?.value);
    });
    if (!one || !other) return Number(!one) - Number(!other);
    const order =
      typeof one === "string" || typeof other === "string"
        ? collator.compare(String(one), String(other))
        : compareExact(one, other);
    return sort.descending ? -order : order;
  };
  for (let from = 0; from < places.length; ) {
    let to = from;
    while (to < places.length && model.rows[to]?.kind === "detail") to += 1;
    places.splice(from, to - from, ...places.slice(from, to).toSorted(compare));
    from = Math.max(to, from + 1);
  }
  const moved = new Map(places.map((place, index) => [place, index]));
  const rows = places
    .flatMap((place) => model.rows[place] ?? [])
    .map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        if (cell.formula?.kind !== "sum") return cell;
        const parts = cell.formula.rows.map((part) => moved.get(part) ?? part).sort((first, second) => first - second);
        return { ...cell, formula: { ...cell.formula, rows: parts } };
      }),
    }));
  return { ...model, rows };
}

const collator = new Intl.Collator("zh-CN", { numeric: true });

function wordsOf(text: string | undefined): string | null {
  return text === undefined || text === "" || text === "—" ? null : text;
}
