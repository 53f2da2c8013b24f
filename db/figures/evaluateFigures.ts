import type { Database } from "better-sqlite3";
import type { Decimal } from "../exact/Decimal.ts";
import { decimalOfInteger } from "../exact/decimalOfInteger.ts";
import { decimalText } from "../exact/decimalText.ts";
import { divideDecimals } from "../exact/divideDecimals.ts";
import { allFields } from "../ledgers/derive/allFields.ts";
import { smallestPerUnit } from "../ledgers/fieldKinds.ts";
import { ledgerOf } from "../ledgers/index.ts";
import { distinctValues, type ValueUse, valueUses } from "./distinctValues.ts";
import type { Figure, FigureItem, FigureResult } from "./Figure.ts";
import { figureText, NO_VALUE } from "./figureText.ts";
import { listRows, type ListRow } from "./listRows.ts";
import { namedFigure, scopesBehind } from "./scopesBehind.ts";
import { EVERYWHERE, nothingCounted, tally, type Tallies, type TallyRequest } from "./tally.ts";
import { townshipOrder } from "./townshipOrder.ts";

/** What list figures rest on: rows of items, or the values of a field. */
interface Listed {
  readonly rows: readonly ListRow[];
  readonly uses: readonly ValueUse[];
}

/** What one place (a township, or everywhere) has: counts and sums, and what its lists rest on. */
interface Place {
  readonly tallies: Tallies;
  readonly listed: (figure: Figure) => Listed;
  readonly officialOrder: readonly string[];
}

const NOTHING_LISTED: Listed = { rows: [], uses: [] };

/** Several figures for the period up to `asOf`, in one pass per ledger: figure id → result. */
export function evaluateFigures(database: Database, figures: readonly Figure[], asOf: string): Map<string, FigureResult> {
  const tallies = tally(database, requestsOf(figures), asOf, false).get(EVERYWHERE) ?? nothingCounted;
  const lists = listsOf(database, figures, asOf);
  const place: Place = { tallies, listed: ({ id }) => lists.get(id) ?? NOTHING_LISTED, officialOrder: townshipOrder(database) };
  return new Map(figures.map((figure) => [figure.id, resultOf(figure, place)]));
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
  const groups = tally(database, requestsOf(figures), asOf, true);
  const lists = listsOf(database, figures, asOf);
  const officialOrder = townshipOrder(database);
  const unlisted = [...groups].flatMap(([name, tallies]) => {
    const held = typeof name !== "symbol" && !officialOrder.includes(name ?? "") && figures.some((figure) => recordsOf(figure, tallies) > 0n);
    return held ? [name ?? ""] : [];
  });
  const byTownship = new Map<string, Map<string, FigureResult>>();
  for (const township of [...officialOrder, ...unlisted.sort()]) {
    const place: Place = {
      tallies: groups.get(township === "" ? null : township) ?? nothingCounted,
      listed: ({ id }) => {
        const { rows, uses } = lists.get(id) ?? NOTHING_LISTED;
        const here = (one: { readonly township: string | null }): boolean => (one.township ?? "") === township;
        return { rows: rows.filter(here), uses: uses.filter(here) };
      },
      officialOrder,
    };
    byTownship.set(township, new Map(figures.map((figure) => [figure.id, resultOf(figure, place)])));
  }
  return byTownship;
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

function requestsOf(figures: readonly Figure[]): TallyRequest[] {
  return figures.flatMap((figure) => {
    const behind = scopesBehind(figure).map((scope) => ({ scope, field: null }));
    const { how } = figure;
    if (how.kind === "ratio") return [...behind, ...requestsOf([namedFigure(how.numerator), namedFigure(how.denominator)])];
    return how.kind === "sum" ? [...behind, { scope: how.scope, field: how.field }] : behind;
  });
}

function listsOf(database: Database, figures: readonly Figure[], asOf: string): Map<string, Listed> {
  const lists = new Map<string, Listed>();
  for (const { id, how } of figures) {
    if (how.kind === "items") lists.set(id, { rows: listRows(database, how.scope, how.fields, asOf), uses: [] });
    if (how.kind === "distinct" || how.kind === "countDistinct") {
      lists.set(id, { rows: [], uses: valueUses(database, how.scope, how.field, asOf) });
    }
  }
  return lists;
}

function recordsOf(figure: Figure, tallies: Tallies): bigint {
  return scopesBehind(figure).reduce((total, scope) => total + tallies({ scope, field: null }).records, 0n);
}

function resultOf(figure: Figure, place: Place): FigureResult {
  const records = Number(recordsOf(figure, place.tallies));
  const items = itemsOf(figure, place);
  if (items) return { value: null, text: listText(items), items, records };
  const value = exactValue(figure, place);
  return { value: value && decimalText(value), text: figureText(value, figure.unit), items: null, records };
}

/** The exact value in the figure's unit; null where it cannot be computed. */
function exactValue(figure: Figure, place: Place): Decimal | null {
  const { how } = figure;
  switch (how.kind) {
    case "count":
      return decimalOfInteger(place.tallies({ scope: how.scope, field: null }).records, 1);
    case "sum": {
      const { records, filled, sum } = place.tallies(how);
      return records > 0n && filled === 0n ? null : decimalOfInteger(sum, smallestInUnit(figure, how.field));
    }
    case "countDistinct":
      return decimalOfInteger(distinctValues(place.listed(figure).uses, "use", []).length, 1);
    case "ratio": {
      const [numerator, denominator] = [how.numerator, how.denominator].map((id) => exactValue(namedFigure(id), place));
      if (!numerator || !denominator) return null;
      return divideDecimals({ digits: numerator.digits * 100n, scale: numerator.scale }, denominator);
    }
    default:
      return null;
  }
}

/** Smallest units of a summed field in one of the figure's unit: a 亿元 figure may sum a 万元 field. */
export function smallestInUnit(figure: Figure, fieldName: string): number {
  const ledger = figure.how.kind === "ratio" ? undefined : ledgerOf(figure.how.scope.ledger);
  const field = ledger && allFields(ledger).find(({ name }) => name === fieldName)?.field;
  if (!field) throw new Error(`${figure.id}: no field ${fieldName}`);
  return smallestPerUnit({ ...field, unit: figure.unit ?? field.unit });
}

function itemsOf(figure: Figure, place: Place): FigureItem[] | null {
  const { how } = figure;
  if (how.kind === "items") return place.listed(figure).rows.map(({ item }) => item);
  if (how.kind !== "distinct") return null;
  return distinctValues(place.listed(figure).uses, how.order, place.officialOrder).map((value) => ({ [how.field]: value }));
}

/** A list in running text: the first field of every item, joined by 、. */
function listText(items: readonly FigureItem[]): string {
  const names = items.map((item) => Object.values(item)[0] ?? NO_VALUE);
  return names.length === 0 ? NO_VALUE : names.join("、");
}
