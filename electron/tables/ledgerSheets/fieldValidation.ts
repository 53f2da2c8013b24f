import type { DataValidation } from "exceljs";
import { type Field, fieldKinds } from "../../../db/ledgers/index.ts";

/** What an Excel validation can hold as a list in itself. */
const LONGEST_LIST = 255;

/**
 * The check a spreadsheet makes on a column while it is filled in, or null where there is none (texts, dates and stakes are
 * checked by the import, which understands more ways of writing them).
 * @param keep puts a list that is too long for a validation elsewhere and returns the reference to it
 */
export function fieldValidation(
  name: string,
  field: Field,
  townships: readonly string[],
  keep: (options: readonly string[]) => string,
): DataValidation | null {
  const common = { allowBlank: true, showErrorMessage: true, errorStyle: "stop", errorTitle: name } as const;
  const kind = fieldKinds[field.kind];
  const options = kind.choices ? Object.keys(kind.choices) : kind.reading === "place" ? townships : field.options;
  if (options && options.length > 0 && !field.many) {
    const inside = options.join(",");
    const fits = inside.length <= LONGEST_LIST && options.every((option) => !/[,"]/.test(option));
    return {
      ...common,
      type: "list",
      formulae: [fits ? `"${inside}"` : keep(options)],
      showErrorMessage: !field.extendable,
      error: "请从下拉列表中选择。",
    };
  }
  const check = kind.check(field);
  if (!check) return null;
  const { type, least, most, error } = check;
  const bounds =
    most === null
      ? ({ operator: "greaterThanOrEqual", formulae: [least] } as const)
      : ({ operator: "between", formulae: [least, most] } as const);
  return { ...common, type, operator: bounds.operator, formulae: [...bounds.formulae], error };
}
