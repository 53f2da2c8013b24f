import { evaluateFigures, evaluateFiguresBy, NO_VALUE, namedFigure, QUARTER } from "../../../db/figures/index.ts";
import { plannedRow } from "../filling/plannedRow.ts";
import { words } from "../filling/words.ts";
import type { PlannedCell, PlannedRow } from "../model/PlannedRow.ts";
import type { TableDefinition, TablePlace } from "../model/TableDefinition.ts";

const items = [
  ["党组理论中心组学习", "廉政.中心组学习次数"],
  ["观看警示教育片", "廉政.警示教育片次数"],
  ["典型案例通报", "廉政.案例通报次数"],
  ["廉政党课", "廉政.廉政党课次数"],
  ["其中：主要领导讲党课", "廉政.主要领导党课次数"],
  ["其中：班子成员讲党课", "廉政.班子成员党课次数"],
  ["党风廉政建设专题会议", "廉政.专题会议次数"],
  ["局与支部责任书（支部数）", "廉政.局支部责任书支部数"],
  ["局与支部责任书（份数）", "廉政.局支部责任书份数"],
  ["支部与党员责任书（支部数）", "廉政.支部党员责任书支部数"],
  ["支部与党员责任书（份数）", "廉政.支部党员责任书份数"],
  ["岗位调整", "廉政.岗位调整人数"],
] as const;

const quarters = ["一季度", "二季度", "三季度", "四季度"];
/** The quarters' columns by their place. */
const QUARTERS = quarters.map((_, index) => 2 + index);

const UNDATED = "有责任书未填签订日期，或签订日期不在本年已到的季度内，只计入合计。";

/** 廉政01: study, lessons, meetings, pledges and changes of post, quarter by quarter. */
export const integrityWork: TableDefinition = {
  id: "廉政01",
  name: "党风廉政建设工作统计表",
  area: "integrity",
  rows: { kind: "lines", header: "项目", lines },
  columns: [
    { header: "单位", key: "单位", kind: "text", unit: null },
    ...quarters.map((header) => ({ header, key: header, kind: "count", unit: null }) as const),
    { header: "合计", key: "合计", kind: "count", unit: null },
  ],
};

function lines({ database, asOf }: TablePlace): { rows: PlannedRow[]; notes: string[] } {
  const figures = items.map(([, id]) => namedFigure(id));
  const whole = evaluateFigures(database, figures, asOf);
  const apart = evaluateFiguresBy(database, figures, asOf, QUARTER);
  const begun = Math.ceil(Number(asOf.slice(5)) / 3);
  const notes: string[] = [];
  const rows = items.map(([name, id]): PlannedRow => {
    const results = quarters.slice(0, begun).map((_, index) => apart.get(String(index + 1))?.get(id));
    const { unit, how } = namedFigure(id);
    // Where something cannot be told by quarter, a quarter without records is not one with nothing.
    const isPartial = sumOf(results.map((result) => result?.records)) < (whole.get(id)?.records ?? 0);
    if (isPartial) notes.push(UNDATED);
    if (how.kind === "countDistinct" && sumOf(results.map((result) => result?.value)) > Number(whole.get(id)?.value)) {
      notes.push(`“${name}”中同一${how.field}只计一次，合计小于各季度之和。`);
    }
    const cells = quarters.map((_, index): PlannedCell => {
      if (index >= begun) return words(NO_VALUE);
      const within = { by: QUARTER, of: String(index + 1) };
      return { kind: "figure", figure: id, within, needsRecords: isPartial };
    });
    const total: PlannedCell = { kind: "figure", figure: id, across: QUARTERS };
    return plannedRow("detail", [words(name), words(unit ?? NO_VALUE), ...cells, total]);
  });
  return { rows, notes: [...new Set(notes)] };
}

/** Of counts only. */
function sumOf(counts: readonly (number | string | null | undefined)[]): number {
  return counts.reduce<number>((sum, count) => sum + Number(count ?? 0), 0);
}
