import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultCounty } from "../../build/sample/defaultCounty.ts";
import { addDecimals } from "../../db/exact/addDecimals.ts";
import type { Decimal } from "../../db/exact/Decimal.ts";
import { decimalText } from "../../db/exact/decimalText.ts";
import { roundHalfUp } from "../../db/exact/roundHalfUp.ts";
import type { TableModel } from "../../electron/contract/tableModel.ts";
import { CellFigures } from "../../electron/tables/filling/CellFigures.ts";
import { fillRows } from "../../electron/tables/filling/fillRows.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { exactDecimal } from "../../electron/tables/model/exactDecimal.ts";
import type { PlannedRow } from "../../electron/tables/model/PlannedRow.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";

/** Planned amounts stand for themselves: nothing is looked up in it. */
const { database: figures } = figureDatabase();
const ZERO: Decimal = { digits: 0n, scale: 0 };
const COLUMN = { key: "里程", kind: "number", unit: "公里", bar: false } as const;
const places = fc.integer({ min: 1, max: 4 });
const amount = fc.record({
  digits: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
  scale: fc.integer({ min: 0, max: 7 }),
});
/** Groups of amounts; a group may be empty, an amount unknown. */
const groups = fc.array(fc.array(fc.option(amount, { freq: 6 }), { maxLength: 8 }), { maxLength: 6 });

const sum = (values: readonly (Decimal | null)[]): Decimal =>
  values.reduce<Decimal>((all, one) => addDecimals(all, one ?? ZERO), ZERO);
const exact = (text: string | null | undefined): Decimal => exactDecimal(text) ?? ZERO;
const printed = (text: string | undefined): Decimal => (text === "—" ? ZERO : exact(text));

/** 合计, then each group's 小计 and its lines. */
function planOf(tree: readonly (readonly (Decimal | null)[])[]): PlannedRow[] {
  const rows: PlannedRow[] = [];
  const subtotals: number[] = [];
  const line = (kind: PlannedRow["kind"], value: Decimal | null, parts?: readonly number[]): PlannedRow => ({
    kind,
    record: null,
    cells: [{ kind: "value", value: value && decimalText(value) }],
    ...(parts ? { parts } : {}),
  });
  for (const group of tree) {
    const place = rows.length + 1;
    subtotals.push(place);
    rows.push(
      line(
        "subtotal",
        sum(group),
        group.map((_, index) => place + 1 + index),
      ),
      ...group.map((value) => line("detail", value)),
    );
  }
  return [line("total", sum(tree.flat()), subtotals), ...rows];
}

describe("printed numbers", () => {
  it("add up to the printed total at every level, and no exact value is touched", () => {
    fc.assert(
      fc.property(groups, places, (tree, decimals) => {
        const plan = planOf(tree);
        const { rows } = fillRows(new CellFigures(figures), "2021-10", [{ ...COLUMN, decimals }], plan);
        for (const [index, { parts = [], cells }] of plan.entries()) {
          const [cell] = rows[index]?.cells ?? [];
          const planned = cells[0]?.kind === "value" ? cells[0].value : null;
          expect(cell?.exact ?? cell?.value).toBe(planned);
          if (index === 0)
            expect(decimalText(printed(cell?.text))).toBe(decimalText(roundHalfUp(exact(planned), decimals)));
          if (parts.length === 0) continue;
          const together = sum(parts.map((part) => printed(rows[part]?.cells[0]?.text)));
          const known = parts.some((part) => rows[part]?.cells[0]?.value !== null);
          if (known) expect(decimalText(together)).toBe(decimalText(printed(cell?.text)));
        }
      }),
    );
  });

  it("add up in tables of random records too, over the townships", () => {
    const road = fc.record({
      township: fc.constantFrom(...defaultCounty.townships.map(({ 名称 }) => 名称)),
      metres: fc.integer({ min: 1, max: 99_999_999 }),
      cents: fc.integer({ min: 1, max: 999_999_999 }),
      spent: fc.integer({ min: 0, max: 999_999_999 }),
    });
    fc.assert(
      fc.property(fc.array(road, { minLength: 1, maxLength: 25 }), (roads) => {
        const { database, add } = figureDatabase();
        for (const [index, { township, metres, cents, spent }] of roads.entries()) {
          add(
            "road-works",
            {
              年度: "2021",
              乡镇: township,
              路线名称: `${index}号线`,
              自然村: `${index}村`,
              建设类型: "自然村通硬化路",
              计划里程: String(metres / 1000),
              计划投资: text(cents, 6),
            },
            { "2021-10": { 完成里程: "0", 完成投资: text(spent, 6), 状态: "在建" } },
          );
        }
        for (const id of ["农路01"]) sumsHold(buildTable({ database }, id, "2021-10"));
        database.close();
      }),
      { numRuns: 25 },
    );
  });
});

function text(units: number, scale: number): string {
  return decimalText({ digits: BigInt(units), scale });
}

/** Each sum over rows that stand directly under it, printed and exact. */
function sumsHold({ id, rows, columns }: TableModel): void {
  const subtotals = rows.flatMap(({ kind }, row) => (kind === "subtotal" ? [row] : []));
  for (const [row, { kind, cells }] of rows.entries()) {
    for (const [column, { formula, value, text: shown }] of cells.entries()) {
      if (formula?.kind !== "sum" || columns[column]?.unit === "％" || value === null) continue;
      const direct = kind === "total" && subtotals.length > 0 ? subtotals : formula.rows;
      const parts = direct.map((part) => rows[part]?.cells[column]);
      expect([id, row, column, decimalText(sum(parts.map((part) => exact(part?.value))))]).toEqual([
        id,
        row,
        column,
        decimalText(exact(value)),
      ]);
      expect([id, row, column, decimalText(sum(parts.map((part) => printed(part?.text))))]).toEqual([
        id,
        row,
        column,
        decimalText(printed(shown)),
      ]);
    }
  }
}
