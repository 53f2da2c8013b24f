import { figureDatabase } from "../figures/figureDatabase.ts";

/** Targets, projects, monthly reports, turnover, approvals and land, each with something that must not count; as officeDatabase. */
export function investmentDatabase(all = figureDatabase()): ReturnType<typeof figureDatabase> {
  const { add } = all;
  const target = { 年度: "2021", 指标: "项目入库", 目标值: "10", 单位: "亿元" };
  add("annual-targets", target);
  add("annual-targets", { ...target, 指标: "固定资产投资出数", 口径: "不含高速公路", 目标值: "0.02" });
  add("annual-targets", { ...target, 指标: "公路运输总周转量增速", 目标值: "8", 单位: "％" });
  add("annual-targets", { ...target, 指标: "旅游公路", 目标值: "3", 单位: "个" });
  add("annual-targets", { ...target, 年度: "2020" });

  const project = { 项目类别: "农村公路", 总投资: "1000", 入库状态: "在建" };
  add("projects", {
    ...project,
    项目名称: "大庄公路",
    项目代码: "2020-530304-48-01-000001",
    乡镇: "大庄乡、月望乡",
    入库日期: "2021-02-01",
  });
  add("projects", { ...project, 项目名称: "月望桥", 项目类别: "桥梁隧道", 总投资: "300.005", 入库日期: "2021-01-31" });
  add("projects", { ...project, 项目名称: "小河桥", 项目类别: "桥梁隧道", 总投资: "200.005", 入库日期: "2021-10-31" });
  add("projects", { ...project, 项目名称: "绕城高速", 项目类别: "高速公路", 总投资: "400000", 入库日期: "2019-01-01" });
  add("projects", { ...project, 项目名称: "明年项目", 入库日期: "2021-11-01" });
  add("projects", { ...project, 项目名称: "储备项目", 入库状态: "储备" });

  const report = (项目: string, 月份: string, 本月完成投资: string, more: Record<string, string> = {}): void => {
    add("investment-monthly", { 项目, 月份, 本月完成投资, ...more });
  };
  report("大庄公路", "2020-12", "50");
  report("大庄公路", "2020-03", "25");
  report("大庄公路", "2021-03", "60.004", { 本月到位资金: "100" });
  // The same project by its code.
  report("2020-530304-48-01-000001", "2021-10", "40.004", { 形象进度: "路面铺筑" });
  report("月望桥", "2021-10", "20.004");
  report("小河桥", "2020-10", "7");
  report("绕城高速", "2021-09", "5000");
  report("无名项目", "2021-10", "1");
  report("大庄公路", "2021-11", "999");

  for (const month of ["01", "02", "03"]) {
    add("turnover-monthly", {
      月份: `2020-${month}`,
      客运量: "1",
      旅客周转量: "100",
      货运量: "10",
      货物周转量: "1000",
    });
    if (month === "02") continue;
    add("turnover-monthly", {
      月份: `2021-${month}`,
      客运量: "1.5",
      旅客周转量: "120",
      货运量: "11",
      货物周转量: "1100",
    });
  }

  const approval = { 工程: "绕城高速", 要件: "水土保持", 状态: "已批复", 批复文号: "云水审〔2021〕3号" };
  add("preliminaries", { ...approval, 批复日期: "2021-03-05" });
  add("preliminaries", { ...approval, 要件: "用地报批", 批复日期: "2021-11-05" });
  add("preliminaries", { ...approval, 要件: "用海论证", 状态: "编制中", 批复文号: "" });
  add("preliminaries", { ...approval, 工程: "大庄隧道", 要件: "水土保持", 状态: "未启动", 批复文号: "" });

  const land = { 工程: "绕城高速", 乡镇: "大庄乡", 类型: "征地", 应征面积: "100" };
  add("land-acquisition", land, {
    "2021-05": { 已征面积: "50" },
    "2021-10": { 已征面积: "66.66" },
    "2021-11": { 已征面积: "99" },
  });
  add("land-acquisition", { ...land, 乡镇: "通泉街道", 应征面积: "50" }, { "2021-09": { 已征面积: "33.34" } });
  add(
    "land-acquisition",
    { 工程: "绕城高速", 乡镇: "通泉街道", 类型: "拆迁", 应拆户数: "8" },
    { "2021-09": { 已拆户数: "2" } },
  );
  add("land-acquisition", {
    工程: "绕城高速",
    乡镇: "通泉街道",
    类型: "施工环境",
    事项: "水源",
    发现日期: "2020-05-01",
    解决日期: "2021-11-01",
  });
  add("land-acquisition", {
    工程: "大庄隧道",
    乡镇: "大庄乡",
    类型: "管线迁改",
    事项: "电杆",
    发现日期: "2021-10-31",
    解决日期: "2021-10-31",
  });
  return all;
}
