import type { BookCase } from "./BookCase.ts";

const complaint = { 编号: "1", 受理日期: "2021-05-01", 对象类别: "出租车" };
const item = { 年度: "2021", 主体类别: "局机关", 责任人: "局机关", 事项: "修路" };
const paper = { 工程: "马宣高速", 要件: "用地", 状态: "已批复", 批复日期: "2021-05-01" };
const route = { 路线编码: "Y001530304", 路线名称: "甲线", 行政等级: "乡道", 里程: "2", 乡镇: "大庄乡" };
const bridge = { 年度: "2021", 桥梁名称: "清水桥", 乡镇: "大庄乡" };
const expressway = { 项目名称: "马宣高速", 全长: "3", 主线长: "2" };
const event = { 日期: "2021-05-01", 类型: "廉政党课" };

export const ledgerCases: readonly BookCase[] = [
  {
    ...{ rule: "E01", what: "done on no day", level: "warning" },
    broken: [["pledge-items", { ...item, 状态: "已完成" }]],
    whole: [["pledge-items", { ...item, 状态: "推进中" }]],
    says: "但没有填完成日期",
  },
  {
    ...{ rule: "E01", what: "a day, and not done", level: "warning" },
    broken: [["pledge-items", { ...item, 状态: "推进中", 完成日期: "2021-05-01" }]],
    whole: [["pledge-items", { ...item, 状态: "推进中", 完成日期: "2021-11-01" }]],
    says: "状态为推进中，但填了完成日期",
  },
  {
    ...{ rule: "E01", what: "approved without a number", level: "warning" },
    broken: [["preliminaries", paper]],
    whole: [["preliminaries", { ...paper, 批复文号: "1号" }]],
    says: "但没有填批复文号",
  },
  {
    ...{ rule: "E02", what: "judged before it was done", level: "warning" },
    broken: [["complaints", { ...complaint, 满意度: "满意" }]],
    whole: [["complaints", { ...complaint, 满意度: "未评价" }]],
    says: "满意度为满意，但没有办结日期",
  },
  {
    ...{ rule: "E03", what: "a lecture by nobody", level: "error" },
    broken: [["integrity-events", event]],
    whole: [["integrity-events", { ...event, 主讲人类别: "其他" }]],
    says: "但没有填主讲人类别",
  },
  {
    ...{ rule: "E04", what: "a code of another class", level: "error" },
    broken: [["roads", { ...route, 行政等级: "县道" }]],
    whole: [["roads", route]],
    says: "与行政等级“县道”不符",
  },
  {
    ...{ rule: "E04", what: "stakes of another length", level: "error" },
    broken: [["roads", { ...route, 起点桩号: "K0+000", 止点桩号: "K3+000" }]],
    whole: [["roads", { ...route, 起点桩号: "K0+000", 止点桩号: "K2+000" }]],
    says: "里程应为止点桩号",
  },
  {
    ...{ rule: "E05", what: "a length that is not its parts", level: "warning" },
    broken: [["expressways", { ...expressway, 支线长: "2" }]],
    whole: [["expressways", { ...expressway, 支线长: "1" }]],
    says: "全长应为主线长 ＋ 支线长 ＝ 4 公里",
  },
  {
    ...{ rule: "E05", what: "a bridge that is no 危桥", level: "warning" },
    broken: [["bridges", { ...bridge, 原技术状况: "三类" }]],
    whole: [["bridges", { ...bridge, 原技术状况: "四类" }]],
    says: "不属危桥",
  },
];
