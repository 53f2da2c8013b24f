import { columnIndex } from "../grid/columnLetters.ts";
import { limits } from "../reading/limits.ts";

/** One corner of a reference: $B$7. Rows alone (5:7) have no column, columns alone (A:C) no row. */
export interface Corner {
  readonly column: string;
  readonly columnFixed: boolean;
  readonly row: number;
  readonly rowFixed: boolean;
}

/** A piece of a formula; the pieces' texts put together are the formula. */
export type FormulaToken =
  | { readonly kind: "other"; readonly text: string }
  /** A function's name with its bracket */
  | { readonly kind: "call"; readonly text: string; readonly name: string }
  | { readonly kind: "open" | "close" | "comma"; readonly text: string }
  | {
      readonly kind: "reference";
      readonly text: string;
      /** As written, with its "!"; "" for the formula's own sheet */
      readonly prefix: string;
      readonly first: Corner;
      /** undefined for a single cell */
      readonly second: Corner | undefined;
    };

const PIECES = [
  '(?<string>"(?:[^"]|"")*")',
  String.raw`(?<call>[\p{L}_][\p{L}\p{N}_.]*\()`,
  // A cell or block, rows or columns; with or without the name of a sheet before it.
  String.raw`(?<prefix>'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?!)?(?:(?<cells>\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)|(?<rows>\$?\d{1,7}:\$?\d{1,7})|(?<columns>\$?[A-Z]{1,3}:\$?[A-Z]{1,3}))(?![\p{L}\p{N}_.(!\[])`,
  String.raw`(?<word>[\p{L}_\\][\p{L}\p{N}_.?\\]*(?:\[)?|\d+(?:\.\d*)?(?:E[+-]?\d+)?|'(?:[^']|'')+'!?)`,
];
const PIECE = new RegExp(PIECES.join("|"), "uy");

/**
 * A formula in the A1 notation of a file (ECMA-376 part 1, 18.17) cut into pieces. Whatever is no reference is handed on as it
 * is: texts, names, structured references of tables.
 */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    PIECE.lastIndex = at;
    const found = PIECE.exec(formula);
    if (!found) {
      const sign = formula[at] as string;
      const kind = sign === "(" ? "open" : sign === ")" ? "close" : sign === "," ? "comma" : "other";
      // Brackets hold the columns of a table, in which nothing is a reference.
      const end = sign === "[" ? bracketEnd(formula, at) : at + 1;
      tokens.push({ kind, text: formula.slice(at, end) });
      at = end;
      continue;
    }
    const { call, cells, rows, columns, prefix = "" } = found.groups ?? {};
    const text = found[0];
    if (call) tokens.push({ kind: "call", text, name: call.slice(0, -1).toUpperCase() });
    else if (cells ?? rows ?? columns) {
      const [first, second] = (cells ?? rows ?? columns ?? "").split(":").map(corner);
      // What lies beyond the last row or column is a name: ABC1999999.
      const isReference = [first, second].every((one) => !one || isInSheet(one));
      if (first && isReference) tokens.push({ kind: "reference", text, prefix, first, second });
      else tokens.push({ kind: "other", text });
    } else if (text.endsWith("[")) {
      const end = bracketEnd(formula, at + text.length - 1);
      tokens.push({ kind: "other", text: formula.slice(at, end) });
      at = end;
      continue;
    } else tokens.push({ kind: "other", text });
    at += text.length;
  }
  return tokens;
}

function corner(text: string): Corner {
  const [, columnSign = "", column = "", rowSign = "", row = "0"] = /^(\$?)([A-Z]*)(\$?)(\d*)$/.exec(text) ?? [];
  // "$5": the sign is the row's.
  const alone = column === "";
  return {
    column,
    columnFixed: !alone && columnSign === "$",
    row: Number(row === "" ? 0 : row),
    rowFixed: (alone ? columnSign : rowSign) === "$",
  };
}

function isInSheet({ column, row }: Corner): boolean {
  return row <= limits.rows && columnIndex(column) < limits.columns;
}

export function cornerText({ column, columnFixed, row, rowFixed }: Corner): string {
  const letters = column === "" ? "" : `${columnFixed ? "$" : ""}${column}`;
  return row === 0 ? letters : `${letters}${rowFixed ? "$" : ""}${row}`;
}

function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    if (formula[at] === "[") depth += 1;
    if (formula[at] === "]") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return formula.length;
}
