import { isStorable } from "../../exact/index.ts";
import type { Ledger, Problem, Values } from "../defineLedger.ts";
import type { Field } from "../Field.ts";
import { fieldKinds } from "../fieldKinds.ts";

/**
 * Checks one record as it would be stored: required fields, types and lists, then the ledger's rules. The same function runs
 * in the form, in the handler and in the import. `progress`: the month's values, or null where no month is written.
 */
export function checkValues(ledger: Ledger, values: Values, progress: Values | null): Problem[] {
  const problems: Problem[] = [];
  checkFields(ledger.fields, values, problems);
  if (ledger.progress && progress) checkFields(ledger.progress, progress, problems);
  const wrong = new Set(problems.map((problem) => problem.field));
  for (const rule of ledger.rules ?? []) {
    if (wrong.has(rule.field)) continue;
    const message = rule.check(values, progress ?? {});
    if (message) problems.push({ level: rule.level, field: rule.field, message });
  }
  return problems;
}

function checkFields(fields: Readonly<Record<string, Field>>, values: Values, problems: Problem[]): void {
  for (const name in fields) {
    const field = fields[name];
    if (!field) continue;
    const value = values[name];
    if (value === null || value === undefined || value === "") {
      if (field.required) problems.push({ level: "error", field: name, message: `缺少${name}` });
      continue;
    }
    const why = wrongValue(field, value);
    if (why) problems.push({ level: "error", field: name, message: why });
  }
}

/** Why a stored value cannot be of this field, or null. Values come from parse(), a form or a foreign program: all are checked. */
function wrongValue(field: Field, value: string | number): string | null {
  const kind = fieldKinds[field.kind];
  if (kind.column === "INTEGER") {
    if (typeof value !== "number" || !Number.isSafeInteger(value)) return "不是可保存的数值";
    return kind.wrong(value, field);
  }
  if (typeof value !== "string") return "不是文字";
  if (!isStorable(value)) return "含有不能保存的字符，请删去";
  const why = kind.wrong(value, field);
  if (why !== null) return why;
  if (field.options && !field.extendable && !field.options.includes(value)) return `“${value}”不在选项中`;
  return value.length > 2000 ? "文字超过 2000 字" : null;
}
