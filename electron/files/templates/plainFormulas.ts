import { columnIndex } from "../grid/columnLetters.ts";
import { escapeXmlText } from "../xml/escapeXmlText.ts";
import { xmlText } from "../xml/xmlText.ts";
import { attribute, firstNamed, textOf, type XmlElement } from "../xml/xmlTree.ts";
import { lettersOf } from "./area.ts";
import { offsetFormula } from "./offsetFormula.ts";
import type { SheetRow } from "./sheetCells.ts";

/** A cell that holds a formula of its own, with the formula in words. */
export interface FormulaCell {
  readonly cell: string;
  readonly row: number;
  readonly element: XmlElement;
  readonly formula: XmlElement;
}

/** The cells with formulas. */
export function formulaCells(rows: readonly SheetRow[]): FormulaCell[] {
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ cell, element }) => {
      const formula = firstNamed(element, "f");
      return formula ? [{ cell, row, element, formula }] : [];
    }),
  );
}

/** Gives every cell of a shared formula (ECMA-376 part 1, 18.3.1.40) its own, so that rows can move apart. */
export function spellOutShared(rows: readonly SheetRow[]): void {
  const masters = new Map<string, { cell: string; text: string }>();
  for (const { cell, row, formula } of formulaCells(rows)) {
    if (attribute(formula, "t") !== "shared") continue;
    const key = attribute(formula, "si") ?? "";
    const own = xmlText(textOf(formula));
    if (own !== "") masters.set(key, { cell, text: own });
    const master = masters.get(key);
    const down = row - Number(/\d+$/.exec(master?.cell ?? cell)?.[0]);
    const right = columnIndex(lettersOf(cell)) - columnIndex(lettersOf(master?.cell ?? cell));
    formula.attributes = formula.attributes.filter(([name]) => !["t", "ref", "si"].includes(name));
    formula.children = [escapeXmlText(offsetFormula(master?.text ?? "", down, right))];
  }
}
