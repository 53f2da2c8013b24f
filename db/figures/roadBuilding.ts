import { count, countDistinct, distinct, items, rate, sum } from "./declarations.ts";
import { defineFigures } from "./defineFigures.ts";
import { ofYear } from "./scopes.ts";

const building = ofYear("road-works");
const finished = ofYear("road-works", "状态 = '完工'");
const underway = ofYear("road-works", "状态 = '在建'");
const waiting = ofYear("road-works", "状态 = '未开工'");
const unreported = ofYear("road-works", "状态 = '未报进度'");
const hardening = ofYear("road-works", "建设类型 = '自然村通硬化路'");

/** 四好农村路: the year's building tasks (农村公路建设任务). */
export const roadBuilding = defineFigures("农村路", "rural", {
  通硬化路计划里程: sum("公里", "本年度建设类型为自然村通硬化路的建设任务，计划里程之和。", hardening, "计划里程"),
  通硬化路完成里程: sum(
    "公里",
    "本年度建设类型为自然村通硬化路的建设任务，截至月的完成里程之和。",
    hardening,
    "完成里程",
  ),
  建设任务乡镇: distinct("本年度有农村公路建设任务的乡（镇）、街道，按规定顺序排列。", building, "乡镇", "official"),
  建设任务乡镇数: countDistinct("个", "本年度有农村公路建设任务的乡（镇）、街道个数。", building, "乡镇"),
  建设任务条数: count("条", "本年度农村公路建设任务的条数。", building),
  建设任务里程: sum("公里", "本年度农村公路建设任务的计划里程之和。", building, "计划里程"),
  建设任务投资: sum("万元", "本年度农村公路建设任务的计划投资之和，未填计划投资的不计。", building, "计划投资"),
  建设完成条数: count("条", "本年度建设任务中，截至月状态为完工的条数。", finished),
  建设完工里程: sum("公里", "本年度建设任务中，截至月状态为完工的计划里程之和。", finished, "计划里程"),
  建设在建条数: count("条", "本年度建设任务中，截至月状态为在建的条数。", underway),
  建设在建里程: sum("公里", "本年度建设任务中，截至月状态为在建的计划里程之和。", underway, "计划里程"),
  建设未开工条数: count(
    "条",
    "本年度建设任务中，截至月状态为未开工的条数，尚无进度也没有开工日期的按未开工计。",
    waiting,
  ),
  建设未开工里程: sum(
    "公里",
    "本年度建设任务中，截至月状态为未开工的计划里程之和，尚无进度也没有开工日期的按未开工计。",
    waiting,
    "计划里程",
  ),
  建设未报进度条数: count("条", "本年度建设任务中，已到开工日期、没有完工日期，又没有报过进度的条数。", unreported),
  建设未报进度里程: sum(
    "公里",
    "本年度建设任务中，已到开工日期、没有完工日期，又没有报过进度的计划里程之和。",
    unreported,
    "计划里程",
  ),
  建设完成里程: sum("公里", "本年度全部建设任务（含在建）截至月的完成里程之和。", building, "完成里程"),
  建设里程完成率: rate("农村路.建设完成里程", "农村路.建设任务里程"),
  建设完成投资: sum("万元", "本年度全部建设任务（含在建）截至月的完成投资之和。", building, "完成投资"),
  建设投资完成率: rate("农村路.建设完成投资", "农村路.建设任务投资"),
  通硬化路任务: items("本年度建设类型为自然村通硬化路的建设任务及其截至月的进度。", hardening, [
    "路线名称",
    "乡镇",
    "建制村",
    "自然村",
    "户数",
    "路线编码",
    "计划里程",
    "完成里程",
    "路面宽度",
    "路面类型",
    "计划投资",
    "完成投资",
    "开工日期",
    "计划完工",
    "完工日期",
    "状态",
    "未完成原因",
  ]),
  通硬化路户数: sum("户", "本年度自然村通硬化路建设任务的户数之和，未填户数的不计。", hardening, "户数"),
  通硬化路计划投资: sum(
    "万元",
    "本年度自然村通硬化路建设任务的计划投资之和，未填计划投资的不计。",
    hardening,
    "计划投资",
  ),
  通硬化路完成投资: sum("万元", "本年度自然村通硬化路建设任务截至月的完成投资之和。", hardening, "完成投资"),
});
