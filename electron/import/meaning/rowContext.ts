import type { PlanChoices } from "../../contract/importPlan.ts";
import type { MatchedTable } from "./MatchedTable.ts";
import type { TownshipBook } from "./townshipBook.ts";

/** What holds for the rows of a table that do not say it themselves. */
export interface RowContext {
  readonly year: number | null;
  readonly township: string | null;
  /** The month of the progress */
  readonly month: string | null;
  /** The month of a monthly report whose rows do not name it */
  readonly period: string | null;
}

/** What holds for rows that do not say it themselves: the sheet's word first, then the caller's. */
export function rowContext(
  table: Pick<MatchedTable, "ledger" | "year" | "asOf" | "township">,
  choices: PlanChoices,
  townships: TownshipBook,
): RowContext {
  const given = choices.asOf ?? null;
  const year = table.year === "ambiguous" ? null : (table.year ?? (given ? Number(given.slice(0, 4)) : null));
  const chosen = choices.township ? townships.resolve(choices.township) : null;
  return {
    year,
    township: table.township ?? (chosen?.kind === "found" ? chosen.name : null),
    month: table.ledger.progress ? (table.asOf ?? given) : null,
    period: table.asOf ?? (year !== null && given?.startsWith(String(year)) ? given : null),
  };
}
