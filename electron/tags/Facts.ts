import type { Scope } from "../../db/figures/Figure.ts";
import {
  evaluateFigures,
  type Figure,
  type FigureItem,
  type FigureResult,
  monthsBehind,
  ofAnyYear,
  ofPeriod,
  spanText,
  yearBefore,
} from "../../db/figures/index.ts";
import { inputsOf } from "../../db/figures/inputsOf.ts";
import { ledgerOf } from "../../db/ledgers/index.ts";

/** What the tags of a text are answered from. */
export interface Facts {
  readonly asOf: string;
  result(figure: Figure): FigureResult;
  /** Whether nothing is recorded from which the figure could be known: 【待补】 stands for it, and no zero */
  lacking(figure: Figure): boolean;
  /** The months that a figure over months speaks of: 1－10月, up to the newest that came in; null for other figures, and where none did */
  span(figure: Figure): { readonly text: string; readonly whole: boolean } | null;
  /** What a word that is no figure stands for */
  word(name: string): string;
  /** The same figures up to the same month of the year before */
  before(): Facts;
}

/** The item that a loop is at. */
export interface ItemScope {
  readonly list: Figure;
  readonly item: FigureItem;
  readonly record: string | null;
  /** From 0 */
  readonly index: number;
  readonly count: number;
}

/** Evaluates the figures that a template asks for, in one pass. `kept`: whether the book was kept in the period, as far as is known. */
export function readFacts(
  database: Parameters<typeof evaluateFigures>[0],
  wanted: readonly Figure[],
  asOf: string,
  words: Readonly<Record<string, string>>,
  kept = true,
): Facts {
  const figures = new Map<string, Figure>();
  const ask = (figure: Figure): void => {
    if (figures.has(figure.id)) return;
    figures.set(figure.id, figure);
    for (const input of inputsOf(figure, asOf)) if (input.asOf === asOf) ask(input.figure);
    for (const given of recordsOf(figure, kept)) figures.set(given.id, given);
  };
  for (const figure of wanted) ask(figure);
  const results = evaluateFigures(database, [...figures.values()], asOf);
  const result = (figure: Figure): FigureResult => {
    const found = results.get(figure.id);
    if (!found) throw new Error(`${figure.id} was not asked for`);
    return found;
  };
  const lacking = (figure: Figure): boolean => {
    const { value, items } = result(figure);
    if (items === null && value === null) return true;
    if ((figure.how.kind === "count" && figure.how.given) || figure.how.kind === "growth") return false;
    const inputs = inputsOf(figure, asOf).filter((input) => input.asOf === asOf);
    // A total is there as soon as one of its parts is.
    if (figure.how.kind === "total") return inputs.every((input) => lacking(input.figure));
    if (inputs.some((input) => lacking(input.figure))) return true;
    const given = recordsOf(figure, kept);
    return given.length > 0 && given.every((records) => result(records).value === "0");
  };
  const span: Facts["span"] = (figure) => {
    const months = monthsBehind(database, figure, asOf);
    const text = months && spanText(months);
    return text === null ? null : { text, whole: months?.missing.length === 0 };
  };
  let earlier: Facts | undefined;
  const before = (): Facts => {
    earlier ??= readFacts(database, wanted, yearBefore(asOf), words, false);
    return earlier;
  };
  return { asOf, result, lacking, span, word: (name) => words[name] ?? "", before };
}

/**
 * How many records there are of the figure's ledger and period, whichever of them the figure is about. What always stands (projects,
 * preliminaries) has no period: where nothing of it was entered or approved in one that the book was kept in, that is known, and is 0.
 */
function recordsOf(figure: Figure, kept: boolean): Figure[] {
  if (!("scope" in figure.how)) return [];
  const { ledger, within } = figure.how.scope;
  const scope: Scope =
    within === undefined || (kept && ofAnyYear(ledger).within === undefined)
      ? ofAnyYear(ledger)
      : { ledger, within, where: "1" };
  const beside = (ledgerOf(ledger)?.toldBy ?? []).flatMap((id) => ledgerOf(id) ?? []);
  return [scope, ...beside.map((other) => ofPeriod(other))].map((records) => ({
    id: `${records.ledger} ${records.within ?? ""}`,
    name: figure.name,
    area: figure.area,
    unit: "条",
    definition: "",
    how: { kind: "count", scope: records },
  }));
}

/** Whether two figures' records are of one ledger, to whom a gap in it belongs. */
export function ledgerBehind(figure: Figure, asOf: string): string | null {
  if ("scope" in figure.how) return figure.how.scope.ledger;
  for (const input of inputsOf(figure, asOf)) {
    const ledger = ledgerBehind(input.figure, asOf);
    if (ledger) return ledger;
  }
  return null;
}
