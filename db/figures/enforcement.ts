import { count, sum } from "./declarations.ts";
import { defineFigures, type FigureDeclaration } from "./defineFigures.ts";
import { inPeriod } from "./scopes.ts";

const inTime = "本年1月1日至截至月月末";
const checks = inPeriod("enforcement", "日期");
const accidents = inPeriod("accidents", "日期", "责任事故 = 1");

const added = (field: string, unit: string): FigureDeclaration =>
  sum(unit, `${inTime}打非治违的${field}之和，未填的不计。`, checks, field);
const harmed = (field: string): FigureDeclaration =>
  sum("人", `${inTime}之间责任事故的${field}人数之和，未填的不计。`, accidents, field);

/** 运输安全与行业监管: how often and with how many was checked, and whom accidents harmed. */
export const enforcement = defineFigures("安全", "safety", {
  三关一监督次数: count(
    "次",
    `${inTime}类别为三关一监督的安全检查次数。`,
    inPeriod("inspections", "日期", "类别 = '三关一监督'"),
  ),
  安全检查次数: count("次", `${inTime}的安全检查次数。`, inPeriod("inspections", "日期")),
  打非治违执法人次: added("出动执法人员", "人次"),
  打非治违执法车次: added("出动执法车辆", "台次"),
  打非治违检查车辆: added("检查车辆", "台次"),
  打非治违罚款: added("罚款", "万元"),
  责任事故死亡人数: harmed("死亡"),
  责任事故受伤人数: harmed("受伤"),
});
