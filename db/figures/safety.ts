import { periodOf } from "../exact/index.ts";
import { count, rate, sum } from "./declarations.ts";
import { defineFigures } from "./defineFigures.ts";
import { inPeriod, ofYear } from "./scopes.ts";

const aboutTaxisAndBuses = "对象类别 IN ('出租车', '公交车')";
const complaints = inPeriod("complaints", "受理日期", aboutTaxisAndBuses);
const closed = inPeriod("complaints", "受理日期", `${aboutTaxisAndBuses} AND 办结日期 <= :to`);
const content = inPeriod("complaints", "受理日期", `${aboutTaxisAndBuses} AND 满意度 IN ('满意', '基本满意')`);
const judged = inPeriod("complaints", "受理日期", `${aboutTaxisAndBuses} AND 满意度 IN ('满意', '基本满意', '不满意')`);
const accidents = inPeriod("accidents", "日期", "责任事故 = 1");
const springRush = ofYear("spring-rush");
const inSpringRush = inPeriod(
  "accidents",
  "日期",
  `责任事故 = 1 AND EXISTS (SELECT 1 FROM spring_rush s WHERE s.deleted_at IS NULL AND s.年度 = :year
    AND 日期 BETWEEN s.起始日期 AND s.结束日期)`,
);
const inspections = inPeriod("inspections", "日期");
const cases = inPeriod("road-cases", "立案日期");
const casesClosed = inPeriod("road-cases", "立案日期", "结案日期 <= :to");

/** 运输安全与行业监管. */
export const safety = defineFigures("安全", "safety", {
  出租公交投诉数: count("件", "受理日期在本年1月1日至截至月月末之间的出租车、公交车投诉件数。", complaints),
  出租公交投诉办结数: count("件", "出租公交投诉中，办结日期不晚于截至月月末的件数。", closed),
  出租公交投诉满意数: count("件", "出租公交投诉中，满意度为满意或基本满意的件数。", content),
  出租公交投诉评价数: count("件", "出租公交投诉中，满意度为满意、基本满意或不满意的件数，未评价的不计。", judged),
  出租公交投诉满意率: rate(
    "安全.出租公交投诉满意数",
    "安全.出租公交投诉评价数",
    "出租公交投诉中，满意和基本满意的件数除以已评价的件数。",
  ),
  责任事故数: count("起", "本年1月1日至截至月月末之间的责任事故起数。", accidents),
  春运责任事故数: {
    unit: "起",
    definition: "本年度春运起止日期之内、不晚于截至月月末的责任事故起数，没有春运记录的不计算。",
    how: { kind: "count", scope: inSpringRush, given: springRush },
    remarks: [
      {
        scope: springRush,
        text: (records, asOf) => (records === 0 ? `没有${periodOf(asOf).year}年的春运记录。` : null),
      },
    ],
  },
  打非治违查处数: sum(
    "起",
    "本年1月1日至截至月月末打非治违的查处违法之和。",
    inPeriod("enforcement", "日期"),
    "查处违法",
  ),
  隐患数: sum("处", "本年1月1日至截至月月末安全检查的发现隐患之和。", inspections, "发现隐患"),
  隐患整改数: sum("处", "本年1月1日至截至月月末安全检查的已整改之和，未填已整改的不计。", inspections, "已整改"),
  隐患整改率: rate("安全.隐患整改数", "安全.隐患数", "安全检查的已整改之和除以发现隐患之和。"),
  路政案件数: count("件", "立案日期在本年1月1日至截至月月末之间的路政案件数。", cases),
  路政案件结案数: count("件", "路政案件中，结案日期不晚于截至月月末的件数。", casesClosed),
  疫苗接种人次: sum(
    "人次",
    "本年1月1日至截至月月末，事项为疫苗接种的人数之和。",
    inPeriod("epidemic", "日期", "事项 = '疫苗接种'"),
    "人数",
  ),
});
