import { datesInOrder } from "./datesInOrder.ts";
import type { LedgerRule } from "./defineLedger.ts";

/** Dates of one piece of work stand in order: 开工日期 ≤ 完工日期. */
export const startedBeforeFinished = datesInOrder("开工日期", "完工日期");

/**
 * 完工日期 is filled only for work that is done; what is 未开工 has nothing done. Both are worth a look, not a refusal: what was
 * said of which month is the audit's to judge (B02, B03, B04).
 */
export const stateAgrees: LedgerRule = {
  level: "warning",
  rule: null,
  of: ["状态", "开工日期", "完工日期", "完成里程", "完成投资"],
  field: "状态",
  check(values, progress) {
    const state = progress.状态 ?? values.状态;
    if (state === "完工" && Object.hasOwn(values, "开工日期") && !values.开工日期 && values.完工日期) {
      return "已完工但没有开工日期";
    }
    if (state === "未开工" && Number(progress.完成里程 ?? 0) > 0) return "状态为未开工，但有完成里程";
    if (state === "未开工" && Number(progress.完成投资 ?? 0) > 0) return "状态为未开工，但有完成投资";
    if ((state === "未开工" || state === "在建") && values.完工日期) return `状态为${state}，但填了完工日期`;
    return null;
  },
};
