import type { SkipReason } from "../../contract/importPlan.ts";
import { bodyNumbers } from "./bodyNumbers.ts";
import { ColumnSums } from "./ColumnSums.ts";
import { FilledColumns } from "./FilledColumns.ts";
import type { FoundColumn, UnsureTotal } from "./FoundTable.ts";
import type { TotalLabel } from "./rowWords.ts";
import type { SheetView } from "./SheetView.ts";
import { townshipLine } from "./sectionName.ts";
import type { TownshipBook } from "./townshipBook.ts";

/** A row of a table's body that may be a record: with the label of a total in it, or without. */
export interface BodyRow {
  readonly row: number;
  readonly label: (TotalLabel & { readonly column: number }) | null;
}

/** A row that is a total and no record. */
export interface JudgedTotal {
  readonly row: number;
  readonly reason: SkipReason;
  /** False for rows that stand among totals and claim no sum: 平均, 其中 */
  readonly sums: boolean;
  /** The township that it heads (一 | 通泉街道 | 12.3), or null */
  readonly township: string | null;
}

/** What the rows are while it is being found out; "open": labelled, and nothing yet speaks for it but the label. */
type Verdict = "record" | "open" | "total";

/**
 * Which rows of a table's body are totals: judged by label and by arithmetic, in every ledger alike. A row adds up when each of
 * its numbers that can be summed equals the sum of the records above since the last total, below up to the next, of all records,
 * or of the totals before it. It is bare when it lacks something that all records have (序号, 乡镇, a code, a state). Labelled and
 * bare: a total. Labelled and not bare: a total if it adds up, else it is asked. Without a label: a total if it is bare and adds up
 * over two records or more in two columns or more, or if it names nothing but a township whose records it sums. Any other row
 * is a record, and one that adds up (adding) is warned about. Every row is looked at a fixed number of times, however many are totals.
 */
export function judgeTotals(
  view: SheetView,
  body: readonly BodyRow[],
  columns: readonly FoundColumn[],
  passive: ReadonlySet<number>,
  townships: TownshipBook,
): { totals: JudgedTotal[]; unsure: UnsureTotal[]; adding: number[] } {
  const filled = new FilledColumns(view);
  for (const { row, label } of body) if (label === null) filled.add(row);
  // Totals without a label are among the rows; where every second row is one, what records have still stands in a third of all.
  const common = filled.held(1 / 3);
  const labelColumn = ({ label }: BodyRow): number => (label && passive.has(label.column) ? label.column : -1);
  const anyRecord = body.some(({ label }) => label === null);
  const bare = body.map((one) => (one.label ? !anyRecord : false) || filled.lacks(one.row, common, labelColumn(one)));
  // A row of a township and numbers alone is as good as labelled, if it sums what stands under it.
  const heads = body.map(({ row, label }, index) =>
    label === null && bare[index] === true ? townshipLine(view, row, passive, townships) : null,
  );
  const verdicts = body.map(
    ({ label }, index): Verdict => (label === null ? "record" : bare[index] === true || !label.sums ? "total" : "open"),
  );
  /** 1: adds up */
  const added = new Uint8Array(body.length);
  const numbers = bodyNumbers(
    view,
    body.map(({ row }) => row),
    columns,
    passive,
  );
  const all = new ColumnSums(numbers);

  /** Whether so many columns that agree, over so many rows, make this row a total. */
  const enough = (index: number, agreeing: number, rows: number): boolean => {
    if (agreeing === 0 || rows === 0) return false;
    const named = body[index]?.label !== null || heads[index] !== null;
    if (named || (rows >= 2 && (agreeing >= 2 || bare[index] === true))) added[index] = 1;
    return named || (bare[index] === true && agreeing >= 2 && rows >= 2);
  };
  /**
   * One look over the rows in an order, with the sum since the last total and, from the top, the sum of the totals.
   * @returns whether a total was found
   */
  const sweep = (order: Iterable<number>, down: boolean): boolean => {
    const since = new ColumnSums(numbers);
    const totals = new ColumnSums(numbers);
    let changed = false;
    for (const index of order) {
      const one = body[index];
      if (!one || (one.label && !one.label.sums)) continue;
      const ofTotals = totals.rows > 0 ? totals.agreeing(index) : 0;
      // A township's line heads what stands below it; one record above it with the same number says nothing.
      const least = one.label || (!down && heads[index] !== null) ? 1 : 2;
      const above = since.rows < least ? 0 : since.agreeing(index);
      const found = enough(index, above, since.rows) || enough(index, ofTotals, totals.rows);
      if (verdicts[index] !== "total") {
        if (!found) {
          if (verdicts[index] === "record") since.add(index);
          continue;
        }
        verdicts[index] = "total";
        changed = true;
      }
      if (above === 0 && ofTotals > 0 && totals.rows > 1) totals.clear();
      since.clear();
      if (down) totals.add(index);
    }
    return changed;
  };
  const places = body.map((_, index) => index);
  const upwards = places.toReversed();
  // Heads that were taken for records spoil the sums from the top until the look from below has told them apart.
  let unsettled = true;
  for (let round = 0; round < 3 && unsettled; round += 1) {
    sweep(places, true);
    unsettled = sweep(upwards, false);
  }
  for (const index of places) if (verdicts[index] === "record") all.add(index);
  for (const [index, { label }] of body.entries()) {
    const own = verdicts[index] === "record";
    if (label && !label.sums) continue;
    if (enough(index, all.agreeing(index, own), all.rows - (own ? 1 : 0))) verdicts[index] = "total";
  }
  for (const [index, { row, label }] of body.entries()) {
    if (label === null && verdicts[index] === "total") filled.remove(row);
  }
  const always = filled.held(1);
  const totals: JudgedTotal[] = [];
  const unsure: UnsureTotal[] = [];
  const adding: number[] = [];
  for (const [index, one] of body.entries()) {
    const { row, label } = one;
    const total = verdicts[index] === "total";
    const lacks = (): boolean => !anyRecord || filled.lacks(row, always, labelColumn(one));
    if (label) {
      if (added[index] === 1 || lacks()) {
        totals.push({ row, reason: label.kind, sums: label.sums, township: null });
      } else unsure.push({ row, message: unsureWords(view, one) });
    } else if (total && (heads[index] || lacks())) {
      totals.push({ row, reason: "小计", sums: true, township: heads[index] ?? null });
    } else if (added[index] === 1) adding.push(row);
  }
  return { totals, unsure, adding };
}

function unsureWords(view: SheetView, { row, label }: BodyRow): string {
  const word = label ? view.text(row, label.column).trim().slice(0, 20) : "";
  return `这一行写有“${word}”，但其中的数不等于上下各行之和，其他各列又填得和记录一样，不能确定是合计还是记录`;
}
