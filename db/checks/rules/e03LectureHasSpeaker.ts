import type { Rule } from "./Rule.ts";
import { rulesOfLedgers } from "./rulesOfLedgers.ts";

export const lectureHasSpeaker: Rule = {
  id: "E03",
  level: "error",
  words: "廉政党课有主讲人类别",
  holds: "类型为廉政党课的有主讲人类别",
  records: rulesOfLedgers("E03"),
};
