import { type Figure, figureOf } from "../../db/figures/index.ts";
import { allFields, type Ledger, ledgers } from "../../db/ledgers/index.ts";
import { conditionSql } from "./conditionSql.ts";
import { nearNames } from "./nearNames.ts";
import { compares, parseComparison } from "./parseComparison.ts";
import { parseOrder } from "./parseOrder.ts";
import { plainSigns } from "./plainSigns.ts";
import { recordsList } from "./recordsList.ts";
import { type Order, type RecordTest, type Row, TagProblem } from "./Tag.ts";
import { unknownField } from "./unknownName.ts";

/**
 * {行:…} as written, without braces: 行:乡镇, or 行:台账 and what narrows and orders its records, set apart by spaces. What stands
 * side by side must hold together; 或 between spaces begins an alternative.
 * @throws TagProblem
 */
export function parseRow(tag: string): Row {
  const body = tag.replace(/^行\s*[:：]/, "").trim();
  const [name = "", ...words] = body.split(/\s+/);
  if (name === "乡镇") {
    if (words.length > 0) throw new TagProblem("“行:乡镇”后面不能再写条件：每个乡（镇）、街道一行");
    return { kind: "townships" };
  }
  const ledger = ledgers.find(({ id, name: title }) => id === name || title === name);
  if (!ledger) throw new TagProblem(unknownLedger(name));
  const every = recordsList(ledger, true, "1");
  let [all, order] = [false, null as Order | null];
  const where: RecordTest[][] = [[]];
  for (const text of words) {
    if (text === "全部") all = true;
    else if (text === "且") continue;
    else if (text === "或") where.push([]);
    else if (text.startsWith("按") && !compares(plainSigns(text))) {
      if (order) throw new TagProblem("只能按一个字段排序");
      order = parseOrder(every, text.slice(1));
    } else where.at(-1)?.push(parseTest(every, ledger, text));
  }
  if (where.length > 1 && where.some((tests) => tests.length === 0)) throw new TagProblem("“或”的前后都要写条件");
  return { kind: "records", ledger, all, where, order, list: recordsList(ledger, all, conditionSql(where)) };
}

/** 状态=在建. What is compared with is kept as it was written: （ in it is no sign of ours. */
function parseTest(list: Figure, ledger: Ledger, written: string): RecordTest {
  const parts = parseComparison(plainSigns(written));
  if (!parts) throw new TagProblem(`看不懂“${written}”，条件写成 字段=内容，例：状态=在建`);
  const { left, operator, right } = parts;
  const field = allFields(ledger).find(({ name }) => name.normalize("NFKC") === left.normalize("NFKC"));
  if (!field) throw new TagProblem(unknownField(list, left));
  return { field, operator, value: written.slice(written.length - right.length) };
}

function unknownLedger(name: string): string {
  const names = ledgers.map((one) => one.name);
  if (figureOf(name)) return `“${name}”是指标；重复一行写“行:乡镇”或台账的名称，如 {行:农村公路建设任务}`;
  return `没有“${name}”这个台账${nearNames(name, names)}；可写：乡镇、${names.join("、")}`;
}
