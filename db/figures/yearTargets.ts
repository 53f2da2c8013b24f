import type { Database } from "better-sqlite3";
import { addDecimals, convertUnit, type Decimal, decimalText, divideDecimals, parseDecimal } from "../exact/index.ts";
import type { AreaId } from "../ledgers/index.ts";
import { evaluateFigures } from "./evaluateFigures.ts";
import { figureText } from "./figureText.ts";
import { monthsBehind } from "./monthsBehind.ts";
import { namedFigure } from "./namedFigure.ts";
import { calendarRate } from "./pace.ts";
import { missingText } from "./reportedMonths.ts";
import { targetFigure } from "./targetFigure.ts";

/** One of the year's targets (年度目标任务) and how far it is. Values are exact, in the target's own unit; null: not known. */
export interface YearTarget {
  /** Id of its record in annual-targets */
  readonly record: string;
  readonly name: string;
  /** 口径 */
  readonly scope: string | null;
  readonly unit: string;
  readonly area: AreaId;
  readonly target: string | null;
  readonly targetText: string;
  /** The figure of what is done; null for a target that the bureau has named itself */
  readonly figure: string | null;
  readonly done: string | null;
  readonly doneText: string;
  /** ％; null for a target of growth too, which is told in points */
  readonly rate: string | null;
  readonly rateText: string;
  /** done − target; negative: short by */
  readonly over: string | null;
  /** 百分点 that it is ahead of the calendar (a target of growth: of itself), negative behind; null where nobody can tell */
  readonly ahead: string | null;
  /** The month that is measured at */
  readonly measured: string;
  /** 1－10月（11、12月未报） */
  readonly months: string | null;
}

const PERCENT = "％";

/** Every target of the year, as entered. */
export function yearTargets(database: Database, asOf: string): YearTarget[] {
  const list = evaluateFigures(database, [namedFigure("固投.目标任务")], asOf).get("固投.目标任务");
  const items = list?.items ?? [];
  const asked = [...new Set(items.flatMap((item) => targetFigure(item) ?? []))];
  const results = evaluateFigures(database, asked.map(namedFigure), asOf);
  return items.map((item, index) => {
    const figure = targetFigure(item);
    const unit = item.单位 ?? "";
    const target = exact(item.目标值);
    const own = exact(figure === null ? null : results.get(figure)?.value);
    const done = own && figure !== null ? convertUnit(own, namedFigure(figure).unit, unit) : null;
    const months = figure === null ? null : monthsBehind(database, namedFigure(figure), asOf);
    const measured = months?.last ?? asOf;
    const isGrowth = unit === PERCENT;
    const rate = !isGrowth && done && target ? divideDecimals({ ...done, digits: done.digits * 100n }, target) : null;
    const ahead = isGrowth ? less(done, target) : less(rate, calendarRate(measured));
    return {
      record: list?.itemRecords?.[index] ?? "",
      name: item.指标 ?? "",
      scope: item.口径 ?? null,
      unit,
      area: figure === null ? "investment" : namedFigure(figure).area,
      ...{ target: text(target), targetText: figureText(target, unit), figure },
      ...{
        done: text(done),
        doneText: own === null && figure ? (results.get(figure)?.text ?? "—") : figureText(done, unit),
      },
      ...{ rate: text(rate), rateText: figureText(rate, PERCENT) },
      over: text(less(done, target)),
      ...{ ahead: text(ahead), measured, months: months && missingText(months) },
    };
  });
}

function exact(value: string | null | undefined): Decimal | null {
  const parsed = parseDecimal(value ?? "");
  return parsed.kind === "value" ? parsed.value : null;
}

function text(value: Decimal | null): string | null {
  return value && decimalText(value);
}

function less(first: Decimal | null, second: Decimal | null): Decimal | null {
  return first && second ? addDecimals(first, { ...second, digits: -second.digits }) : null;
}
