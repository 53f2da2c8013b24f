import {
  evaluateFigure,
  type FigureItem,
  missingText,
  monthsBehind,
  NO_VALUE,
  namedFigure,
  targetFigure,
  yearBefore,
} from "../../../db/figures/index.ts";
import { words } from "../filling/words.ts";
import type { PlannedCell, PlannedRow } from "../model/PlannedRow.ts";
import type { TableDefinition, TablePlace } from "../model/TableDefinition.ts";

/** Columns by their place. */
const TARGET = 4;
const DONE = 5;
const BEFORE = 8;

/** 交统01: what was asked of the bureau for the year, and how far it is; every line in the unit of its target. */
export const targetProgress: TableDefinition = {
  id: "交统01",
  name: "年度目标任务完成情况表",
  area: "investment",
  rows: { kind: "lines", header: "序号", lines },
  columns: [
    { header: "指标", key: "指标", kind: "text", unit: null },
    { header: "口径", key: "口径", kind: "text", unit: null },
    { header: "单位", key: "单位", kind: "text", unit: null },
    { header: "年度目标", key: "年度目标", kind: "number", unit: null },
    { header: "{期}完成", key: "完成", kind: "number", unit: null },
    { header: "完成率（％）", key: "完成率", kind: "percent", unit: "％" },
    { header: "超额（差额）", key: "超额", kind: "number", unit: null },
    { header: "上年同期", key: "上年同期", kind: "number", unit: null },
    { header: "同期增速（％）", key: "同期增速", kind: "percent", unit: "％" },
  ],
};

function lines({ database, asOf }: TablePlace): { rows: PlannedRow[]; notes: string[] } {
  const list = evaluateFigure(database, namedFigure("固投.目标任务"), asOf);
  const notes: string[] = [];
  const rows = (list.items ?? []).map((item, index): PlannedRow => {
    const figure = targetFigure(item);
    const short = figure && monthsBehind(database, namedFigure(figure), asOf);
    const missing = short && missingText(short);
    if (missing) notes.push(`${item.指标 ?? ""}：${short.ledger.name}${missing}。`);
    if (figure === null) notes.push(`“${item.指标 ?? ""}”没有对应的指标，完成情况请另行填报。`);
    const id = list.itemRecords?.[index];
    return {
      kind: "detail",
      record: id === undefined ? null : { ledger: "annual-targets", id },
      cells: cellsOf(item, index + 1, figure, asOf, figure === null || comparable(database, figure, asOf)),
    };
  });
  if (rows.length === 0) notes.push("年度目标任务台账中没有本年度的目标。");
  return { rows, notes };
}

/** Whether two years can be held against each other: both have records and, of sums over months, every month of them. */
function comparable(database: TablePlace["database"], id: string, asOf: string): boolean {
  const figure = namedFigure(id);
  return [asOf, yearBefore(asOf)].every(
    (month) =>
      (monthsBehind(database, figure, month)?.missing ?? []).length === 0 &&
      evaluateFigure(database, figure, month).records > 0,
  );
}

/** @param grows whether its growth can be told */
function cellsOf(item: FigureItem, number: number, figure: string | null, asOf: string, grows: boolean): PlannedCell[] {
  const unit = item.单位 ?? undefined;
  // A target of growth is itself a percentage: how far it is ahead is told in points, and a rate of a rate says nothing.
  const isRate = unit === "％";
  const done = (month: string, needsRecords = false): PlannedCell =>
    figure === null
      ? words(NO_VALUE)
      : { kind: "figure", figure, asOf: month, needsRecords, ...(unit ? { unit } : {}) };
  return [
    words(String(number)),
    words(item.指标 ?? NO_VALUE),
    words(item.口径 ?? NO_VALUE),
    words(item.单位 ?? NO_VALUE),
    { kind: "value", value: item.目标值 ?? null, ...(unit ? { unit } : {}) },
    done(asOf),
    isRate ? words(NO_VALUE) : { kind: "derived", how: "ratio", columns: [DONE, TARGET] },
    { kind: "derived", how: "difference", columns: [DONE, TARGET], ...(unit ? { unit } : {}) },
    done(yearBefore(asOf), true),
    isRate || !grows ? words(NO_VALUE) : { kind: "derived", how: "growth", columns: [DONE, BEFORE] },
  ];
}
