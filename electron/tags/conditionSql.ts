import { fieldKinds } from "../../db/ledgers/index.ts";
import { type Alternatives, type RecordTest, TagProblem } from "./Tag.ts";

/** The conditions of {行:…} as SQL over the ledger's fields. @throws TagProblem */
export function conditionSql(where: Alternatives<RecordTest>): string {
  const any = where.map((tests) => tests.map(testSql).join(" AND ") || "1");
  return any.length > 1 ? `(${any.join(" OR ")})` : (any[0] ?? "1");
}

/**
 * 状态=在建、未开工 (any of them), 计划里程>=3 (in the field's unit), 完工日期=空. What is compared is read as a cell of a sheet is,
 * so that synonyms and ways of writing dates count.
 */
function testSql({ field: { name, field }, operator: sign, value }: RecordTest): string {
  if (field.personal) throw new TagProblem(`“${name}”是个人信息，不能用作条件`);
  const operator = sign === "≠" ? "<>" : sign;
  const equal = operator === "=" || operator === "<>";
  const column = `"${name}"`;
  if (value === "空") {
    if (!equal) throw new TagProblem("“空”只能用 = 或 ≠");
    return `(${column} IS ${operator === "=" ? "" : "NOT "}NULL)`;
  }
  const kind = fieldKinds[field.kind];
  const ordered = kind.numeric || kind.dated;
  if (!equal && !ordered) throw new TagProblem(`“${name}”不是数字或日期，只能用 = 或 ≠`);
  const values = (ordered ? [value] : value.split("、")).map((text) => {
    const parsed = kind.parse(text, field);
    if (parsed.kind !== "value") {
      const why = parsed.kind === "wrong" ? parsed.why : "等号后面没有内容（空白请写“空”）";
      throw new TagProblem(`“${name}${sign}${value}”：${why}`);
    }
    return typeof parsed.value === "number"
      ? String(parsed.value)
      : `'${parsed.value.replaceAll("'", "''").replaceAll("\0", "")}'`;
  });
  if (ordered) return operator === "<>" ? `(${column} IS NOT ${values[0]})` : `(${column} ${operator} ${values[0]})`;
  const any = values
    .map((each) =>
      field.many || field.kind === "list"
        ? `instr('、' || ${column} || '、', '、' || ${each} || '、') > 0`
        : `${column} = ${each}`,
    )
    .join(" OR ");
  return operator === "=" ? `(${any})` : `(${column} IS NULL OR NOT (${any}))`;
}
