import type { Figure } from "../../../db/figures/index.ts";
import { inMonths, inPeriod, mainDate, ofAnyYear, ofYear } from "../../../db/figures/index.ts";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { ledgers } from "../../../db/ledgers/index.ts";
import { conditionSql } from "./conditionSql.ts";
import { fieldNamed } from "./fieldNamed.ts";
import { type Loop, TagProblem } from "./Tag.ts";

/**
 * {行:…} as written, without braces: 行:乡镇, or 行:台账 and what narrows and orders its records. Records are those of the
 * period, the way the ledger tells it: of the year (年度), of its months (月份), or by its main date; others are all there.
 * @throws TagProblem
 */
export function parseLoop(tag: string): Loop {
  const [name = "", ...words] = tag
    .replace(/^行\s*[:：]/, "")
    .trim()
    .split(/[\s　]+/);
  if (name === "乡镇") {
    if (words.length > 0) throw new TagProblem("“行:乡镇”后面不能再写条件：每个乡（镇）、街道一行");
    return { kind: "townships" };
  }
  const ledger = ledgers.find(({ id, name: title }) => id === name || title === name);
  if (!ledger) throw new TagProblem(`没有“${name}”这个台账，可写：乡镇、${ledgers.map((one) => one.name).join("、")}`);
  const all = words.includes("全部");
  let order: Extract<Loop, { kind: "records" }>["order"] = null;
  const conditions: string[] = [];
  for (const word of words) {
    if (word === "全部") continue;
    if (word.startsWith("按") && !/[=<>≠≥≤＝＜＞]/.test(word)) {
      if (order) throw new TagProblem("只能按一个字段排序");
      order = orderOf(ledger, word.slice(1));
    } else conditions.push(conditionSql(ledger, word));
  }
  const where = conditions.length > 0 ? conditions.join(" AND ") : "1";
  return { kind: "records", ledger, list: listOf(ledger, all, where), order };
}

/** The sum of a field over a loop's records: a figure like any other. @throws TagProblem */
export function totalOf({ ledger, list }: Extract<Loop, { kind: "records" }>, name: string): Figure {
  const named = fieldNamed(ledger, name);
  if (!fieldKinds[named.field.kind].additive) throw new TagProblem(`“${name}”不是可以相加的数字`);
  if (!("scope" in list.how)) throw new Error(`${list.id} has no scope`);
  return {
    ...list,
    id: `${list.id} 合计 ${name}`,
    unit: named.field.unit ?? null,
    how: { kind: "sum", scope: list.how.scope, field: name },
  };
}

function orderOf(ledger: Ledger, words: string): { field: NamedField; descending: boolean } | null {
  const [, name = "", direction = ""] = /^(.*?)(升序|降序|倒序)?$/.exec(words) ?? [];
  // The official order is the order that records come in.
  if (name === "乡镇" && direction === "") return null;
  const field = fieldNamed(ledger, name);
  if (field.field.personal) throw new TagProblem(`“${name}”是个人信息，不能按它排序`);
  return { field, descending: direction === "降序" || direction === "倒序" };
}

function listOf(ledger: Ledger, all: boolean, where: string): Figure {
  const date = mainDate(ledger);
  const { id, area, name } = ledger;
  const scope =
    all || (!ledger.fields.年度 && !ledger.fields.月份 && !date)
      ? ofAnyYear(id, where)
      : ledger.fields.年度
        ? ofYear(id, where)
        : ledger.fields.月份
          ? inMonths(id, where)
          : inPeriod(id, date ?? "", where);
  const fields = allFields(ledger).map((one) => one.name);
  return {
    id: `${id} ${all ? "全部 " : ""}${where}`,
    name,
    area,
    unit: null,
    definition: name,
    how: { kind: "items", scope, fields },
  };
}
