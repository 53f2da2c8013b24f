import type { Database } from "better-sqlite3";
import { valueUses } from "./distinctValues.ts";
import type { Figure, FigureResult } from "./Figure.ts";
import { figureResult, type Listed, type Place, requestsOf } from "./figureValue.ts";
import { type ListRow, listRows } from "./listRows.ts";
import { partsBehind } from "./partsBehind.ts";
import { projectSums } from "./projectSums.ts";
import { EVERYWHERE, nothingCounted, type Tallies, tally } from "./tally.ts";
import { townshipOrder } from "./townshipOrder.ts";

/** What a list rests on, of all townships; the rows say which is whose. */
interface WholeList extends Listed {
  readonly rows: readonly ListRow[];
}

/** Tables of a year list the townships that were in force in it. */
function yearOf(asOf: string): number {
  return Number(asOf.slice(0, 4));
}

const NOTHING_LISTED: WholeList = { rows: [], items: [], uses: [] };

/** Several figures for the period up to `asOf`, in one pass per ledger and period: figure id → result. */
export function evaluateFigures(
  database: Database,
  figures: readonly Figure[],
  asOf: string,
): Map<string, FigureResult> {
  const tallies = tally(database, requestsOfAll(figures, asOf), false).get(EVERYWHERE) ?? nothingCounted;
  const lists = listsOf(database, figures, asOf);
  const place: Place = {
    asOf,
    tallies,
    listed: ({ id }) => lists.get(id) ?? NOTHING_LISTED,
    officialOrder: townshipOrder(database, yearOf(asOf)),
  };
  return new Map(figures.map((figure) => [figure.id, figureResult(figure, place)]));
}

/** One figure for the period up to `asOf`. */
export function evaluateFigure(database: Database, figure: Figure, asOf: string): FigureResult {
  return resultOrFail(evaluateFigures(database, [figure], asOf), figure);
}

/**
 * Several figures township by township: every official township in its order, also those with nothing, then any other name
 * that records still carry ("" = no township), so that the parts always make up the whole.
 * @throws Error for a figure whose ledger has no (single) township
 */
export function evaluateFiguresByTownship(
  database: Database,
  figures: readonly Figure[],
  asOf: string,
): Map<string, Map<string, FigureResult>> {
  const { groups, officialOrder, resultsIn } = townshipwise(database, figures, asOf);
  const unlisted = [...groups].flatMap(([name, tallies]) => {
    const held =
      typeof name !== "symbol" &&
      !officialOrder.includes(name ?? "") &&
      figures.some((figure) => hasRecords(figure, asOf, tallies));
    return held ? [name ?? ""] : [];
  });
  return new Map([...officialOrder, ...unlisted.sort()].map((township) => [township, resultsIn(township)]));
}

/** Several figures of one township, "" = records without one, also of a township that has nothing. */
export function evaluateFiguresIn(
  database: Database,
  figures: readonly Figure[],
  asOf: string,
  township: string,
): Map<string, FigureResult> {
  return townshipwise(database, figures, asOf).resultsIn(township);
}

/** One figure township by township; see evaluateFiguresByTownship. */
export function evaluateByTownship(database: Database, figure: Figure, asOf: string): Map<string, FigureResult> {
  const all = evaluateFiguresByTownship(database, [figure], asOf);
  return new Map([...all].map(([township, results]) => [township, resultOrFail(results, figure)]));
}

function resultOrFail(results: Map<string, FigureResult>, figure: Figure): FigureResult {
  const result = results.get(figure.id);
  if (!result) throw new Error(`no result for ${figure.id}`);
  return result;
}

function townshipwise(database: Database, figures: readonly Figure[], asOf: string) {
  const groups = tally(database, requestsOfAll(figures, asOf), true);
  const lists = listsOf(database, figures, asOf);
  const officialOrder = townshipOrder(database, yearOf(asOf));
  const resultsIn = (township: string): Map<string, FigureResult> => {
    const here = (one: { readonly township: string | null }): boolean => (one.township ?? "") === township;
    const place: Place = {
      asOf,
      tallies: groups.get(township === "" ? null : township) ?? nothingCounted,
      listed: ({ id }) => {
        const { rows, uses } = lists.get(id) ?? NOTHING_LISTED;
        return { items: rows.filter(here).map(({ item }) => item), uses: uses.filter(here) };
      },
      officialOrder,
    };
    return new Map(figures.map((figure) => [figure.id, figureResult(figure, place)]));
  };
  return { groups, officialOrder, resultsIn };
}

function requestsOfAll(figures: readonly Figure[], asOf: string): ReturnType<typeof requestsOf> {
  return figures.flatMap((figure) => requestsOf(figure, asOf));
}

function hasRecords(figure: Figure, asOf: string, tallies: Tallies): boolean {
  return partsBehind(figure, asOf).some(
    (part) => tallies({ scope: part.scope, asOf: part.asOf, amount: null }).records > 0n,
  );
}

function listsOf(database: Database, figures: readonly Figure[], asOf: string): Map<string, WholeList> {
  const lists = new Map<string, WholeList>();
  const known = new Map<string, ReturnType<typeof valueUses>>();
  for (const figure of figures) {
    const { id, how } = figure;
    if (how.kind === "items") {
      const rows = listRows(database, how, asOf);
      lists.set(id, { rows, items: rows.map(({ item }) => item), uses: [] });
    }
    if (how.kind === "byProject")
      lists.set(id, { rows: [], items: projectSums(database, figure, how, asOf), uses: [] });
    if (how.kind === "distinct" || how.kind === "countDistinct") {
      // A list and its count are of the same values.
      const key = JSON.stringify([how.scope, how.field]);
      const uses = known.get(key) ?? valueUses(database, how.scope, how.field, asOf);
      known.set(key, uses);
      lists.set(id, { rows: [], items: [], uses });
    }
  }
  return lists;
}
