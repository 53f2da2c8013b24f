import { figureDatabase } from "../figures/figureDatabase.ts";

/** A small database for the rural tables, by hand: what counts, and beside it what must not (another year, not yet begun, deleted). */
export function ruralDatabase(): ReturnType<typeof figureDatabase> {
  const all = figureDatabase();
  const { add, remove } = all;

  const upkeep = { 年度: "2021", 乡镇: "大庄乡", 路线名称: "石箐线", 养护类型: "日常养护" };
  add("maintenance", { ...upkeep, 里程: "10.5", 投入资金: "3.25" });
  add("maintenance", { ...upkeep, 养护类型: "水毁修复", 投入资金: "1.5", 开工日期: "2021-10-31" });
  add("maintenance", { ...upkeep, 乡镇: "月望乡", 里程: "2", 投入资金: "0.333333" });
  add("maintenance", { ...upkeep, 乡镇: "月望乡", 养护类型: "大修", 里程: "1.2", 投入资金: "80" });
  add("maintenance", { ...upkeep, 里程: "99", 投入资金: "99", 开工日期: "2021-11-01" });
  add("maintenance", { ...upkeep, 年度: "2020", 里程: "99", 投入资金: "99" });

  const scenic = { 年度: "2021", 乡镇: "大庄乡", 路线名称: "昆曲线", 里程: "12.3" };
  add("scenic-roads", { ...scenic, 树种: "滇朴、樱花", 树木株数: "1200", 投入资金: "15.5" });
  add("scenic-roads", { ...scenic, 路线名称: "甲线", 树种: "樱花", 花种: "格桑花", 花草面积: "350.5", 投入资金: "4.5" });
  add("scenic-roads", { ...scenic, 乡镇: "通泉街道", 里程: "0.7" });
  remove("scenic-roads", add("scenic-roads", { ...scenic, 树种: "雪松", 树木株数: "9" }));

  const road = { 路线编码: "Y001530304", 路线名称: "石箐线", 行政等级: "乡道", 技术等级: "四级", 乡镇: "大庄乡" };
  add("roads", { ...road, 里程: "4.5", 路面类型: "水泥混凝土" });
  add("roads", { ...road, 里程: "3", 技术等级: "三级", 行政等级: "县道", 路面类型: "沥青混凝土" });
  add("roads", { ...road, 里程: "1.25", 行政等级: "村道", 技术等级: "等外", 路面类型: "砂石" });
  add("roads", { 路线编码: "C001530304", 路线名称: "乙线", 行政等级: "村道", 乡镇: "月望乡", 里程: "0.75" });
  add("roads", { ...road, 乡镇: "月望乡", 里程: "2", 路面类型: "沥青表面处治" });
  return all;
}
