import { type Field, fieldKinds } from "../../../db/ledgers/index.ts";

/** How a field is to be filled in, in one line for 填表说明. */
export function fillingRule(field: Field): string {
  const rule = fieldKinds[field.kind].rule(field);
  const list =
    field.options && `从下拉列表中选择：${field.options.join("、")}${field.extendable ? "；没有合适的可另填" : ""}`;
  return [list ?? rule, field.help].filter((part) => part).join("。");
}
