import { lateWorks } from "../../../db/checks/index.ts";
import { convertUnit, decimalText } from "../../../db/exact/index.ts";
import {
  calendarRate,
  evaluateFigures,
  type FigureResult,
  figuresOfLine,
  lineBase,
  missingText,
  monthsBehind,
  NO_VALUE,
  namedFigure,
  type ProgressLine,
  paceOf,
  progressLines,
  progressTold,
  type YearTarget,
  yearTargets,
} from "../../../db/figures/index.ts";
import { areas } from "../../../db/ledgers/index.ts";
import { plannedRow } from "../filling/plannedRow.ts";
import { words } from "../filling/words.ts";
import { exactDecimal } from "../model/exactDecimal.ts";
import type { PlannedCell, PlannedRow } from "../model/PlannedRow.ts";
import type { TableDefinition, TablePlace } from "../model/TableDefinition.ts";

/** How many figures stand for a work area in which nothing was set as a task. */
const OTHERS = 3;

/** 综合01: every work area's tasks on one page, with the calendar beside them; for the leaders' meeting. */
export const leadersOverview: TableDefinition = {
  id: "综合01",
  name: "重点工作进度一览表",
  area: "overview",
  rows: { kind: "lines", header: "工作领域", lines },
  columns: [
    { header: "事项", key: "事项", kind: "text", unit: null },
    { header: "单位", key: "单位", kind: "text", unit: null },
    { header: "年度任务", key: "年度任务", kind: "number", unit: null },
    { header: "{期}完成", key: "完成", kind: "number", unit: null },
    { header: "完成率（％）", key: "完成率", kind: "percent", unit: "％", bar: true },
    { header: "时间进度（％）", key: "时间进度", kind: "percent", unit: "％" },
    { header: "快慢（百分点）", key: "快慢", kind: "text", unit: null },
    { header: "逾期项数", key: "逾期项数", kind: "count", unit: null },
  ],
};

function lines({ database, asOf }: TablePlace): { rows: PlannedRow[]; notes: string[] } {
  const late = lateWorks(database, asOf);
  const tasks = progressLines.flatMap((area) => area.lines);
  const asked = [...new Set(tasks.flatMap(figuresOfLine))];
  const results = evaluateFigures(database, asked.map(namedFigure), asOf);
  const alone = yearTargets(database, asOf).filter(
    (target) => !tasks.some((task) => isTargetOf(target, task, results)),
  );
  const rows = progressLines.flatMap(({ area, lines: tasks, others }) => {
    const name = areas.find(({ id }) => id === area)?.name ?? area;
    const overdue = late.filter((work) => work.area === area).length;
    const own: PlannedCell[][] = [
      ...tasks.map((task): PlannedCell[] => {
        const { name: what, done, paced } = task;
        const { target, rate } = lineBase(task, results);
        const exact = exactDecimal(results.get(rate)?.value);
        const months = monthsBehind(database, namedFigure(done), asOf);
        const measured = months?.last ?? asOf;
        const pace = paced && exact ? paceOf(exact, measured) : null;
        const short = months && months.last !== null ? missingText(months) : null;
        return [
          words(short === null ? what : `${what}：${short}`),
          words(namedFigure(target).unit ?? NO_VALUE),
          { kind: "figure", figure: target },
          { kind: "figure", figure: done },
          { kind: "figure", figure: rate },
          paced ? { kind: "value", value: decimalText(calendarRate(measured)) } : words(NO_VALUE),
          words(pace ? (pace.word === "持平" ? pace.word : `${pace.word} ${pace.points}`) : NO_VALUE),
        ];
      }),
      ...alone.filter((target) => target.area === area).map((target) => targetCells(target)),
      ...others
        .slice(0, tasks.length === 0 ? OTHERS : 0)
        .map((id): PlannedCell[] => [
          words(namedFigure(id).name),
          words(namedFigure(id).unit ?? NO_VALUE),
          words(NO_VALUE),
          { kind: "figure", figure: id },
          words(NO_VALUE),
          words(NO_VALUE),
          words(NO_VALUE),
        ]),
    ];
    // The area's name and what is late in it stand in its first line.
    return own.map((cells, index) =>
      index === 0
        ? plannedRow("detail", [words(name), ...cells, { kind: "value", value: String(overdue) }])
        : plannedRow("detail", [words(""), ...cells, words("")]),
    );
  });
  // There is no total to say it of: each task's note names its task.
  const notes = tasks.flatMap((task) => {
    const { name, done } = task;
    const { other } = lineBase(task, results);
    const base = other === null ? "" : `${other}。`;
    const progress = progressTold(database, namedFigure(done), asOf).join("");
    const told = `${base}${results.get(done)?.note ?? ""}${progress}`;
    return told === "" ? [] : [`${name}：${told}`];
  });
  return { rows, notes };
}

/** Whether a line of work shows a target of the year. Of several that are set for one work the line shows none: each has its own line. */
function isTargetOf({ figure, target, unit }: YearTarget, task: ProgressLine, results: Results): boolean {
  const { target: shown } = lineBase(task, results);
  const [own, set] = [exactDecimal(results.get(shown)?.value), exactDecimal(target)];
  if (task.done !== figure || !own || !set) return false;
  return decimalText(convertUnit(own, namedFigure(shown).unit, unit)) === decimalText(set);
}

type Results = ReadonlyMap<string, FigureResult>;

/** A target of the year that is no line of work: set by the bureau itself, or one of growth, which has no rate. */
function targetCells({ name, scope, unit, target, figure, rate, measured, months }: YearTarget): PlannedCell[] {
  const paced = rate !== null;
  const exact = exactDecimal(rate);
  const pace = exact ? paceOf(exact, measured) : null;
  return [
    words(`${scope ? `${name}（${scope}）` : name}${months === null ? "" : `：${months}`}`),
    words(unit),
    { kind: "value", value: target, unit },
    figure === null ? words(NO_VALUE) : { kind: "figure", figure, unit },
    { kind: "value", value: rate },
    paced ? { kind: "value", value: decimalText(calendarRate(measured)) } : words(NO_VALUE),
    words(pace ? (pace.word === "持平" ? pace.word : `${pace.word} ${pace.points}`) : NO_VALUE),
  ];
}
