import type { Figure } from "../../db/figures/index.ts";
import { figures } from "../../db/figures/index.ts";
import { ledgerOf } from "../../db/ledgers/index.ts";
import { fieldsOf } from "./fieldsOf.ts";
import { nearNames } from "./nearNames.ts";
import type { Carrier } from "./Tag.ts";
import { wordsIn } from "./words.ts";

const CARRIERS: Readonly<Record<Carrier, string>> = { cell: "自制报表", paragraph: "总结模板" };

/** The sentence for a name that is no figure, and no word of the carrier, with what might be meant. */
export function unknownName(name: string, carrier: Carrier): string {
  if (name === "") return "没有写指标的名称";
  const other = carrier === "cell" ? "paragraph" : "cell";
  if (wordsIn(other).includes(name)) return `“${name}”只能写在${CARRIERS[other]}里`;
  const near = nearNames(name, [...figures.map(({ id }) => id), ...wordsIn(carrier)]);
  const full = name.includes(".") || near !== "" ? "" : "；指标要写全称，例：农村路.建设任务里程";
  return `没有“${name}”这个指标${near}${full}`;
}

/** The sentence for a name that the items of a list (the records of a ledger) have nothing of. */
export function unknownField(list: Figure, name: string): string {
  const fields = fieldsOf(list) ?? [];
  const ledger =
    "scope" in list.how && list.id.startsWith(`${list.how.scope.ledger} `) && ledgerOf(list.how.scope.ledger);
  const missing = ledger ? `“${ledger.name}”没有“${name}”这个字段` : `“${list.id}”没有“${name}”这一项`;
  const near = nearNames(name, fields);
  return `${missing}${near}${near === "" ? "，" : "；"}可用的有：${fields.join("、")}`;
}
