import { defineFigures } from "./defineFigures.ts";
import { inPeriod, ofAnyYear } from "./scopes.ts";

const expressways = ofAnyYear("expressways");
const milestones = inPeriod("milestones", "日期");
const approved = inPeriod("preliminaries", "批复日期");

// An approval dated after the period was still in hand at its end.
const inHand = `(SELECT GROUP_CONCAT(n.要件, '、' ORDER BY n.id) FROM preliminaries n WHERE n.deleted_at IS NULL
  AND n.工程 = 项目名称 AND (n.状态 IS NOT '已批复' OR n.批复日期 > :to))`;

const facts = [
  "项目名称",
  "路段",
  "全长",
  "主线长",
  "支线长",
  "技术标准",
  "估算投资",
  "开工日期",
  "建成日期",
  "通车日期",
  "状态",
  "累计完成投资",
  "办理中要件",
];

/** 重点工程: expressways, what happened to them in the year, and their approvals. */
export const works = defineFigures("高速", "works", {
  项目: {
    unit: null,
    definition: "全部高速公路项目及其截至月的状态，办理中要件为该工程尚未批复的前期要件。",
    how: { kind: "items", scope: expressways, fields: facts, computed: { 办理中要件: inHand } },
  },
  节点: {
    unit: null,
    definition: "日期在本年1月1日至截至月月末之间的重点工程节点，按日期排列。",
    how: { kind: "items", scope: milestones, fields: ["工程", "路段", "日期", "事件"], order: "日期" },
  },
  全长合计: {
    unit: "公里",
    definition: "全部高速公路项目的全长之和。",
    how: { kind: "sum", scope: expressways, field: "全长" },
  },
  要件批复数: {
    unit: "项",
    definition: "批复日期在本年1月1日至截至月月末之间的前期要件项数。",
    how: { kind: "count", scope: approved },
  },
});
