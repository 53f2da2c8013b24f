import type { Values } from "../../db/ledgers/defineLedger.ts";
import type { BatchEntry, Cause } from "../../db/store/index.ts";

export const byForm: Cause = { kind: "form", reason: "更正" };

/** Values of a 农村公路建设任务 with the given name. */
export function roadWork(name: string, more: Values = {}): Values {
  return {
    年度: 2021,
    乡镇: "通泉街道",
    路线名称: name,
    建设类型: "农村公路硬化",
    计划里程: 3945,
    计划投资: 52_000_000,
    ...more,
  };
}

/** A month's progress. */
export function progress(length: number, state = "在建"): Values {
  return { 完成里程: length, 完成投资: length * 10_000, 状态: state };
}

export function batchEntry(file = "通泉街道.xlsx", hash = file): BatchEntry {
  const counts = { add: 1, update: 0, unchanged: 0, refuse: 0, skipped: 2 };
  return { file, hash, asOf: "2021-10", counts, ledgers: ["road-works"], summary: { sheets: ["Sheet1"] } };
}
