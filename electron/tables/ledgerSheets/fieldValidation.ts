import type { DataValidation } from "exceljs";
import type { Field } from "../../../db/ledgers/Field.ts";

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
  const options = field.kind === "bool" ? ["是", "否"] : field.kind === "township" ? townships : field.options;
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
  switch (field.kind) {
    case "year":
      return {
        ...common,
        type: "whole",
        operator: "between",
        formulae: [1900, 2199],
        error: "请填四位年度，例：2021。",
      };
    case "count":
      return {
        ...common,
        type: "whole",
        operator: "greaterThanOrEqual",
        formulae: [0],
        error: "请填不小于 0 的整数。",
      };
    case "percent":
      return { ...common, type: "decimal", operator: "between", formulae: [0, 100], error: "请填 0 到 100 的数字。" };
    case "money":
    case "length":
    case "metre":
    case "area":
      return {
        ...common,
        type: "decimal",
        operator: "greaterThanOrEqual",
        formulae: [0],
        error: `请填不小于 0 的数字${field.unit ? `，单位：${field.unit}` : ""}。`,
      };
    case "decimal":
      return { ...common, type: "decimal", operator: "between", formulae: [-1e15, 1e15], error: "请填数字。" };
    default:
      return null;
  }
}
