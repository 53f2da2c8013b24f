import type { Field } from "../../../db/ledgers/Field.ts";

/** How a field is to be filled in, in one line for 填表说明. */
export function fillingRule(field: Field): string {
  const rule = byKind(field);
  const list =
    field.options && `从下拉列表中选择：${field.options.join("、")}${field.extendable ? "；没有合适的可另填" : ""}`;
  return [list ?? rule, field.help].filter((part) => part).join("。");
}

function byKind({ kind, unit, many }: Field): string {
  switch (kind) {
    case "date":
      return "年月日，例：2021-05-20";
    case "month":
      return "年月，例：2021-10";
    case "year":
      return "四位年度，例：2021";
    case "count":
      return `整数${unit ? `，单位：${unit}` : ""}`;
    case "money":
    case "length":
    case "metre":
    case "area":
    case "decimal":
      return `数字${unit ? `，单位：${unit}` : ""}`;
    case "percent":
      return "0 到 100 的数字，例：85 表示 85％";
    case "bool":
      return "是 或 否";
    case "stake":
      return "桩号，例：K12+345";
    case "township":
      return many ? "乡（镇）、街道全称，多个用、隔开" : "从下拉列表中选择乡（镇）、街道";
    case "list":
      return "多个用、隔开";
    case "phone":
      return "电话号码";
    default:
      return "文字";
  }
}
