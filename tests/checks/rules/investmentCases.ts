import { monthsUpTo } from "../../../db/figures/index.ts";
import { type BookCase, type Entry, entered, project, report, road, turnover } from "./BookCase.ts";

/** A report of every month up to October. */
const invested = monthsUpTo("2021-10").map((month) => report(month, "0"));

const target = (name: string, value: string, unit: string, scope = "") =>
  ["annual-targets", { 年度: "2021", 指标: name, 目标值: value, 单位: unit, 口径: scope }] as const;
const both = [target("项目入库", "1", "亿元"), target("固定资产投资出数", "1", "亿元")];
const expressway = { 项目名称: "马宣高速", 全长: "3" };
const highway = { ...project, 项目名称: "马宣高速", 项目类别: "高速公路", 入库状态: "储备", 总投资: "30000" };

const [one, two] = [
  { ...expressway, 路段: "一" },
  { ...expressway, 路段: "二" },
];
const opened = (amount: string, month: string) => ({ 期初累计完成投资: amount, 期初截至月: month });
const spent = (section: string, amount: string, month = "2021-10"): Entry => [
  "expressways",
  { ...expressway, 路段: section },
  { [month]: { 状态: "在建", 累计完成投资: amount } },
];
const highwayReport = report("2021-01", "0", { 项目: "马宣高速" });
const highwayEntered = { ...highway, 入库状态: "在建", 入库日期: "2021-01-05" };

export const investmentCases: readonly BookCase[] = [
  {
    ...{ rule: "A01", what: "a report before the project was entered", level: "error" },
    broken: [["projects", { ...entered, 入库日期: "2021-04-01" }], report("2021-03", "5")],
    whole: [["projects", { ...entered, 入库日期: "2021-03-31" }], report("2021-03", "5")],
    says: "2021-03 本月完成投资 5万元，但项目 2021-04-01 才入库",
  },
  {
    ...{
      rule: "A01",
      what: "a report under a name written otherwise, which no figure counts to the project",
      level: "error",
    },
    broken: [
      ["projects", { ...entered, 项目名称: "客运站（二期）" }],
      report("2021-03", "5", { 项目: "客运站(二期)" }),
    ],
    whole: [
      ["projects", { ...entered, 项目名称: "客运站（二期）" }],
      report("2021-03", "5", { 项目: "客运站（二期）" }),
    ],
    says: "项目库中没有这个项目，只有写法不同的“客运站（二期）”",
  },
  {
    ...{ rule: "A02", what: "在建 without the day it was entered", level: "error" },
    broken: [["projects", { ...project, 入库状态: "在建" }]],
    whole: [["projects", { ...project, 入库状态: "储备" }]],
    says: "但没有填入库日期",
  },
  {
    ...{ rule: "A03", what: "储备 with a day of entry", level: "warning" },
    broken: [["projects", { ...project, 入库状态: "储备", 入库日期: "2021-02-01" }]],
    whole: [["projects", { ...project, 入库状态: "储备" }]],
    says: "入库状态为储备",
  },
  {
    ...{ rule: "A03", what: "退库 that still counts as entered", level: "warning" },
    broken: [["projects", { ...project, 入库状态: "退库", 入库日期: "2021-02-01" }]],
    whole: [["projects", { ...project, 入库状态: "退库", 入库日期: "2020-12-01" }]],
    says: "入库日期 2021-02-01 在本期",
  },
  {
    ...{ rule: "A04", what: "an item above the month's whole", level: "error" },
    broken: [["projects", entered], report("2021-03", "5", { 其中建筑安装工程: "6" })],
    whole: [["projects", entered], report("2021-03", "5", { 其中建筑安装工程: "5" })],
    says: "其中建筑安装工程 6万元，大于本月完成投资 5万元",
  },
  {
    ...{ rule: "A04", what: "three items that are not the whole", level: "warning" },
    broken: [
      ["projects", entered],
      report("2021-03", "5", { 其中建筑安装工程: "2", 其中设备工器具购置: "1", 其中其他费用: "1" }),
    ],
    whole: [
      ["projects", entered],
      report("2021-03", "5", { 其中建筑安装工程: "3", 其中设备工器具购置: "1", 其中其他费用: "1" }),
    ],
    says: "相加不等于本月完成投资 5万元",
  },
  {
    ...{
      rule: "A05",
      what: "more done since the beginning than the project costs, in years together",
      level: "warning",
    },
    broken: [["projects", entered], report("2020-12", "601"), report("2021-03", "60")],
    whole: [["projects", entered], report("2020-12", "540"), report("2021-03", "60"), report("2021-11", "60")],
    says: "自开工累计 661万元，总投资 600万元，占 110.2％，超概算10％以上，应有调整批复",
  },
  {
    ...{
      rule: "A05",
      what: "an opening balance with what came after it, above what the project costs",
      level: "warning",
    },
    broken: [
      ["projects", { ...entered, ...opened("590", "2021-02") }],
      report("2021-02", "90"),
      report("2021-03", "11"),
    ],
    whole: [
      ["projects", { ...entered, ...opened("590", "2021-02") }],
      report("2021-02", "90"),
      report("2021-03", "10"),
    ],
    says: "自开工累计 601万元，总投资 600万元，占 100.2％",
  },
  {
    ...{ rule: "A06", what: "an opening balance without its month", level: "error" },
    broken: [["projects", { ...entered, 期初累计完成投资: "5" }]],
    whole: [["projects", { ...entered, ...opened("5", "2020-12") }]],
    says: "期初累计完成投资 5万元，但没有填期初截至月",
  },
  {
    ...{ rule: "A06", what: "the month of an opening balance without its amount", level: "error" },
    broken: [["expressways", { ...expressway, 期初截至月: "2020-12" }]],
    whole: [["expressways", expressway]],
    says: "期初截至月 2020-12，但没有填期初累计完成投资",
  },
  {
    ...{ rule: "A06", what: "a report of a month that the opening balance has already", level: "error" },
    broken: [["projects", { ...entered, ...opened("9", "2021-03") }], report("2021-03", "5")],
    whole: [["projects", { ...entered, ...opened("9", "2021-02") }], report("2021-03", "5"), report("2021-11", "7")],
    says: "期初截至月 2021-03，但 2021-03 另有月报",
  },
  {
    ...{ rule: "A06", what: "less since the beginning than in the year", level: "error" },
    broken: [["projects", { ...entered, ...opened("4", "2021-03") }], report("2021-03", "5"), report("2021-04", "1")],
    whole: [["projects", { ...entered, ...opened("4", "2021-02") }], report("2021-03", "5"), report("2021-04", "1")],
    says: "自开工累计 5万元，小于本年完成投资 6万元",
  },
  {
    ...{ rule: "A06", what: "sections of which one has no opening balance", level: "error" },
    broken: [
      ["projects", highway],
      ["expressways", { ...one, ...opened("1", "2020-12") }],
      ["expressways", two],
    ],
    whole: [
      ["projects", highway],
      ["expressways", { ...one, ...opened("1", "2020-12") }],
      ["expressways", { ...two, ...opened("0", "2020-12") }],
    ],
    says: "2 个路段的期初没有填全",
  },
  {
    ...{ rule: "A07", what: "sections that do not make the project", level: "warning" },
    broken: [
      ["projects", highway],
      ["expressways", { ...expressway, 路段: "一", 估算投资: "1" }],
      ["expressways", { ...expressway, 路段: "二", 估算投资: "1.5" }],
    ],
    whole: [
      ["projects", highway],
      ["expressways", { ...expressway, 路段: "一", 估算投资: "1.5" }],
      ["expressways", { ...expressway, 路段: "二", 估算投资: "1.5" }],
    ],
    says: "2 个路段估算投资合计 25000万元，项目库总投资 30000万元",
  },
  {
    ...{ rule: "A08", what: "reports that do not come to what the sections report", level: "error" },
    broken: [
      ["projects", { ...highway, ...opened("10000", "2020-12") }],
      spent("一", "0.6"),
      spent("二", "0.405001"),
      highwayReport,
    ],
    whole: [
      ["projects", { ...highway, ...opened("10000", "2020-12") }],
      spent("一", "0.6"),
      spent("二", "0.405"),
      highwayReport,
    ],
    says: "自开工累计 1亿元，2 个路段上报累计 1.005001亿元，相差 0.005001亿元；没有该项目月报的月份：2021-02、2021-03、2021-04 等 9 个月",
  },
  {
    ...{ rule: "A08", what: "an expressway entered since, whose reports come to less than it says", level: "error" },
    broken: [["projects", highwayEntered], spent("", "1", "2021-08"), highwayReport],
    whole: [["projects", { ...highwayEntered, 入库日期: "2020-12-01" }], spent("", "1", "2021-08"), highwayReport],
    says: "相差 1亿元；路段沿用 2021-08 进度",
  },
  {
    ...{
      rule: "A08",
      what: "a section that alone reports more than there is, while another has told nothing",
      level: "error",
    },
    broken: [
      ["projects", { ...highway, ...opened("10000", "2020-12") }],
      spent("一", "1.1"),
      ["expressways", two],
      highwayReport,
    ],
    whole: [
      ["projects", { ...highway, ...opened("10000", "2020-12") }],
      spent("一", "0.9"),
      ["expressways", two],
      highwayReport,
    ],
    says: "自开工累计 1亿元，1 个路段上报累计 1.1亿元，相差 0.1亿元",
  },
  {
    ...{ rule: "A08", what: "one opening balance here and another there", level: "error" },
    broken: [
      ["projects", { ...highway, ...opened("10000", "2020-12") }],
      ["expressways", { ...expressway, ...opened("1", "2020-11") }],
    ],
    whole: [
      ["projects", { ...highway, ...opened("10000", "2020-12") }],
      ["expressways", { ...expressway, ...opened("1", "2020-12") }],
    ],
    says: "项目库期初 1亿元（截至 2020-12），路段期初合计 1亿元（截至 2020-11）",
  },
  {
    ...{ rule: "A09", what: "more done than there was money", level: "warning" },
    broken: [["projects", entered], report("2021-03", "5", { 本月到位资金: "4" }), report("2021-04", "1")],
    whole: [["projects", entered], report("2021-03", "5", { 本月到位资金: "6" }), report("2021-04", "1")],
    says: "本年完成投资 6万元，到位资金 4万元",
  },
  {
    ...{ rule: "A10", what: "a project too small to be entered", level: "warning" },
    broken: [["projects", { ...entered, 总投资: "499" }]],
    whole: [["projects", { ...entered, 总投资: "500" }]],
    says: "总投资 499万元，入库门槛 500万元",
  },
  {
    ...{ rule: "A11", what: "a year of reports without its targets", level: "warning" },
    broken: [["projects", entered], target("项目入库", "1", "亿元")],
    whole: [["projects", entered], ...both],
    says: "没有“固定资产投资出数”目标任务",
  },
  {
    ...{ rule: "A11", what: "a task list that is not the target", level: "warning" },
    broken: [target("农村公路建设里程", "120", "公里"), ["road-works", road, { "2021-10": { 状态: "未开工" } }]],
    whole: [target("农村公路建设里程", "2", "公里"), ["road-works", road, { "2021-10": { 状态: "未开工" } }]],
    says: "目标任务 120公里",
  },
  {
    ...{ rule: "A11", what: "one target in two rows", level: "warning" },
    broken: [target("项目入库", "1", "亿元", "全口径"), target("项目入库", "2", "亿元", "全口径 ")],
    whole: [target("项目入库", "1", "亿元", "全口径"), target("项目入库", "2", "亿元", "不含高速公路")],
    says: "有 2 条任务",
  },
  {
    ...{ rule: "A11", what: "one target in two rows, its 口径 in other words", level: "warning" },
    broken: [
      target("固定资产投资出数", "1", "亿元", "不含高速公路"),
      target("固定资产投资出数", "2", "亿元", "不含高速"),
    ],
    whole: [
      target("固定资产投资出数", "1", "亿元", "不含高速公路"),
      target("固定资产投资出数", "2", "亿元", "高速公路"),
    ],
    says: "有 2 条任务",
  },
  {
    ...{ rule: "B10", what: "a month of turnover that nobody reported", level: "warning" },
    broken: [...turnover("2021", 9), ...invested],
    whole: [...turnover("2021", 10), ...invested],
    says: "10月未报",
  },
  {
    ...{ rule: "B10", what: "a project under way that is silent in a reported month", level: "warning" },
    broken: [["projects", entered], ["projects", { ...entered, 项目名称: "货场", 项目代码: "2021-2" }], ...invested],
    whole: [["projects", entered], ...invested],
    says: "在建项目没有 2021-02、",
  },
  {
    ...{ rule: "B13", what: "a month of ten times the others", level: "warning" },
    broken: [
      ["projects", entered],
      ...["01", "02", "03"].map((one) => report(`2021-${one}`, "2")),
      report("2021-04", "20"),
    ],
    whole: [
      ["projects", entered],
      ...["01", "02", "03"].map((one) => report(`2021-${one}`, "2")),
      report("2021-04", "19"),
    ],
    says: "2021-04 本月完成投资 20万元，当年其他月份中位数 2万元",
  },
  {
    ...{ rule: "B13", what: "turnover of ten times the others", level: "warning" },
    broken: turnover("2021", 10, "10", "100"),
    whole: turnover("2021", 10, "10", "99"),
    says: "旅客周转量 100万人公里",
  },
  {
    ...{ rule: "D05", what: "turnover that more than doubled", level: "warning" },
    broken: [...turnover("2020", 10, "10"), ...turnover("2021", 10, "21")],
    whole: [...turnover("2020", 10, "10"), ...turnover("2021", 10, "20")],
    says: "旅客周转量同期增速 110",
  },
];
