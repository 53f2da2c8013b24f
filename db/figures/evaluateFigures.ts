import type { Database } from "better-sqlite3";
import { ledgerOf } from "../ledgers/index.ts";
import { valueUses } from "./distinctValues.ts";
import type { Figure, FigureResult } from "./Figure.ts";
import { figureResult, type Listed, type Place, requestsOf } from "./figureValue.ts";
import { TOWNSHIP, type Within } from "./grouping.ts";
import { type ListRow, listRows } from "./listRows.ts";
import { partsBehind } from "./partsBehind.ts";
import { projectSums } from "./projectSums.ts";
import { type ReportedMonths, reportedMonths } from "./reportedMonths.ts";
import { EVERYWHERE, nothingCounted, type Tallies, tally, together } from "./tally.ts";
import { townshipOrder } from "./townshipOrder.ts";

/** What a list rests on, of all groups; the rows say which is whose. */
interface WholeList extends Listed {
  readonly rows: readonly ListRow[];
}

/** Tables of a year list the townships that were in force in it. */
function yearOf(asOf: string): number {
  return Number(asOf.slice(0, 4));
}

const NOTHING_LISTED: WholeList = { rows: [], items: [], records: [], uses: [] };

/** Several figures for the period up to `asOf`, in one pass per ledger and period: figure id → result. */
export function evaluateFigures(
  database: Database,
  figures: readonly Figure[],
  asOf: string,
): Map<string, FigureResult> {
  const tallies = tally(database, requestsOfAll(figures, asOf), null).get(EVERYWHERE) ?? nothingCounted;
  const lists = listsOf(database, figures, asOf, null);
  const place: Place = {
    asOf,
    tallies,
    listed: ({ id }) => lists.get(id) ?? NOTHING_LISTED,
    officialOrder: townshipOrder(database, yearOf(asOf)),
    months: monthsKnown(database),
  };
  return new Map(figures.map((figure) => [figure.id, figureResult(figure, place)]));
}

/** One figure for the period up to `asOf`. */
export function evaluateFigure(database: Database, figure: Figure, asOf: string): FigureResult {
  return resultOf(evaluateFigures(database, [figure], asOf), figure.id);
}

/**
 * Several figures group by group of a dimension (see groupingOf): those that have records, in the order of their names, those
 * that are sorted nowhere ("") last; so the parts always make up the whole. By township: every official township in its order,
 * also those with nothing, then any other name that records still carry.
 * @throws Error for a figure whose ledger cannot be broken down by it
 */
export function evaluateFiguresBy(
  database: Database,
  figures: readonly Figure[],
  asOf: string,
  by: string,
): Map<string, Map<string, FigureResult>> {
  const { names, resultsIn } = figureGroups(database, figures, asOf, by);
  return new Map(names.map((group) => [group, resultsIn(group)]));
}

/** What a dimension's groups have, and all of them together. */
export interface FigureGroups {
  readonly names: readonly string[];
  /** Also of a group that has nothing */
  readonly resultsIn: (group: string) => Map<string, FigureResult>;
  readonly whole: () => Map<string, FigureResult>;
}

/** The same with what any other group has too, which may be nothing, and with the whole: no ledger is read twice for both. */
export function figureGroups(database: Database, figures: readonly Figure[], asOf: string, by: string): FigureGroups {
  const { groups, officialOrder, resultsIn, whole } = groupwise(database, figures, asOf, by);
  const fixed = by === TOWNSHIP ? officialOrder : [];
  const found = [...groups].flatMap(([name, tallies]) => {
    const held =
      typeof name === "string" && !fixed.includes(name) && figures.some((one) => hasRecords(one, asOf, tallies));
    return held ? [name] : [];
  });
  const named = found.filter((name) => name !== "").sort();
  return { names: [...fixed, ...named, ...(found.includes("") ? [""] : [])], resultsIn, whole };
}

/** Several figures of one group, also of one that has nothing. */
export function evaluateFiguresIn(
  database: Database,
  figures: readonly Figure[],
  asOf: string,
  { by, of }: Within,
): Map<string, FigureResult> {
  return groupwise(database, figures, asOf, by).resultsIn(of);
}

/** The result of a figure that was asked for. */
export function resultOf(results: Map<string, FigureResult>, id: string): FigureResult {
  const result = results.get(id);
  if (!result) throw new Error(`no result for ${id}`);
  return result;
}

function groupwise(database: Database, figures: readonly Figure[], asOf: string, by: string) {
  const groups = tally(database, requestsOfAll(figures, asOf), by);
  const lists = listsOf(database, figures, asOf, by);
  const apart = new Map(
    [...lists].map(([id, { rows, uses }]) => [
      id,
      { rows: Map.groupBy(rows, ({ group }) => group), uses: Map.groupBy(uses, ({ group }) => group) },
    ]),
  );
  const officialOrder = townshipOrder(database, yearOf(asOf));
  const months = monthsKnown(database);
  const resultsAt = (tallies: Tallies, listedAt: Place["listed"]): Map<string, FigureResult> => {
    const place: Place = { asOf, tallies, listed: listedAt, officialOrder, months };
    return new Map(figures.map((figure) => [figure.id, figureResult(figure, place)]));
  };
  const resultsIn = (group: string): Map<string, FigureResult> =>
    resultsAt(groups.get(group) ?? nothingCounted, ({ id }) => {
      const list = apart.get(id);
      return listed(list?.rows.get(group) ?? [], list?.uses.get(group) ?? []);
    });
  const whole = (): Map<string, FigureResult> =>
    resultsAt(together([...groups.values()]), ({ id }) => lists.get(id) ?? NOTHING_LISTED);
  return { groups, officialOrder, resultsIn, whole };
}

/** Which months came in, asked once per ledger and period. */
function monthsKnown(database: Database): Place["months"] {
  const known = new Map<string, ReportedMonths>();
  return (id, asOf) => {
    const ledger = ledgerOf(id);
    if (!ledger) throw new Error(`no ledger ${id}`);
    const key = `${id} ${asOf}`;
    const months = known.get(key) ?? reportedMonths(database, ledger, asOf);
    known.set(key, months);
    return months;
  };
}

function listed(rows: readonly ListRow[], uses: Listed["uses"]): WholeList {
  return { rows, items: rows.map(({ item }) => item), records: rows.map(({ record }) => record), uses };
}

function requestsOfAll(figures: readonly Figure[], asOf: string): ReturnType<typeof requestsOf> {
  return figures.flatMap((figure) => requestsOf(figure, asOf));
}

function hasRecords(figure: Figure, asOf: string, tallies: Tallies): boolean {
  return partsBehind(figure, asOf).some(
    (part) => tallies({ scope: part.scope, asOf: part.asOf, amount: null }).records > 0n,
  );
}

function listsOf(
  database: Database,
  figures: readonly Figure[],
  asOf: string,
  by: string | null,
): Map<string, WholeList> {
  const lists = new Map<string, WholeList>();
  const known = new Map<string, ReturnType<typeof valueUses>>();
  for (const figure of figures) {
    const { id, how } = figure;
    if (how.kind === "items") lists.set(id, listed(listRows(database, how, asOf, by), []));
    if (how.kind === "byProject") {
      const items = projectSums(database, figure, how, asOf);
      lists.set(id, { rows: [], items, records: [], uses: [] });
    }
    if (how.kind === "distinct" || how.kind === "countDistinct") {
      // A list and its count are of the same values.
      const key = JSON.stringify([how.scope, how.field]);
      const uses = known.get(key) ?? valueUses(database, how.scope, how.field, asOf, by);
      known.set(key, uses);
      lists.set(id, listed([], uses));
    }
  }
  return lists;
}
