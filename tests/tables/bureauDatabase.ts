import { investmentDatabase } from "./investmentDatabase.ts";
import { officeDatabase } from "./officeDatabase.ts";
import { ruralDatabase } from "./ruralDatabase.ts";

/** ruralDatabase, and beside it a few records for the tables of the other work areas. */
export function bureauDatabase(): ReturnType<typeof ruralDatabase> {
  const all = ruralDatabase();
  const { add } = all;

  const ring = {
    项目名称: "绕城高速",
    全长: "30.5",
    主线长: "28",
    支线长: "2.5",
    技术标准: "双向四车道",
    估算投资: "40",
  };
  add(
    "expressways",
    { ...ring, 路段: "北段", 开工日期: "2019-06-01" },
    { "2021-09": { 状态: "在建", 累计完成投资: "30.123456" } },
  );
  add("expressways", { ...ring, 路段: "南段", 全长: "10", 主线长: "10", 估算投资: "10" });
  add("milestones", { 工程: "绕城高速", 路段: "北段", 日期: "2021-09-30", 事件: "主线建成" });
  add("milestones", { 工程: "绕城高速", 日期: "2021-03-01", 事件: "开工" });
  add("milestones", { 工程: "绕城高速", 路段: "北段", 日期: "2021-11-01", 事件: "建成" });

  const promise = { 年度: "2021", 类别: "公路改造", 乡镇: "大庄乡、月望乡", 里程: "5.5", 投入资金: "100" };
  add(
    "livelihood-projects",
    { ...promise, 项目名称: "大月公路", 开工日期: "2021-02-01", 计划完工: "2021-11" },
    { "2021-10": { 完成投资: "33.333333", 状态: "在建", 进展说明: "路基完成" } },
  );
  add("livelihood-projects", {
    ...promise,
    项目名称: "公交站台",
    类别: "公交优化",
    乡镇: "通泉街道",
    里程: "",
    投入资金: "20",
  });
  add("livelihood-projects", { ...promise, 年度: "2020", 项目名称: "上年项目" });

  add("liaisons", { 年度: "2021", 班子成员: "张某", 科室: "办公室", 乡镇: "大庄乡", 走访次数: "4" });
  add("liaisons", { 年度: "2021", 班子成员: "李某", 科室: "规划科", 乡镇: "通泉街道", 走访次数: "2" });

  const complaint = { 受理日期: "2021-03-03", 对象类别: "出租车", 来源: "来电", 内容: "绕路", 投诉人: "王某某" };
  add("complaints", { ...complaint, 编号: "1", 办结日期: "2021-03-05", 满意度: "满意" });
  add("complaints", { ...complaint, 编号: "2", 办结日期: "2021-10-31", 满意度: "基本满意" });
  add("complaints", { ...complaint, 编号: "3", 办结日期: "2021-11-01", 满意度: "不满意" });
  add("complaints", { ...complaint, 编号: "4", 对象类别: "公交车" });
  add("complaints", { ...complaint, 编号: "5", 受理日期: "2020-12-31" });

  const roadCase = { 立案日期: "2021-05-05", 类别: "损坏路产", 当事人: "赵某某" };
  add("road-cases", { ...roadCase, 案号: "1", 赔补偿费: "1.255", 结案日期: "2021-06-01" });
  add("road-cases", { ...roadCase, 案号: "2", 赔补偿费: "0.5" });
  add("road-cases", {
    ...roadCase,
    案号: "3",
    类别: "超限运输",
    罚款: "0.2",
    赔补偿费: "0.255",
    结案日期: "2021-10-31",
  });
  add("road-cases", { ...roadCase, 案号: "4", 类别: "抛洒滴漏", 罚款: "0.1" });
  return investmentDatabase(officeDatabase(all));
}
