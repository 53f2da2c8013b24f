import { defineFigures } from "./defineFigures.ts";
import { inPeriod } from "./scopes.ts";

type Declarations = Parameters<typeof defineFigures>[2];

/** What complaints are about, and what road cases are about, as their ledgers have it. */
export const complaintKinds = ["出租车", "公交车", "客运班车", "网约车", "货运", "工程建设", "其他"] as const;
const namedRoadCases = ["损坏路产", "违法占用", "超限运输", "违法建筑"] as const;
/** 其他 are the kinds that a bureau has added itself. */
export const roadCaseKinds = [...namedRoadCases, "其他"] as const;

const inTime = "在本年1月1日至截至月月末之间";

/** The complaints of one kind ("" = all): 安全.出租车投诉受理数, 安全.投诉受理数. */
function complaintFigures(kind: string): Declarations {
  const about = kind === "" ? "1" : `对象类别 = '${kind}'`;
  const count = (where: string, definition: string): Declarations[string] => ({
    unit: "件",
    definition,
    how: { kind: "count", scope: inPeriod("complaints", "受理日期", `${about} AND ${where}`) },
  });
  const whose = `${kind}投诉`;
  const rate = (definition: string, numerator: string, denominator: string): Declarations[string] => ({
    unit: "％",
    definition,
    how: { kind: "ratio", numerator: `安全.${whose}${numerator}`, denominator: `安全.${whose}${denominator}` },
  });
  return {
    [`${whose}受理数`]: count("1", `受理日期${inTime}的${whose}件数。`),
    [`${whose}办结数`]: count("办结日期 <= :to", `${whose}受理数中，办结日期不晚于截至月月末的件数。`),
    [`${whose}办结率`]: rate(`${whose}办结数除以${whose}受理数。`, "办结数", "受理数"),
    [`${whose}满意数`]: count("满意度 = '满意'", `${whose}受理数中，满意度为满意的件数。`),
    [`${whose}基本满意数`]: count("满意度 = '基本满意'", `${whose}受理数中，满意度为基本满意的件数。`),
    [`${whose}满意合计`]: count("满意度 IN ('满意', '基本满意')", `${whose}受理数中，满意度为满意或基本满意的件数。`),
    [`${whose}不满意数`]: count("满意度 = '不满意'", `${whose}受理数中，满意度为不满意的件数。`),
    [`${whose}已评价数`]: count(
      "满意度 IN ('满意', '基本满意', '不满意')",
      `${whose}受理数中，满意度为满意、基本满意或不满意的件数。`,
    ),
    [`${whose}未评价数`]: count(
      "COALESCE(满意度, '未评价') = '未评价'",
      `${whose}受理数中，满意度为未评价或未填的件数。`,
    ),
    [`${whose}满意率`]: rate(`${whose}满意合计除以${whose}已评价数。`, "满意合计", "已评价数"),
  };
}

/** The road cases of one kind: 安全.损坏路产路政案件数. The counts and the rate of all kinds stand with safety. */
function roadCaseFigures(kind: string): Declarations {
  const named = namedRoadCases.map((name) => `'${name}'`).join(", ");
  const about = kind === "" ? "1" : kind === "其他" ? `类别 NOT IN (${named})` : `类别 = '${kind}'`;
  const opened = inPeriod("road-cases", "立案日期", about);
  const closed = inPeriod("road-cases", "立案日期", `${about} AND 结案日期 <= :to`);
  const whose = `${kind}路政案件`;
  const counts: Declarations = {
    [`${whose}数`]: {
      unit: "件",
      definition: `立案日期${inTime}的${whose}件数。`,
      how: { kind: "count", scope: opened },
    },
    [`${whose}结案数`]: {
      unit: "件",
      definition: `${whose}数中，结案日期不晚于截至月月末的件数。`,
      how: { kind: "count", scope: closed },
    },
    [`${whose}结案率`]: {
      unit: "％",
      definition: `${whose}结案数除以${whose}数。`,
      how: { kind: "ratio", numerator: `安全.${whose}结案数`, denominator: `安全.${whose}数` },
    },
  };
  return {
    ...(kind === "" ? {} : counts),
    [`${whose}赔补偿费`]: {
      unit: "万元",
      definition: `立案日期${inTime}的${whose}，赔补偿费之和，未填的不计。`,
      how: { kind: "sum", scope: opened, field: "赔补偿费" },
    },
    [`${whose}罚款`]: {
      unit: "万元",
      definition: `立案日期${inTime}的${whose}，罚款之和，未填的不计。`,
      how: { kind: "sum", scope: opened, field: "罚款" },
    },
  };
}

/** 运输安全与行业监管: complaints and road cases, of all kinds and kind by kind. */
export const casesByKind = defineFigures("安全", "safety", {
  ...Object.assign({}, ...["", ...complaintKinds].map(complaintFigures)),
  ...Object.assign({}, ...["", ...roadCaseKinds].map(roadCaseFigures)),
});
