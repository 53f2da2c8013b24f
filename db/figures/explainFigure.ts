import type { Database } from "better-sqlite3";
import { addDecimals, decimalText, periodOf } from "../exact/index.ts";
import { type ChangedRecord, changedRecords } from "./changedRecords.ts";
import { decimalOf } from "./decimalOf.ts";
import { evaluateFigures, evaluateFiguresIn, resultOf } from "./evaluateFigures.ts";
import type { Figure, FigureResult } from "./Figure.ts";
import { type FigureRecord, recordPage } from "./figureRecords.ts";
import type { Within } from "./grouping.ts";
import { inputsOf } from "./inputsOf.ts";
import { namedFigure } from "./namedFigure.ts";
import { type RecordHead, recordHeads } from "./recordHeads.ts";
import { roundingText } from "./roundingText.ts";
import { yearBefore } from "./yearBefore.ts";

/** What a figure was up to another month, and by how much it has changed since (exact, in its unit; null for lists). */
export interface Comparison {
  readonly asOf: string;
  readonly value: string | null;
  readonly text: string;
  readonly difference: string | null;
}

/** 解释此数: everything there is to say about a figure for the period up to a month. */
export interface Explanation {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly definition: string;
  /** 2021年1－10月 */
  readonly periodText: string;
  readonly value: string | null;
  readonly text: string;
  /** 四舍五入到 2 位小数 */
  readonly rounding: string;
  readonly note: string | null;
  /** How many records it rests on */
  readonly total: number;
  /** A page of them, those that add most first */
  readonly records: readonly (FigureRecord & RecordHead)[];
  /** null in January: the year's figures begin there */
  readonly lastMonth: Comparison | null;
  readonly samePeriod: Comparison;
  /** What made the change since last month, the largest first, CHANGED_SHOWN at most */
  readonly changed: readonly (ChangedRecord & { readonly label: string })[];
  readonly changedTotal: number;
  /** What a rate, difference or growth was worked out from */
  readonly inputs: readonly {
    readonly figure: string;
    readonly name: string;
    readonly text: string;
    readonly unit: string | null;
    readonly asOf: string;
  }[];
}

const CHANGED_SHOWN = 200;

/**
 * Explains one figure, of one group of its records where `within` is given. `page` counts from 1.
 * @throws Error for an unknown figure, or a group asked of a figure whose ledger has none
 */
export function explainFigure(
  database: Database,
  id: string,
  asOf: string,
  of: { readonly within?: Within | null; readonly page: number; readonly pageSize: number },
): Explanation {
  const figure = namedFigure(id);
  const { within = null } = of;
  const evaluate = (figures: readonly Figure[], month: string): Map<string, FigureResult> =>
    within === null ? evaluateFigures(database, figures, month) : evaluateFiguresIn(database, figures, month, within);
  const inputs = inputsOf(figure, asOf);
  const now = evaluate([figure, ...inputs.filter((input) => input.asOf === asOf).map((input) => input.figure)], asOf);
  const yearAgo = evaluate(
    [figure, ...inputs.filter((input) => input.asOf !== asOf).map((input) => input.figure)],
    yearBefore(asOf),
  );
  const result = resultOf(now, id);
  const { year, month, text: periodText } = periodOf(asOf);
  const before = month === 1 ? null : `${year}-${String(month - 1).padStart(2, "0")}`;
  const page = recordPage(database, figure, asOf, { ...of, order: "contribution" });
  const changed = before
    ? changedRecords(database, figure, { before, after: asOf }, { within, limit: CHANGED_SHOWN })
    : { rows: [], total: 0 };
  const heads = recordHeads(database, [...page, ...changed.rows], asOf);
  const headOf = ({ ledger, id: record }: { ledger: string; id: string }): RecordHead =>
    heads.get(`${ledger} ${record}`) ?? { label: "", month: null };
  return {
    id,
    ...{ name: figure.name, unit: figure.unit, definition: figure.definition, periodText },
    ...{ value: result.value, text: result.text, rounding: roundingText(figure), note: result.note },
    total: result.records,
    records: page.map((record) => ({ ...record, ...headOf(record) })),
    lastMonth: before ? comparison(before, resultOf(evaluate([figure], before), id), result) : null,
    samePeriod: comparison(yearBefore(asOf), resultOf(yearAgo, id), result),
    changed: changed.rows.map((record) => ({ ...record, label: headOf(record).label })),
    changedTotal: changed.total,
    inputs: inputs.map((input) => ({
      figure: input.figure.id,
      name: input.asOf === asOf ? input.figure.name : `${input.figure.name}（${periodOf(input.asOf).text}）`,
      text: resultOf(input.asOf === asOf ? now : yearAgo, input.figure.id).text,
      unit: input.figure.unit,
      asOf: input.asOf,
    })),
  };
}

function comparison(asOf: string, then: FigureResult, now: FigureResult): Comparison {
  const difference =
    now.value === null || then.value === null
      ? null
      : decimalText(addDecimals(decimalOf(now.value), negative(then.value)));
  return { asOf, value: then.value, text: then.text, difference };
}

function negative(value: string): ReturnType<typeof decimalOf> {
  const { digits, scale } = decimalOf(value);
  return { digits: -digits, scale };
}
