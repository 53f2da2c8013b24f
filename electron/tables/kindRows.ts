import { evaluateFigures, figureOf } from "../../db/figures/index.ts";
import type { Store } from "../../db/store/index.ts";
import type { TableCell, TableModel } from "../contract/tableModel.ts";
import { balanceRounded } from "./balanceRounded.ts";
import { cellText, tableDecimals } from "./cellText.ts";
import { exactDecimal } from "./exactDecimal.ts";
import { addsUp, ratioFormula } from "./figureFormula.ts";
import type { KindRows } from "./TableDefinition.ts";

/** The rows of a table by kind: 合计 with the columns' own figures, then a line per kind with the kind's figures. */
export function kindRows(
  database: Store["database"],
  { kinds }: KindRows,
  ids: readonly string[],
  asOf: string,
): { rows: TableModel["rows"]; notes: string[] } {
  const lines = ["", ...kinds].map((kind) => ids.map((id) => figureNamed(id.replace(".", `.${kind}`))));
  const results = evaluateFigures(database, lines.flat(), asOf);
  const details = kinds.map((_, index) => index + 1);
  const columns = ids.map((id, column) => {
    const figure = figureNamed(id);
    const values = lines.map((line) => results.get(line[column]?.id ?? "")?.value ?? null);
    const known = values.slice(1).flatMap((value) => exactDecimal(value) ?? []);
    const rounded = addsUp(figure) ? balanceRounded(known, tableDecimals(figure.unit)) : known;
    let next = 0;
    return values.map((value, row): TableCell => {
      const balanced = row === 0 || value === null ? undefined : rounded[next++];
      return {
        text: cellText(exactDecimal(value), figure.unit, balanced),
        value,
        formula: ratioFormula(figure, ids) ?? (row === 0 && addsUp(figure) ? { kind: "sum", rows: details } : null),
      };
    });
  });
  const rows = ["合计", ...kinds].map((text, row): TableModel["rows"][number] => ({
    kind: row === 0 ? "total" : "detail",
    township: null,
    cells: [{ text, value: null, formula: null }, ...columns.flatMap((cells) => cells[row] ?? [])],
  }));
  return { rows, notes: [] };
}

function figureNamed(id: string) {
  const figure = figureOf(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
}
