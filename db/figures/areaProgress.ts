import type { Database } from "better-sqlite3";
import { formatDecimal, parseDecimal } from "../exact/index.ts";
import type { AreaId } from "../ledgers/index.ts";
import { evaluateFigures } from "./evaluateFigures.ts";
import type { Figure, FigureResult } from "./Figure.ts";
import { figuresOfLine, lineBase } from "./lineBase.ts";
import { monthsBehind } from "./monthsBehind.ts";
import { namedFigure } from "./namedFigure.ts";
import { calendarRate, type Pace, paceOf } from "./pace.ts";
import { progressLines } from "./progressLines.ts";
import { missingText } from "./reportedMonths.ts";

/** A figure as a page shows it. */
export interface ShownFigure {
  readonly figure: string;
  readonly name: string;
  readonly unit: string;
  /** Exact, null where it cannot be computed */
  readonly value: string | null;
  readonly text: string;
  readonly note: string | null;
}

export interface AreaProgress {
  readonly area: AreaId;
  readonly lines: readonly {
    readonly name: string;
    readonly target: ShownFigure;
    readonly done: ShownFigure;
    readonly rate: ShownFigure;
    /** null where there is no rate, or none to be held against the calendar; of a sum over months, at the newest that came in */
    readonly pace: (Pace & { readonly asOf: string }) | null;
    /** 1－10月（11、12月未报）: the months that a sum over months is of, where not all came in */
    readonly months: string | null;
    /** The task list, where the target is another: 任务清单217.8公里，占任务清单52.8％ */
    readonly other: string | null;
  }[];
  readonly others: readonly ShownFigure[];
}

/** Where every work area stands at the end of a month: target, done, rate and pace of each line, in one pass per ledger. */
export function areaProgress(database: Database, asOf: string): { calendar: string; areas: AreaProgress[] } {
  const ids = progressLines.flatMap(({ lines, others, standing = [] }) => [
    ...lines.flatMap(figuresOfLine),
    ...others,
    ...standing,
  ]);
  const results = evaluateFigures(database, [...new Set(ids)].map(namedFigure), asOf);
  const shown = (id: string): ShownFigure => shownFigure(namedFigure(id), results.get(id));
  const areas = progressLines.map(({ area, lines, others, standing = [] }) => ({
    area,
    lines: lines.map((line) => {
      const { name, done, paced } = line;
      const { target, rate, other } = lineBase(line, results);
      const exact = parseDecimal(results.get(rate)?.value ?? "");
      const months = monthsBehind(database, namedFigure(done), asOf);
      const measured = months?.last ?? asOf;
      const pace = paced && exact.kind === "value" ? { ...paceOf(exact.value, measured), asOf: measured } : null;
      return {
        name,
        ...{ target: shown(target), done: shown(done), rate: shown(rate) },
        pace,
        months: months && missingText(months),
        other,
      };
    }),
    others: [...others, ...standing].map(shown),
  }));
  return { calendar: formatDecimal(calendarRate(asOf), 1, { fixed: true }), areas };
}

/** A figure with its result, as pages show it. */
export function shownFigure({ id, name, unit }: Figure, result: FigureResult | undefined): ShownFigure {
  return {
    figure: id,
    name,
    unit: unit ?? "",
    value: result?.value ?? null,
    text: result?.text ?? "—",
    note: result?.note ?? null,
  };
}

/** All figures of areaProgress by their id, each once. */
export function figuresShown(areas: readonly AreaProgress[]): Map<string, ShownFigure> {
  const all = areas.flatMap(({ lines, others }) => [
    ...lines.flatMap(({ target, done, rate }) => [target, done, rate]),
    ...others,
  ]);
  return new Map(all.map((shown) => [shown.figure, shown]));
}
