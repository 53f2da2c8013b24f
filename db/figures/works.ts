import { count, items, sum } from "./declarations.ts";
import { defineFigures } from "./defineFigures.ts";
import { expresswaySpending, spentSql } from "./expresswaySpending.ts";
import { inPeriod, ofAnyYear } from "./scopes.ts";

const expressways = ofAnyYear("expressways");
const milestones = inPeriod("milestones", "日期");
const approved = inPeriod("preliminaries", "批复日期");

// An approval dated after the period was still in hand at its end.
const inHand = `(SELECT GROUP_CONCAT(n.要件, '、' ORDER BY n.id) FROM preliminaries n WHERE n.deleted_at IS NULL
  AND n.工程 = 项目名称 AND (n.状态 IS NOT '已批复' OR n.批复日期 > :to))`;

// The section, where neither the work's name nor the event has said it: 沾马高速公路主线建成, not 主线主线建成.
const unsaid = "CASE WHEN INSTR(事件, 路段) = 1 OR INSTR(工程, 路段) > 0 THEN NULL ELSE 路段 END";

// Of the whole work, or of this section of it.
const reached = `(SELECT GROUP_CONCAT(m.日期 || ' ' || m.事件, '；' ORDER BY m.日期, m.id) FROM milestones m WHERE m.deleted_at IS NULL
  AND m.工程 = 项目名称 AND (m.路段 IS NULL OR m.路段 IS (SELECT x.路段 FROM expressways x WHERE x.id = record)) AND m.日期 BETWEEN :firstMonth AND :to)`;

/** What an expressway is, whatever is told of it. */
const scale = [
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
];

/** 重点工程: expressways, what happened to them in the year, and their approvals. */
export const works = defineFigures("高速", "works", {
  项目: items(
    "全部高速公路项目及其截至月的状态，办理中要件为该工程尚未批复的前期要件；累计完成投资按所属项目的自开工累计，不能计算的、一个项目有几个路段的按上报数。",
    expressways,
    [...scale, "状态", "累计完成投资", "办理中要件"],
    { computed: { 办理中要件: inHand, 累计完成投资: spentSql }, several: ["办理中要件"] },
  ),
  节点: items(
    "日期在本年1月1日至截至月月末之间的重点工程节点，按日期排列。",
    milestones,
    ["工程", "路段", "日期", "事件", "说明", "地段"],
    { order: "日期", computed: { 地段: unsaid } },
  ),
  全长合计: sum("公里", "全部高速公路项目的全长之和。", expressways, "全长"),
  要件批复数: count("项", "批复日期在本年1月1日至截至月月末之间的前期要件项数。", approved),
  建设进度: items(
    "全部高速公路项目的规模、投资和截至月的状态，本年节点为本年1月1日至截至月月末之间该项目的节点。",
    expressways,
    [...scale, "累计完成投资", "状态", "本年节点"],
    { computed: { 本年节点: reached, 累计完成投资: spentSql } },
  ),
  主线长合计: sum("公里", "全部高速公路项目的主线长之和，未填的不计。", expressways, "主线长"),
  支线长合计: sum("公里", "全部高速公路项目的支线长之和，未填的不计。", expressways, "支线长"),
  估算投资合计: sum("亿元", "全部高速公路项目的估算投资之和，未填的不计。", expressways, "估算投资"),
  ...expresswaySpending,
  前期要件: items(
    "全部前期要件及其截至月月末的状态，批复日期晚于截至月月末的仍为已上报。",
    ofAnyYear("preliminaries"),
    ["工程", "要件", "状态", "批复文号", "批复日期"],
  ),
  要件总数: count("项", "全部前期要件的项数。", ofAnyYear("preliminaries")),
  要件已批复数: count(
    "项",
    "前期要件中，状态为已批复且批复日期未填或不晚于截至月月末的项数。",
    ofAnyYear("preliminaries", "状态 = '已批复'"),
  ),
});
