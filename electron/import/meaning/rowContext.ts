import type { PlanChoices } from "../../contract/importPlan.ts";
import type { MatchedTable } from "./MatchedTable.ts";
import { severalMonths } from "./severalMonths.ts";
import type { TownshipBook } from "./townshipBook.ts";

/** What holds for the rows of a table that do not say it themselves. */
export interface RowContext {
  readonly year: number | null;
  /** The year against which a date that hides its own is held: also the guessed one */
  readonly likelyYear: number | null;
  readonly township: string | null;
  /** The month of the progress */
  readonly month: string | null;
  /** The month of a monthly report whose rows do not name it */
  readonly period: string | null;
}

/** What holds for rows that do not say it themselves: the sheet's word first, then the caller's. */
export function rowContext(
  table: Pick<MatchedTable, "index" | "ledger" | "year" | "asOf" | "township" | "found" | "columns">,
  choices: PlanChoices,
  townships: TownshipBook,
  guess: string | null,
): RowContext {
  const given = choices.asOf ?? null;
  const yearIn = (month: string | null): number | null => (month ? Number(month.slice(0, 4)) : null);
  // A month that was named or answered for the table says its year too.
  const year = table.year === "ambiguous" ? null : (table.year ?? yearIn(table.asOf) ?? yearIn(given));
  const chosen = choices.township ? townships.resolve(choices.township) : null;
  return {
    year,
    likelyYear: year ?? yearIn(guess),
    township: table.township ?? (chosen?.kind === "found" ? chosen.name : null),
    month: table.ledger.progress ? (table.asOf ?? given) : null,
    period: ofSeveral(table, choices)
      ? null
      : (table.asOf ?? (year !== null && given?.startsWith(String(year)) ? given : null)),
  };
}

/**
 * Whether the title counts several months together (1—9月, 上半年) over columns that do not say 本月 themselves: then the numbers are
 * those of no single month, unless a month was answered for this table.
 */
function ofSeveral(
  { index, found, columns }: Pick<MatchedTable, "index" | "found" | "columns">,
  choices: PlanChoices,
): boolean {
  if (choices.tables?.some((one) => one.index === index && one.asOf !== undefined)) return false;
  if (!found.captions.some((text) => severalMonths(text) !== null)) return false;
  return !columns.some(({ field, path }) => field?.field.unit !== undefined && /[本当]月/.test(path.join("")));
}
