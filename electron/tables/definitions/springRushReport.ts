import { evaluateFigure, figureGroups, NO_VALUE, namedFigure, yearBefore } from "../../../db/figures/index.ts";
import { groupNames } from "../filling/groupNames.ts";
import { optionLevel } from "../filling/optionLevel.ts";
import { plannedRow } from "../filling/plannedRow.ts";
import { words } from "../filling/words.ts";
import type { PlannedCell, PlannedRow } from "../model/PlannedRow.ts";
import type { TableDefinition, TablePlace } from "../model/TableDefinition.ts";

/** Columns by their place. */
const NOW = 3;
const BEFORE = 4;

const EPIDEMIC = "安全.疫情防控人次";
const ACCIDENTS = "安全.春运责任事故数";
const rushFigures = [
  ["天数", "安全.春运天数"],
  ["投入客车", "安全.春运投入客车"],
  ["发送班次", "安全.春运发送班次"],
  ["运送旅客", "安全.春运运送旅客"],
  ["安全检查", "安全.春运安全检查次数"],
  ["责任事故", ACCIDENTS],
] as const;

const matter = optionLevel("epidemic", "事项");
const people = { ...optionLevel("epidemic", "对象"), foundOnly: true };
const BOTH = `${matter.by}+${people.by}`;

/** 安监04: the year's spring rush, and what was done against the epidemic, beside the year before. */
export const springRushReport: TableDefinition = {
  id: "安监04",
  name: "春运及疫情防控情况表",
  area: "safety",
  rows: {
    kind: "lines",
    header: "类别",
    lines(place) {
      const rush = rushRows(place);
      return { rows: [...rush, ...epidemicRows(place, rush.length)], notes: missingRushes(place) };
    },
  },
  columns: [
    { header: "项目", key: "项目", kind: "text", unit: null },
    { header: "单位", key: "单位", kind: "text", unit: null },
    { header: "本年", key: "本年", kind: "number", unit: null },
    { header: "上年同期", key: "上年同期", kind: "number", unit: null },
    { header: "增减", key: "增减", kind: "number", unit: null },
    { header: "增减（％）", key: "增减率", kind: "percent", unit: "％" },
  ],
};

function rushRows(place: TablePlace): PlannedRow[] {
  const dates = ["起始日期", "结束日期"].map((field): PlannedCell[] => [
    words(field),
    words(NO_VALUE),
    words(rushDate(place, field, place.asOf)),
    words(rushDate(place, field, yearBefore(place.asOf))),
    words(NO_VALUE),
    words(NO_VALUE),
  ]);
  const numbers = rushFigures.map(([name, figure]) => [words(name), ...beside(place, figure)]);
  return [...dates, ...numbers].map((cells, index) =>
    plannedRow("detail", [words(index === 0 ? "春运" : ""), ...cells]),
  );
}

/** Every matter with the people it was done for in either year; no 合计: vaccinations and disinfections are no number together. */
function epidemicRows(place: TablePlace, before: number): PlannedRow[] {
  const rows: PlannedRow[] = [];
  const pairs = groupsInEitherYear(place, BOTH);
  // A year without a single record is one that was not kept, not one in which nothing was done.
  const needsRecords = [place.asOf, yearBefore(place.asOf)].map(
    (month) => evaluateFigure(place.database, namedFigure(EPIDEMIC), month).records === 0,
  );
  for (const name of groupNames(place, matter, groupsInEitherYear(place, matter.by))) {
    const own = pairs.filter((pair) => pair.startsWith(`${name}\u001f`)).map((pair) => pair.slice(name.length + 1));
    const inside = groupNames(place, people, own);
    const first = before + rows.length;
    const sum = { rows: inside.map((_, index) => first + 1 + index) };
    const within = { by: matter.by, of: name };
    // A matter in which nothing was done has nothing to be the 小计 of.
    const isEmpty = inside.length === 0;
    const label = [
      words(rows.length === 0 ? "疫情防控" : ""),
      words(`${name || matter.blank}${isEmpty ? "" : "小计"}`),
    ];
    const figures = beside(place, EPIDEMIC, { within, sum }, needsRecords);
    rows.push(plannedRow(isEmpty ? "detail" : "subtotal", [...label, ...figures], sum.rows));
    for (const who of inside) {
      const of = { within: { by: BOTH, of: `${name}\u001f${who}` } };
      const cells = [words(""), words(who || people.blank), ...beside(place, EPIDEMIC, of, needsRecords)];
      rows.push(plannedRow("detail", cells));
    }
  }
  return rows;
}

function groupsInEitherYear({ database, asOf }: TablePlace, by: string): string[] {
  const found = [asOf, yearBefore(asOf)].flatMap(
    (month) => figureGroups(database, [namedFigure(EPIDEMIC)], month, by).names,
  );
  return [...new Set(found)];
}

/** A figure's unit, this year, the year before, and what lies between them. @param needsRecords of this year, of the year before */
function beside(
  { asOf }: TablePlace,
  figure: string,
  of: Pick<Extract<PlannedCell, { kind: "figure" }>, "within" | "sum"> = {},
  [now = false, before = false]: readonly boolean[] = [],
): PlannedCell[] {
  return [
    words(namedFigure(figure).unit ?? NO_VALUE),
    { kind: "figure", figure, needsRecords: now, ...of },
    { kind: "figure", figure, asOf: yearBefore(asOf), needsRecords: before, ...of },
    { kind: "derived", how: "difference", columns: [NOW, BEFORE] },
    { kind: "derived", how: "growth", columns: [NOW, BEFORE] },
  ];
}

function rushDate({ database }: TablePlace, field: string, asOf: string): string {
  return evaluateFigure(database, namedFigure("安全.春运起止"), asOf).items?.[0]?.[field] ?? NO_VALUE;
}

/** The spring rushes without a record, in the figure's own words. */
function missingRushes({ database, asOf }: TablePlace): string[] {
  return [asOf, yearBefore(asOf)].flatMap(
    (month) => evaluateFigure(database, namedFigure(ACCIDENTS), month).note ?? [],
  );
}
