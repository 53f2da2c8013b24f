import { columnIndex, columnLetter } from "../grid/columnLetters.ts";
import { type Corner, cornerText, formulaTokens } from "./formulaTokens.ts";

/** A formula as it reads some rows and columns further on, the way filling down changes it (shared formulas, 18.3.1.40). */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  const moved = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === 0 || corner.rowFixed ? corner.row : corner.row + rows,
    column:
      corner.column === "" || corner.columnFixed
        ? corner.column
        : columnLetter(columnIndex(corner.column) + 1 + columns),
  });
  return formulaTokens(formula)
    .map((token) => {
      if (token.kind !== "reference") return token.text;
      const second = token.second ? `:${cornerText(moved(token.second))}` : "";
      return `${token.prefix}${cornerText(moved(token.first))}${second}`;
    })
    .join("");
}
