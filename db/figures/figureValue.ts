import { addDecimals, type Decimal, decimalOfInteger, decimalText, divideDecimals } from "../exact/index.ts";
import { amountOf } from "./amountOf.ts";
import { decimalOf } from "./decimalOf.ts";
import { distinctValues, type ValueUse } from "./distinctValues.ts";
import type { Figure, FigureItem, FigureResult, Scope } from "./Figure.ts";
import { figureText, NO_VALUE } from "./figureText.ts";
import { inputsOf } from "./inputsOf.ts";
import { partsBehind } from "./partsBehind.ts";
import { remarksOf, toldScopes } from "./remarksOf.ts";
import { missingText, type ReportedMonths } from "./reportedMonths.ts";
import { UNREPORTED_SHORT } from "./stateSql.ts";
import type { Tallies, TallyRequest } from "./tally.ts";

/** What a place (a township, or everywhere) has of a list: its items, or the values of a field. */
export interface Listed {
  readonly items: readonly FigureItem[];
  /** The records' ids, where every item is a record */
  readonly records: readonly string[];
  readonly uses: readonly ValueUse[];
}

/** What one place has as of a month: counts and sums, and what its lists rest on. */
export interface Place {
  readonly asOf: string;
  readonly tallies: Tallies;
  readonly listed: (figure: Figure) => Listed;
  readonly officialOrder: readonly string[];
  /** Which months of a ledger of months came in, up to a month; the same for every place: a report is the bureau's */
  readonly months: (ledger: string, asOf: string) => ReportedMonths;
}

/** Everything that must be counted for a figure. */
export function requestsOf(figure: Figure, asOf: string): TallyRequest[] {
  const { how } = figure;
  const requests: TallyRequest[] = partsBehind(figure, asOf).map(({ scope, asOf: month }) => ({
    scope,
    asOf: month,
    amount: null,
  }));
  for (const { scope } of remarksOf(figure)) requests.push({ scope, asOf, amount: null });
  for (const scope of Object.values(toldScopes(figure) ?? {})) requests.push({ scope, asOf, amount: null });
  for (const input of inputsOf(figure, asOf)) requests.push(...requestsOf(input.figure, input.asOf));
  if ("scope" in how) requests.push({ scope: how.scope, asOf, amount: added(figure) });
  if (how.kind === "count" && how.given) requests.push({ scope: how.given, asOf, amount: null });
  if (how.kind === "total") for (const scope of how.unless) requests.push({ scope, asOf, amount: null });
  return requests;
}

/** What a figure amounts to at a place. */
export function figureResult(figure: Figure, place: Place): FigureResult {
  const records = recordsBehind(figure, place);
  const note = [...new Set(notes(figure, place, place.asOf.slice(0, 4)))].join("") || null;
  const items = itemsOf(figure, place);
  if (items) {
    const list = { value: null, text: listText(figure, items), items, records: Number(records), note };
    return figure.how.kind === "items" ? { ...list, itemRecords: place.listed(figure).records } : list;
  }
  const value = exactValue(figure, place);
  return {
    value: value && decimalText(value),
    text: value === null && nobodyTold(figure, place) ? UNREPORTED_SHORT : figureText(value, figure.unit),
    items: null,
    records: Number(records),
    note,
  };
}

/** Nothing can be said since nobody has reported: of the figure, or of one that a total is made of, where that is all that lacks. */
function nobodyTold(figure: Figure, place: Place): boolean {
  if (isUnreported(figure, place) || noMonthCameIn(figure, place)) return true;
  if (figure.how.kind !== "total" || isUntellable(figure, place)) return false;
  return inputsOf(figure, place.asOf).some((input) => nobodyTold(input.figure, place));
}

/** A total of which a part cannot be told. */
function isUntellable({ how }: Figure, { asOf, tallies }: Place): boolean {
  return how.kind === "total" && how.unless.some((scope) => tallies({ scope, asOf, amount: null }).records > 0n);
}

/** Of what is asked nothing has been reported, and something should have been. */
function isUnreported(figure: Figure, { asOf, tallies }: Place): boolean {
  const told = toldScopes(figure);
  const count = (scope: Scope): bigint => tallies({ scope, asOf, amount: null }).records;
  return told !== undefined && count(told.reported) === 0n && count(told.unreported) > 0n;
}

/** Of a year's months none has come in: neither what they come to nor that it is nothing can be said. */
function noMonthCameIn({ how }: Figure, { asOf, months }: Place): boolean {
  return "scope" in how && how.scope.months === "upTo" && months(how.scope.ledger, asOf).last === null;
}

/** The one month asked for has not come in. */
function monthIsMissing({ how }: Figure, { asOf, months }: Place): boolean {
  return "scope" in how && how.scope.months === "alone" && months(how.scope.ledger, asOf).missing.includes(asOf);
}

function recordsBehind(figure: Figure, place: Place): bigint {
  return partsBehind(figure, place.asOf).reduce(
    (total, { scope, asOf }) => total + place.tallies({ scope, asOf, amount: null }).records,
    0n,
  );
}

/** The exact value in the figure's unit; null where it cannot be computed. */
export function exactValue(figure: Figure, place: Place): Decimal | null {
  const { how } = figure;
  const { asOf } = place;
  if (isUnreported(figure, place) || noMonthCameIn(figure, place) || monthIsMissing(figure, place)) return null;
  switch (how.kind) {
    case "count":
      if (how.given && place.tallies({ scope: how.given, asOf, amount: null }).records === 0n) return null;
      return decimalOfInteger(place.tallies({ scope: how.scope, asOf, amount: null }).records, 1);
    case "sum":
    case "sumOf":
    case "single": {
      const { records, filled, sum } = place.tallies({ scope: how.scope, asOf, amount: added(figure) });
      if ("given" in how && how.given && records === 0n) return null;
      if (how.kind === "single" ? records !== 1n || filled !== 1n : records > 0n && filled === 0n) return null;
      return decimalOfInteger(sum, amountOf(figure)?.perUnit ?? 1);
    }
    case "countDistinct":
      return decimalOfInteger(distinctValues(place.listed(figure).uses, "first", []).length, 1);
    case "yearBefore": {
      // Without a record of that time nothing can be said of it; it was hardly nothing.
      if (recordsBehind(figure, place) === 0n) return null;
      const [input] = inputsOf(figure, asOf);
      return input ? exactValue(input.figure, { ...place, asOf: input.asOf }) : null;
    }
    case "total":
      return isUntellable(figure, place) ? null : totalValue(figure, how.given === true, place);
    case "ratio":
    case "quotient":
    case "difference":
    case "growth": {
      const [first, second] = inputsOf(figure, asOf).map((input) =>
        exactValue(input.figure, { ...place, asOf: input.asOf }),
      );
      if (!first || !second) return null;
      if (how.kind === "ratio") return percent(first, second);
      if (how.kind === "quotient") return divideDecimals(first, second);
      const difference = addDecimals(first, { ...second, digits: -second.digits });
      if (how.kind === "difference") return difference;
      return everyMonthCameIn(figure, how.filled, place) ? percent(difference, second) : null;
    }
    default:
      return null;
  }
}

/** What has records counts; without any, nothing is 0, unless something is that cannot be told. */
function totalValue(figure: Figure, given: boolean, place: Place): Decimal | null {
  const parts = inputsOf(figure, place.asOf).map((input) => ({
    value: exactValue(input.figure, place),
    records: recordsBehind(input.figure, place),
  }));
  const counted = parts.flatMap(({ value, records }) => (value !== null && records > 0n ? [value] : []));
  if (counted.length > 0) return counted.reduce(addDecimals);
  return given || parts.some(({ value }) => value === null) ? null : { digits: 0n, scale: 0 };
}

function percent(part: Decimal, base: Decimal): Decimal | null {
  return divideDecimals({ digits: part.digits * 100n, scale: part.scale }, base);
}

/** Whether every month of both years behind a growth came in and, where `filled`, left no amount blank. */
function everyMonthCameIn(figure: Figure, filled: boolean, place: Place): boolean {
  return inputsOf(figure, place.asOf).every(({ figure: { how }, figure: monthly, asOf }) => {
    if (!("scope" in how)) throw new Error(`${figure.id}: no growth of ${monthly.id}`);
    if (place.months(how.scope.ledger, asOf).missing.length > 0) return false;
    const tallied = place.tallies({ scope: how.scope, asOf, amount: added(monthly) });
    return !filled || tallied.filled === tallied.records;
  });
}

/** The amount a tally must add up; counts need none. */
function added(figure: Figure): string | null {
  return figure.how.kind === "count" ? null : (amountOf(figure)?.sql ?? null);
}

/** @param year the year that is spoken of: months of another one are named with theirs */
function notes(figure: Figure, place: Place, year: string): string[] {
  const own = remarksOf(figure).flatMap(({ scope, text }) => {
    const { records } = place.tallies({ scope, asOf: place.asOf, amount: null });
    return text(Number(records), place.asOf) ?? [];
  });
  return [
    ...own,
    ...monthsNote(figure, place, year),
    ...inputsOf(figure, place.asOf).flatMap((input) => notes(input.figure, { ...place, asOf: input.asOf }, year)),
  ];
}

/** Which of the months behind a figure have not come in. */
function monthsNote({ how }: Figure, { asOf, months }: Place, year: string): string[] {
  if (!("scope" in how) || how.scope.months === undefined) return [];
  const known = months(how.scope.ledger, asOf);
  const whose = `${asOf.startsWith(year) ? "" : `${asOf.slice(0, 4)}年`}${known.ledger.name}`;
  if (how.scope.months === "alone") {
    return known.missing.includes(asOf) ? [`${whose}：${Number(asOf.slice(5))}月未报。`] : [];
  }
  const missing = missingText(known);
  return missing === null ? [] : [`${whose}：${missing}。`];
}

function itemsOf(figure: Figure, place: Place): readonly FigureItem[] | null {
  const { how } = figure;
  if (how.kind === "items" || how.kind === "byProject") return place.listed(figure).items;
  if (how.kind !== "distinct") return null;
  return distinctValues(place.listed(figure).uses, how.order, place.officialOrder).map((value) => ({
    [how.field]: value,
  }));
}

/** A list in running text: the first field of every item, with its amount where the list has one, joined by 、. */
function listText({ how, unit }: Figure, items: readonly FigureItem[]): string {
  const names = items.map((item) => {
    const [name] = Object.values(item);
    const amount = how.kind === "byProject" ? item[how.amount] : null;
    return `${name ?? NO_VALUE}${amount == null ? "" : `${figureText(decimalOf(amount), unit)}${unit ?? ""}`}`;
  });
  return names.length === 0 ? NO_VALUE : names.join("、");
}
