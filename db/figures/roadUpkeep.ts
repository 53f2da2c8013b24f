import { count, distinct, items, rate, sum } from "./declarations.ts";
import { defineFigures } from "./defineFigures.ts";
import { inPeriod, ofAnyYear, ofYear } from "./scopes.ts";

// Maintenance that has not begun by the end of the period is not yet money put in (thereSince); without a date it counts.
const maintenance = ofYear("maintenance");
const repairs = ofYear("maintenance", "养护类型 IN ('日常养护', '小修保养', '水毁修复')");
const dates = ["开工日期", "计划完工", "完工日期"];
const costs = ["计划投资", "完成投资"];
const honours = inPeriod("honours", "命名日期");
const bridges = ofYear("bridges");
const bridgesDone = ofYear("bridges", "状态 = '完工'");
const safety = ofYear("safety-works");
// An upgrade was finished before the year when its 完工日期 says so or, without one, its last stage before the year.
const upgrades = ofAnyYear(
  "upgrades",
  `CASE WHEN 完工日期 IS NOT NULL THEN 完工日期 >= :firstMonth
    ELSE COALESCE((SELECT e.阶段 FROM upgrades_progress e WHERE e.record_id = record AND e.month < :firstMonth
      ORDER BY e.month DESC LIMIT 1), '') <> '完工' END`,
);

/** 四好农村路: maintenance, honours, bridges, safety works and upgrades. */
export const roadUpkeep = defineFigures("农村路", "rural", {
  养护投入资金: sum(
    "万元",
    "本年度养护记录中，开工日期未填或不晚于截至月月末的投入资金之和。",
    maintenance,
    "投入资金",
  ),
  小修水毁投入资金: sum("万元", "养护投入资金中，养护类型为日常养护、小修保养、水毁修复的部分。", repairs, "投入资金"),
  养护行政等级: distinct("养护投入资金所在农村公路的行政等级。", maintenance, "行政等级", "first"),
  示范创建: items("命名日期在本年1月1日至截至月月末之间的示范创建。", honours, ["名称", "类别", "级别", "命名日期"]),
  危桥改造: items("本年度的危桥改造项目及其截至月的进度。", bridges, [
    "桥梁名称",
    "乡镇",
    ...dates,
    "状态",
    "形象进度",
  ]),
  危桥改造数: count("座", "本年度的危桥改造座数。", bridges),
  危桥完工数: {
    unit: "座",
    definition: "本年度危桥改造中，截至月状态为完工的座数。",
    how: { kind: "count", scope: bridgesDone, of: bridges },
  },
  危桥未报进度数: count(
    "座",
    "本年度危桥改造中，已到开工日期、没有完工日期，又没有报过进度的座数。",
    ofYear("bridges", "状态 = '未报进度'"),
  ),
  安防计划里程: sum("公里", "本年度生命安全防护工程的处治里程之和。", safety, "处治里程"),
  安防完成里程: sum("公里", "本年度生命安全防护工程截至月的完成里程之和。", safety, "完成里程"),
  安防项目数: count("个", "本年度生命安全防护工程的项目个数。", safety),
  安防未报进度数: count(
    "个",
    "本年度生命安全防护工程中，已到开工日期、没有完工日期，又没有报过进度的个数。",
    ofYear("safety-works", "状态 = '未报进度'"),
  ),
  升级改造: items("本年以前尚未完工的公路升级改造项目及其截至月的进度。", upgrades, [
    "项目名称",
    "原技术等级",
    "拟改技术等级",
    "里程",
    "阶段",
    "完成投资",
  ]),
  危桥改造明细: items("本年度的危桥改造项目及其规模、投资和截至月的进度。", bridges, [
    "桥梁名称",
    "乡镇",
    "所在路线",
    "中心桩号",
    "桥长",
    "桥宽",
    "原技术状况",
    "改造方式",
    ...costs,
    ...dates,
    "形象进度",
    "状态",
  ]),
  危桥计划投资: sum("万元", "本年度危桥改造的计划投资之和，未填计划投资的不计。", bridges, "计划投资"),
  危桥完成投资: sum("万元", "本年度危桥改造截至月的完成投资之和。", bridges, "完成投资"),
  危桥投资完成率: rate("农村路.危桥完成投资", "农村路.危桥计划投资"),
  安防项目: items("本年度的生命安全防护工程项目及其截至月的进度。", safety, [
    "项目名称",
    "乡镇",
    "起点桩号",
    "止点桩号",
    "处治里程",
    "完成里程",
    "护栏",
    "标志标牌",
    ...costs,
    ...dates,
    "状态",
  ]),
  安防护栏长度: sum("米", "本年度生命安全防护工程的护栏长度之和，未填护栏的不计。", safety, "护栏"),
  安防标志标牌数: sum("块", "本年度生命安全防护工程的标志标牌块数之和，未填的不计。", safety, "标志标牌"),
  安防计划投资: sum("万元", "本年度生命安全防护工程的计划投资之和，未填计划投资的不计。", safety, "计划投资"),
  安防完成投资: sum("万元", "本年度生命安全防护工程截至月的完成投资之和。", safety, "完成投资"),
  升级改造明细: items("本年以前尚未完工的公路升级改造项目及其规模、投资和截至月的进度。", upgrades, [
    "项目名称",
    "起讫点",
    "原技术等级",
    "拟改技术等级",
    "里程",
    "总投资",
    "阶段",
    "完成投资",
    "形象进度",
    "计划完工",
  ]),
  升级改造里程: sum("公里", "本年以前尚未完工的公路升级改造项目的里程之和。", upgrades, "里程"),
  升级改造总投资: sum("万元", "本年以前尚未完工的公路升级改造项目的总投资之和，未填总投资的不计。", upgrades, "总投资"),
  升级改造完成投资: sum("万元", "本年以前尚未完工的公路升级改造项目截至月的完成投资之和。", upgrades, "完成投资"),
});
