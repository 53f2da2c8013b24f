import { type Corner, cornerText, type FormulaToken, formulaTokens } from "./formulaTokens.ts";
import type { RowShift } from "./rowShift.ts";

type Reference = Extract<FormulaToken, { kind: "reference" }>;

export interface FormulaPlace {
  /** The sheet it stands in, or that it means where it names none */
  readonly sheet: string;
  /** By the sheet's name in lower case */
  readonly shifts: ReadonlyMap<string, RowShift>;
  /** The row of the template the formula is relative to, and which copy of it this is (from 0); null: to none */
  readonly own: { readonly row: number; readonly copy: number } | null;
}

/** Functions that take a block of cells where one cell was given. */
const BLOCKS = new Set(
  "SUM SUMIF SUMIFS SUMPRODUCT SUBTOTAL AGGREGATE AVERAGE AVERAGEIF AVERAGEIFS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS MAX MIN PRODUCT LARGE SMALL MEDIAN STDEV VAR".split(
    " ",
  ),
);

/**
 * A formula as it must read after rows were repeated. Rows below have moved; a block that holds a repeated row has grown with it:
 * SUM(E5:E5), where row 5 stands ten times, is SUM(E5:E14). In the repeated row itself a relative row means that copy and a fixed
 * one ($5) the first, at the end of a block the last: E5/SUM(E$5:E$5) is a share, SUM(E$5:E5) a running total.
 * @returns `single`: a repeated row's single cell is used from outside, where nothing says which copy is meant
 */
export function shiftFormula(formula: string, place: FormulaPlace): { formula: string; single: boolean } {
  const tokens = formulaTokens(formula);
  const calls: string[] = [];
  let single = false;
  const texts = tokens.map((token, index) => {
    if (token.kind === "call") calls.push(token.name);
    else if (token.kind === "open") calls.push("");
    else if (token.kind === "close") calls.pop();
    if (token.kind !== "reference" || token.first.row === 0) return token.text;
    const sheet = token.prefix === "" ? place.sheet : sheetNamed(token.prefix);
    const several = severalSheets(token.prefix);
    const shift = place.shifts.get(sheet.toLowerCase());
    // Over several sheets at once there is no one way in which rows have moved.
    if (several && place.shifts.size > 0) single = true;
    if (!shift) return token.text;
    const own = place.own && sheet.toLowerCase() === place.sheet.toLowerCase() ? place.own : null;
    const whole = isWhole(tokens[index - 1]) && isWhole(tokens[index + 1]);
    const shifted = shiftReference(token, shift, own, whole && BLOCKS.has(calls.at(-1) ?? ""));
    single ||= shifted.single;
    return token.prefix + shifted.text;
  });
  return { formula: texts.join(""), single };
}

function shiftReference(
  { first, second }: Reference,
  shift: RowShift,
  own: FormulaPlace["own"],
  growable: boolean,
): { text: string; single: boolean } {
  const isOwn = (corner: Corner): boolean => own !== null && corner.row === own.row && !corner.rowFixed;
  const top = (corner: Corner): Corner => ({
    ...corner,
    row: shift.first(corner.row) + (isOwn(corner) ? (own?.copy ?? 0) : 0),
  });
  const bottom = (corner: Corner): Corner => (isOwn(corner) ? top(corner) : { ...corner, row: shift.last(corner.row) });
  if (second) return { text: `${cornerText(top(first))}:${cornerText(bottom(second))}`, single: false };
  const outside = shift.isLoop(first.row) && own?.row !== first.row;
  if (outside && growable) {
    const [from, to] = [cornerText(top(first)), cornerText(bottom(first))];
    return { text: from === to ? from : `${from}:${to}`, single: false };
  }
  return { text: cornerText(top(first)), single: outside };
}

/** Whether a token leaves the reference beside it an argument of its own. */
function isWhole(token: FormulaToken | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind === "call" || token.kind === "comma" || token.kind === "close" || token.kind === "open")
  );
}

function sheetNamed(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function severalSheets(prefix: string): boolean {
  return sheetNamed(prefix).includes(":");
}
