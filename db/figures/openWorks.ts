import { items } from "./declarations.ts";
import { defineFigures } from "./defineFigures.ts";
import { ofYear } from "./scopes.ts";

// Whether a work of which nobody has reported is late cannot be told.
const late = "状态 IN ('未开工', '在建') AND 计划完工 < :asOf";
const plan = ["乡镇", "计划完工", "状态"];

/** 四好农村路: what is not finished yet of the year's tasks, and what should have been. */
export const openWorks = defineFigures("农村路", "rural", {
  建设未完任务: items("本年度农村公路建设任务中，截至月状态不是完工的任务。", ofYear("road-works", "状态 <> '完工'"), [
    "路线名称",
    ...plan,
    "计划里程",
  ]),
  建设待完任务: items(
    "本年度农村公路建设任务中，截至月状态不是完工、计划完工不早于截至月的任务。",
    ofYear("road-works", "状态 <> '完工' AND 计划完工 >= :asOf"),
    ["路线名称", ...plan],
  ),
  逾期建设任务: items(
    "本年度农村公路建设任务中，计划完工早于截至月，截至月未开工或在建的任务。",
    ofYear("road-works", late),
    ["路线名称", ...plan],
  ),
  逾期危桥: items("本年度危桥改造中，计划完工早于截至月，截至月未开工或在建的桥梁。", ofYear("bridges", late), [
    "桥梁名称",
    ...plan,
  ]),
  逾期安防项目: items(
    "本年度生命安全防护工程中，计划完工早于截至月，截至月未开工或在建的项目。",
    ofYear("safety-works", late),
    ["项目名称", ...plan],
  ),
});
