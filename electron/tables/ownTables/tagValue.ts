import { convertUnit, decimalText, isDate } from "../../../db/exact/index.ts";
import { type FigureResult, figureText } from "../../../db/figures/index.ts";
import { fieldKinds, maskPersonal, splitList } from "../../../db/ledgers/index.ts";
import type { TagValue } from "../../files/templates/templateTypes.ts";
import {
  type FilterUse,
  fieldOf,
  fieldsOf,
  type Items,
  insteadOf,
  ownUnit,
  type Reference,
  shapeOf,
  showDate,
  showNames,
  showNumber,
} from "../../tags/index.ts";
import { exactDecimal } from "../model/exactDecimal.ts";

/** Words in a tag's place. */
export function wordValue(text: string): TagValue {
  return { text, number: null, percent: false, date: null };
}

/** A figure in a tag's place. A number that is not shown otherwise stands exact in its cell. */
export function figureValue(result: FigureResult, of: Reference | Items, uses: readonly FilterUse[]): TagValue {
  if (result.value === null) return wordValue(insteadOf(uses) ?? result.text);
  return numberValue(result.value, ownUnit(of), uses, (unit, value) =>
    unit === null ? result.text : figureText(value, unit),
  );
}

/** A record's field in a tag's place; blank where it is blank, personal data masked. @param asOf whose year |月日 leaves away */
export function fieldValue(
  of: Extract<Reference, { kind: "field" }>,
  exact: string | null,
  uses: readonly FilterUse[],
  asOf: string,
): TagValue {
  const field = fieldOf(of.list, of.field);
  if (exact === null || !field) return wordValue(exact ?? insteadOf(uses) ?? "");
  if (field.personal) return wordValue(String(maskPersonal(field, exact)));
  const shown = uses.some(({ name }) => name !== "或");
  const kind = fieldKinds[field.kind];
  switch (shapeOf(of)) {
    case "number":
      return numberValue(exact, ownUnit(of), uses, (_, value) => decimalText(value));
    case "date":
      return shown
        ? wordValue(showDate(exact, uses, asOf))
        : kind.reading === "day" && isDate(exact)
          ? { ...wordValue(exact), date: exact }
          : wordValue(kind.show(exact, field));
    case "list":
      return shown ? namesValue(splitList(exact), uses) : wordValue(exact);
    default:
      // A year is a name of its records in a text, and a number in a cell.
      return { ...wordValue(exact), number: kind.numeric ? exact : null };
  }
}

/** Items of a list in a tag's place, one column of them. @param all what each has */
export function itemsValue(
  { list }: Items,
  all: readonly Readonly<Record<string, string | null>>[],
  uses: readonly FilterUse[],
): TagValue {
  const column = uses.find(({ name }) => name === "列")?.argument ?? fieldsOf(list)?.[0] ?? "";
  const field = fieldOf(list, column);
  const names = all.flatMap((item) => item[column] ?? []);
  if (uses.some(({ name }) => name === "个数")) return countValue(all.length);
  return namesValue(field ? names.map((name) => String(maskPersonal(field, name))) : names, uses);
}

function namesValue(names: readonly string[], uses: readonly FilterUse[]): TagValue {
  if (uses.some(({ name }) => name === "个数")) return countValue(names.length);
  return wordValue(names.length === 0 ? (insteadOf(uses) ?? "无") : showNames(names, uses));
}

/** How many. */
export function countValue(count: number): TagValue {
  return { ...wordValue(String(count)), number: String(count) };
}

/** A number through its filters; `plain`: as it reads where at most its unit was changed (to one, or null). */
function numberValue(
  exact: string,
  own: string | null,
  uses: readonly FilterUse[],
  plain: (unit: string | null, value: NonNullable<ReturnType<typeof exactDecimal>>) => string,
): TagValue {
  const value = exactDecimal(exact);
  if (value === null) return { ...wordValue(exact), number: exact };
  if (uses.some(({ name }) => name !== "换算" && name !== "或")) {
    const { before, text, after, unit } = showNumber(value, own, uses, false);
    const words = before + text + after;
    const number = /^-?\d+(?:\.\d+)?$/.test(words) ? words : null;
    return { text: words, number, percent: number !== null && unit === "％", date: null };
  }
  const unit = uses.findLast(({ name }) => name === "换算")?.argument ?? null;
  const converted = convertUnit(value, own, unit);
  return { text: plain(unit, converted), number: decimalText(converted), percent: own === "％", date: null };
}
