import { defineFigures } from "./defineFigures.ts";
import { inPeriod } from "./scopes.ts";

type Declaration = Parameters<typeof defineFigures>[2][string];

const inTime = "本年1月1日至截至月月末";
const checks = inPeriod("enforcement", "日期");
const accidents = inPeriod("accidents", "日期", "责任事故 = 1");

const added = (field: string, unit: string): Declaration => ({
  unit,
  definition: `${inTime}打非治违的${field}之和，未填的不计。`,
  how: { kind: "sum", scope: checks, field },
});
const harmed = (field: string): Declaration => ({
  unit: "人",
  definition: `${inTime}之间责任事故的${field}人数之和，未填的不计。`,
  how: { kind: "sum", scope: accidents, field },
});

/** 运输安全与行业监管: how often and with how many was checked, and whom accidents harmed. */
export const enforcement = defineFigures("安全", "safety", {
  安全检查次数: {
    unit: "次",
    definition: `${inTime}的安全检查次数。`,
    how: { kind: "count", scope: inPeriod("inspections", "日期") },
  },
  打非治违执法人次: added("出动执法人员", "人次"),
  打非治违执法车次: added("出动执法车辆", "台次"),
  打非治违检查车辆: added("检查车辆", "台次"),
  打非治违罚款: added("罚款", "万元"),
  责任事故死亡人数: harmed("死亡"),
  责任事故受伤人数: harmed("受伤"),
});
