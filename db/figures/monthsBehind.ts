import type { Database } from "better-sqlite3";
import { ledgerOf } from "../ledgers/index.ts";
import type { Figure } from "./Figure.ts";
import { inputsOf } from "./inputsOf.ts";
import { type ReportedMonths, reportedMonths } from "./reportedMonths.ts";

/** Which months a figure rests on that sums those of the year, itself or by what it is made of; null for any other figure. */
export function monthsBehind(database: Database, figure: Figure, asOf: string): ReportedMonths | null {
  if ("scope" in figure.how) {
    const ledger = figure.how.scope.months === "upTo" ? ledgerOf(figure.how.scope.ledger) : undefined;
    return ledger ? reportedMonths(database, ledger, asOf) : null;
  }
  for (const input of inputsOf(figure, asOf)) {
    const months = input.asOf === asOf ? monthsBehind(database, input.figure, asOf) : null;
    if (months) return months;
  }
  return null;
}
