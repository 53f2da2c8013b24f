import type { Rule } from "./Rule.ts";
import { rulesOfLedgers } from "./rulesOfLedgers.ts";

export const routeCode: Rule = {
  id: "E04",
  level: "error",
  words: "路线编码与里程",
  holds: "路线编码合规范，字母与行政等级相符，里程等于止点桩号减起点桩号",
  records: rulesOfLedgers("E04"),
};
