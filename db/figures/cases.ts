import { count, rate, sum } from "./declarations.ts";
import { defineFigures, type FigureDeclaration } from "./defineFigures.ts";
import { inPeriod } from "./scopes.ts";

const inTime = "在本年1月1日至截至月月末之间";
const complaints = (where: string, definition: string): FigureDeclaration =>
  count("件", definition, inPeriod("complaints", "受理日期", where));
const opened = inPeriod("road-cases", "立案日期");

/** 运输安全与行业监管: complaints of every kind and what came of them, and what road cases brought in. */
export const cases = defineFigures("安全", "safety", {
  投诉受理数: complaints("1", `受理日期${inTime}的投诉件数。`),
  投诉办结数: complaints("办结日期 <= :to", "投诉受理数中，办结日期不晚于截至月月末的件数。"),
  投诉办结率: rate("安全.投诉办结数", "安全.投诉受理数"),
  投诉满意数: complaints("满意度 = '满意'", "投诉受理数中，满意度为满意的件数。"),
  投诉基本满意数: complaints("满意度 = '基本满意'", "投诉受理数中，满意度为基本满意的件数。"),
  投诉满意合计: complaints("满意度 IN ('满意', '基本满意')", "投诉受理数中，满意度为满意或基本满意的件数。"),
  投诉不满意数: complaints("满意度 = '不满意'", "投诉受理数中，满意度为不满意的件数。"),
  投诉已评价数: complaints(
    "满意度 IN ('满意', '基本满意', '不满意')",
    "投诉受理数中，满意度为满意、基本满意或不满意的件数。",
  ),
  投诉未评价数: complaints("COALESCE(满意度, '未评价') = '未评价'", "投诉受理数中，满意度为未评价或未填的件数。"),
  投诉满意率: rate("安全.投诉满意合计", "安全.投诉已评价数"),
  路政案件赔补偿费: sum("万元", `立案日期${inTime}的路政案件，赔补偿费之和，未填的不计。`, opened, "赔补偿费"),
  路政案件罚款: sum("万元", `立案日期${inTime}的路政案件，罚款之和，未填的不计。`, opened, "罚款"),
});
