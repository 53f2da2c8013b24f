import type { Rule } from "./Rule.ts";
import { rulesOfLedgers } from "./rulesOfLedgers.ts";

export const datesInOrder: Rule = {
  id: "B01",
  level: "error",
  words: "日期先后",
  holds:
    "开工不晚于完工、建成、通车，受理不晚于办结，立案不晚于结案，起始不晚于结束；上报与批复、发现与解决、检查与整改只作提示",
  records: rulesOfLedgers("B01"),
};
