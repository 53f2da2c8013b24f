import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { isNumericField } from "../ledgerSheets/ledgerCell.ts";
import { fieldNamed } from "./fieldNamed.ts";
import { TagProblem } from "./Tag.ts";

const OPERATORS: Readonly<Record<string, "=" | "<>" | ">" | ">=" | "<" | "<=">> = {
  "=": "=",
  "＝": "=",
  "≠": "<>",
  "!=": "<>",
  "<>": "<>",
  ">": ">",
  "＞": ">",
  ">=": ">=",
  "≥": ">=",
  "<": "<",
  "＜": "<",
  "<=": "<=",
  "≤": "<=",
};

/**
 * One condition of {行:…} as SQL over the ledger's fields: 状态=在建、未开工 (any of them), 计划里程>=3 (in the field's unit),
 * 完工日期=空. What is compared is read as a cell of a sheet is, so that synonyms and ways of writing dates count.
 * @throws TagProblem
 */
export function conditionSql(ledger: Ledger, words: string): string {
  const [, name = "", sign = "", rest = ""] = /^(.+?)(>=|<=|!=|<>|[=＝≠>＞≥<＜≤])(.*)$/.exec(words) ?? [];
  const operator = OPERATORS[sign];
  if (!operator) throw new TagProblem(`看不懂“${words}”，条件写成 字段=内容，例：状态=在建`);
  const { field } = fieldNamed(ledger, name);
  if (field.personal) throw new TagProblem(`“${name}”是个人信息，不能用作条件`);
  const column = `"${name}"`;
  if (rest === "空") {
    if (operator !== "=" && operator !== "<>") throw new TagProblem(`“空”只能用 = 或 ≠`);
    return `(${column} IS ${operator === "=" ? "" : "NOT "}NULL)`;
  }
  const ordered = isNumericField(field) || fieldKinds[field.kind].dated;
  if (operator !== "=" && operator !== "<>" && !ordered) throw new TagProblem(`“${name}”不是数字或日期，只能用 = 或 ≠`);
  const values = (ordered ? [rest] : rest.split("、")).map((text) => {
    const parsed = fieldKinds[field.kind].parse(text, field);
    if (parsed.kind !== "value")
      throw new TagProblem(`“${words}”：${parsed.kind === "wrong" ? parsed.why : "等号后面没有内容（空白请写“空”）"}`);
    return typeof parsed.value === "number"
      ? String(parsed.value)
      : `'${parsed.value.replaceAll("'", "''").replaceAll("\0", "")}'`;
  });
  if (ordered) return operator === "<>" ? `(${column} IS NOT ${values[0]})` : `(${column} ${operator} ${values[0]})`;
  const any = values
    .map((value) =>
      field.many || field.kind === "list"
        ? `instr('、' || ${column} || '、', '、' || ${value} || '、') > 0`
        : `${column} = ${value}`,
    )
    .join(" OR ");
  return operator === "=" ? `(${any})` : `(${column} IS NULL OR NOT (${any}))`;
}
