import { periodOf } from "../exact/Period.ts";
import { defineFigures } from "./defineFigures.ts";
import type { How, Remark } from "./Figure.ts";
import { inMonths, inPeriod, ofYear } from "./scopes.ts";

// A month's row names its project by code or by name. What is in no 项目库 cannot be told to be an expressway: it counts as
// none, so that no amount drops out, and the figure says so.
const named = (where: string): string =>
  `(项目 IN (SELECT q.项目代码 FROM projects q WHERE q.deleted_at IS NULL AND q.项目代码 IS NOT NULL AND ${where})
    OR 项目 IN (SELECT q.项目名称 FROM projects q WHERE q.deleted_at IS NULL AND q.项目名称 IS NOT NULL AND ${where}))`;
const expressway = named("q.项目类别 = '高速公路'");
const otherProjects = inMonths("investment-monthly", `NOT ${expressway}`);
const otherThisMonth = { ...otherProjects, within: "月份 = :asOf" };
const expressways = inMonths("investment-monthly", expressway);
const unknown = inMonths("investment-monthly", `NOT ${named("1")}`);
const entered = inPeriod("projects", "入库日期");
const turnover = inMonths("turnover-monthly");

const unknownProjects: Remark = {
  scope: unknown,
  text: (records) => (records > 0 ? `有 ${records} 条月报的项目不在项目库中，按非高速公路计。` : null),
};
const unknownThisMonth: Remark = { ...unknownProjects, scope: { ...unknown, within: "月份 = :asOf" } };

const missingMonths: Remark = {
  scope: turnover,
  text(records, asOf) {
    const { month, text } = periodOf(asOf);
    return records < month ? `${text}有 ${month - records} 个月没有周转量月报。` : null;
  },
};

/** 目标值 of one target in 亿元, whichever of 亿元 and 万元 it was given in. */
function target(where: string): { how: How; remarks: readonly Remark[] } {
  const scope = ofYear("annual-targets", where);
  const sql = "目标值 * CASE 单位 WHEN '亿元' THEN 10000 WHEN '万元' THEN 1 END";
  return {
    how: { kind: "single", scope, fields: ["目标值", "单位"], sql, perUnit: 100_000_000 },
    remarks: [
      { scope, text: (records) => (records > 1 ? `有 ${records} 条口径不同的任务，未能确定取哪一条。` : null) },
    ],
  };
}

// Without a 口径 asked for, the target without one is meant; where all have one, it must be the only one.
const withoutScope = `指标 = '项目入库' AND (口径 IS NULL OR NOT EXISTS (SELECT 1 FROM annual_targets o
  WHERE o.deleted_at IS NULL AND o.年度 = :year AND o.指标 = '项目入库' AND o.口径 IS NULL))`;

/** 固定资产投资: what was asked for, entered into the project library and reported as spent; and the roads' turnover. */
export const investment = defineFigures("固投", "investment", {
  入库任务: { unit: "亿元", definition: "本年度指标为项目入库的目标值。", ...target(withoutScope) },
  出数任务: {
    unit: "亿元",
    definition: "本年度指标为固定资产投资出数、口径为不含高速公路的目标值。",
    ...target("指标 = '固定资产投资出数' AND 口径 = '不含高速公路'"),
  },
  入库项目数: {
    unit: "个",
    definition: "入库日期在本年1月1日至截至月月末之间的项目个数。",
    how: { kind: "count", scope: entered },
  },
  入库总投资: {
    unit: "亿元",
    definition: "入库日期在本年1月1日至截至月月末之间的项目，总投资之和。",
    how: { kind: "sum", scope: entered, field: "总投资" },
  },
  入库完成率: {
    unit: "％",
    definition: "入库总投资除以入库任务。",
    how: { kind: "ratio", numerator: "固投.入库总投资", denominator: "固投.入库任务" },
  },
  入库超额: {
    unit: "亿元",
    definition: "入库总投资减去入库任务，负数为差额。",
    how: { kind: "difference", minuend: "固投.入库总投资", subtrahend: "固投.入库任务" },
  },
  出数: {
    unit: "亿元",
    definition: "1月至截至月，项目类别不是高速公路的项目本月完成投资之和。",
    how: { kind: "sum", scope: otherProjects, field: "本月完成投资" },
    remarks: [unknownProjects],
  },
  出数完成率: {
    unit: "％",
    definition: "出数除以出数任务。",
    how: { kind: "ratio", numerator: "固投.出数", denominator: "固投.出数任务" },
  },
  出数超额: {
    unit: "亿元",
    definition: "出数减去出数任务，负数为差额。",
    how: { kind: "difference", minuend: "固投.出数", subtrahend: "固投.出数任务" },
  },
  高速出数: {
    unit: "亿元",
    definition: "1月至截至月有完成投资的各高速公路项目及其本月完成投资之和，按数额由大到小排列。",
    how: { kind: "byProject", scope: expressways, project: "项目", field: "本月完成投资", amount: "出数" },
  },
  高速出数合计: {
    unit: "亿元",
    definition: "1月至截至月，项目类别为高速公路的项目本月完成投资之和。",
    how: { kind: "sum", scope: expressways, field: "本月完成投资" },
  },
  本月出数: {
    unit: "亿元",
    definition: "截至月当月，项目类别不是高速公路的项目本月完成投资之和。",
    how: { kind: "sum", scope: otherThisMonth, field: "本月完成投资" },
    remarks: [unknownThisMonth],
  },
  总周转量: {
    unit: "万吨公里",
    definition: "1月至截至月的总周转量之和，总周转量为货物周转量加旅客周转量的十分之一。",
    // Both are kept in ten-thousandths; ten times as fine, the tenth is a whole number.
    how: {
      kind: "sumOf",
      scope: turnover,
      fields: ["货物周转量", "旅客周转量"],
      sql: "货物周转量 * 10 + 旅客周转量",
      perUnit: 100_000,
    },
    remarks: [missingMonths],
  },
  总周转量同期增速: {
    unit: "％",
    definition: "总周转量比上年同期增长的百分比，两年同期各月的月报齐全才计算。",
    how: { kind: "growth", of: "固投.总周转量", months: "every" },
  },
});
