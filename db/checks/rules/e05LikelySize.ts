import { checksTogether } from "./checksOf.ts";
import type { RecordCheck, Rule } from "./Rule.ts";
import { rulesOfLedgers } from "./rulesOfLedgers.ts";

/** 四类 and 五类 are 危桥; a bridge of 三类 is repaired, not replaced. */
const dangerous: RecordCheck = ({ values: { 原技术状况: rating } }) =>
  rating === "三类" ? { field: "原技术状况", message: "原技术状况为三类，不属危桥", values: [rating] } : null;

export const likelySize: Rule = {
  id: "E05",
  level: "warning",
  words: "规模合理",
  holds: "全长等于主线长加支线长；危桥的原技术状况为四类、五类",
  records: checksTogether(rulesOfLedgers("E05"), { bridges: [dangerous] }),
};
