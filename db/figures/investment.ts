import { besideExpresswaysSql } from "./besideExpressways.ts";
import { count, difference, growth, items, rate, sum, yearEarlier } from "./declarations.ts";
import { defineFigures, type FigureDeclaration } from "./defineFigures.ts";
import type { Remark } from "./Figure.ts";
import { named, notNamed, reportedProject } from "./projectsNamedSql.ts";
import { inMonth, inMonths, inPeriod, ofAnyYear, ofYear } from "./scopes.ts";
import { setTarget, setTargetWhere } from "./setTarget.ts";
import { sinceBegun } from "./sinceBegun.ts";

// What is in no 项目库 cannot be told to be an expressway: it counts as none, so that no amount drops out, and the figure says so.
const expressway = named("q.项目类别 = '高速公路'");
const otherProjects = inMonths("investment-monthly", `NOT ${expressway}`);
const otherThisMonth = inMonth("investment-monthly", otherProjects.where);
const expressways = inMonths("investment-monthly", expressway);
const unknown = inMonths("investment-monthly", notNamed);
const entered = inPeriod("projects", "入库日期");
const turnover = inMonths("turnover-monthly");

const allMonths = inMonths("investment-monthly");

// 先入库、后有数; a day known to its month is in that month. What is asked of both stands in the month of the report.
const enteredByThen = named("q.入库日期 <= 月份 || '-31'");

const unknownProjects: Remark = {
  scope: unknown,
  text: (records) => (records > 0 ? `有 ${records} 条月报的项目不在项目库中，按非高速公路计。` : null),
};
const unknownThisMonth: Remark = { ...unknownProjects, scope: inMonth("investment-monthly", unknown.where) };

/** A column of the turnover reports: of the period, of the same period last year, and how much it grew. */
function turnoverFigures(name: string, unit: string): Readonly<Record<string, FigureDeclaration>> {
  return {
    [name]: {
      unit,
      definition: `1月至截至月的${name}之和，未填的不计。`,
      how: { kind: "sum", scope: turnover, field: name, given: true },
    },
    [`${name}上年同期`]: yearEarlier(unit, `固投.${name}`),
    [`${name}同期增速`]: growth(`固投.${name}`, true),
  };
}

/** 固定资产投资: what was asked for, entered into the project library and reported as spent; and the roads' turnover. */
export const investment = defineFigures("固投", "investment", {
  入库任务: setTarget("项目入库", "亿元"),
  出数任务: setTargetWhere(
    "亿元",
    "本年度指标为固定资产投资出数、口径为不含高速公路的目标值。",
    `指标 = '固定资产投资出数' AND ${besideExpresswaysSql}`,
  ),
  入库项目数: count("个", "入库日期在本年1月1日至截至月月末之间的项目个数。", entered),
  入库总投资: sum("亿元", "入库日期在本年1月1日至截至月月末之间的项目，总投资之和。", entered, "总投资"),
  入库完成率: rate("固投.入库总投资", "固投.入库任务"),
  入库超额: difference("亿元", "入库总投资减去入库任务，负数为差额。", "固投.入库总投资", "固投.入库任务"),
  出数: {
    ...sum("亿元", "1月至截至月，项目类别不是高速公路的项目本月完成投资之和。", otherProjects, "本月完成投资"),
    remarks: [unknownProjects],
  },
  出数完成率: rate("固投.出数", "固投.出数任务"),
  出数超额: difference("亿元", "出数减去出数任务，负数为差额。", "固投.出数", "固投.出数任务"),
  高速出数: {
    unit: "亿元",
    definition: "1月至截至月有完成投资的各高速公路项目及其本月完成投资之和，按数额由大到小排列。",
    how: { kind: "byProject", scope: expressways, project: "项目", field: "本月完成投资", amount: "出数" },
  },
  高速出数合计: sum("亿元", "1月至截至月，项目类别为高速公路的项目本月完成投资之和。", expressways, "本月完成投资"),
  本月出数: {
    ...sum("亿元", "截至月当月，项目类别不是高速公路的项目本月完成投资之和。", otherThisMonth, "本月完成投资"),
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
  },
  总周转量同期增速: growth("固投.总周转量", true),
  总周转量上年同期: yearEarlier("万吨公里", "固投.总周转量"),
  ...turnoverFigures("客运量", "万人"),
  ...turnoverFigures("旅客周转量", "万人公里"),
  ...turnoverFigures("货运量", "万吨"),
  ...turnoverFigures("货物周转量", "万吨公里"),
  目标任务: items("本年度的各项年度目标任务。", ofYear("annual-targets"), ["指标", "口径", "目标值", "单位"]),
  入库项目明细: items(
    "入库日期在本年1月1日至截至月月末之间的项目。",
    entered,
    ["项目名称", "项目代码", "项目类别", "建设性质", "建设单位", "乡镇", "总投资", "入库日期", "入库状态"],
    { order: "入库日期" },
  ),
  完成投资: sum("万元", "1月至截至月，各项目（含高速公路）本月完成投资之和。", allMonths, "本月完成投资"),
  当月完成投资: sum(
    "万元",
    "截至月当月，各项目（含高速公路）本月完成投资之和。",
    inMonth("investment-monthly"),
    "本月完成投资",
  ),
  未入库出数条数: count(
    "条",
    "1月至截至月，有本月完成投资而项目到当月最后一天还没有入库的月报条数。",
    inMonths("investment-monthly", `本月完成投资 <> 0 AND NOT ${enteredByThen}`),
  ),
  完成投资上年同期: yearEarlier("万元", "固投.完成投资"),
  完成投资同期增速: growth("固投.完成投资", false),
  ...sinceBegun,
  在报项目总投资: {
    unit: "万元",
    definition: "1月至截至月有月报的项目，总投资之和。",
    how: { kind: "sum", scope: ofAnyYear("projects", reportedProject), field: "总投资", given: true },
  },
  占总投资比例: rate("固投.自开工累计投资", "固投.在报项目总投资"),
  到位资金: sum("万元", "1月至截至月，各项目（含高速公路）本月到位资金之和，未填的不计。", allMonths, "本月到位资金"),
  形象进度: items("截至月当月的月报填写的形象进度。", inMonth("investment-monthly", "形象进度 IS NOT NULL"), [
    "形象进度",
  ]),
});
