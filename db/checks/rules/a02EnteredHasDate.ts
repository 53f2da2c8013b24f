import type { Rule } from "./Rule.ts";
import { rulesOfLedgers } from "./rulesOfLedgers.ts";

export const enteredHasDate: Rule = {
  id: "A02",
  level: "error",
  words: "入库须有日期",
  holds: "入库状态为已入库、在建、完工的项目有入库日期",
  records: rulesOfLedgers("A02"),
};
