import { defineFigures } from "./defineFigures.ts";
import { inPeriod } from "./scopes.ts";

type Declaration = Parameters<typeof defineFigures>[2][string];

const inTime = "在本年1月1日至截至月月末之间";
const complaints = (where: string, definition: string): Declaration => ({
  unit: "件",
  definition,
  how: { kind: "count", scope: inPeriod("complaints", "受理日期", where) },
});
const rate = (definition: string, numerator: string, denominator: string): Declaration => ({
  unit: "％",
  definition,
  how: { kind: "ratio", numerator: `安全.${numerator}`, denominator: `安全.${denominator}` },
});
const opened = inPeriod("road-cases", "立案日期");

/** 运输安全与行业监管: complaints of every kind and what came of them, and what road cases brought in. */
export const cases = defineFigures("安全", "safety", {
  投诉受理数: complaints("1", `受理日期${inTime}的投诉件数。`),
  投诉办结数: complaints("办结日期 <= :to", "投诉受理数中，办结日期不晚于截至月月末的件数。"),
  投诉办结率: rate("投诉办结数除以投诉受理数。", "投诉办结数", "投诉受理数"),
  投诉满意数: complaints("满意度 = '满意'", "投诉受理数中，满意度为满意的件数。"),
  投诉基本满意数: complaints("满意度 = '基本满意'", "投诉受理数中，满意度为基本满意的件数。"),
  投诉满意合计: complaints("满意度 IN ('满意', '基本满意')", "投诉受理数中，满意度为满意或基本满意的件数。"),
  投诉不满意数: complaints("满意度 = '不满意'", "投诉受理数中，满意度为不满意的件数。"),
  投诉已评价数: complaints(
    "满意度 IN ('满意', '基本满意', '不满意')",
    "投诉受理数中，满意度为满意、基本满意或不满意的件数。",
  ),
  投诉未评价数: complaints("COALESCE(满意度, '未评价') = '未评价'", "投诉受理数中，满意度为未评价或未填的件数。"),
  投诉满意率: rate("投诉满意合计除以投诉已评价数。", "投诉满意合计", "投诉已评价数"),
  路政案件赔补偿费: {
    unit: "万元",
    definition: `立案日期${inTime}的路政案件，赔补偿费之和，未填的不计。`,
    how: { kind: "sum", scope: opened, field: "赔补偿费" },
  },
  路政案件罚款: {
    unit: "万元",
    definition: `立案日期${inTime}的路政案件，罚款之和，未填的不计。`,
    how: { kind: "sum", scope: opened, field: "罚款" },
  },
});
