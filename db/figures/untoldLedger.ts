import type { Database } from "better-sqlite3";
import { type Ledger, ledgerOf } from "../ledgers/index.ts";
import type { Figure } from "./Figure.ts";
import { figureStatement } from "./figureStatement.ts";
import { inputsOf } from "./inputsOf.ts";
import { periodParameters } from "./periodParameters.ts";
import { scopeSql } from "./scopeSql.ts";
import { ofPeriod } from "./scopes.ts";

/**
 * The ledger of which nothing was entered for the year up to the month, though a figure rests on it: its 0 says nothing then. A ledger
 * without years (项目库, 高速公路) is asked for any record at all. Where silence is good news (accidents), it is no gap as long as
 * a ledger that tells of it (Ledger.toldBy) has records.
 * @param told what is known of ledgers already, by id and month: asked once a table
 * @returns null where a 0 is a 0; for ledgers of months that is for reportedMonths to say
 */
export function untoldLedger(
  database: Database,
  figure: Figure,
  asOf: string,
  told = new Map<string, boolean>(),
): Ledger | null {
  const { how } = figure;
  if (!("scope" in how)) {
    for (const input of inputsOf(figure, asOf)) {
      const untold = untoldLedger(database, input.figure, input.asOf, told);
      if (untold) return untold;
    }
    return null;
  }
  const ledger = ledgerOf(how.scope.ledger);
  if (!ledger || how.scope.months !== undefined || isTold(database, ledger, asOf, told)) return null;
  const others = (ledger.toldBy ?? []).flatMap((id) => ledgerOf(id) ?? []);
  return others.some((other) => isTold(database, other, asOf, told)) ? null : ledger;
}

function isTold(database: Database, ledger: Ledger, asOf: string, known: Map<string, boolean>): boolean {
  const key = `${ledger.id} ${asOf}`;
  const answer = known.get(key) ?? askTold(database, ledger, asOf);
  known.set(key, answer);
  return answer;
}

function askTold(database: Database, ledger: Ledger, asOf: string): boolean {
  const { within = "1" } = ofPeriod(ledger);
  const sql = `SELECT EXISTS (SELECT 1 FROM (${scopeSql(ledger, within)}) WHERE ${within}) AS told`;
  return figureStatement<{ told: number }>(database, sql).get(periodParameters(asOf))?.told === 1;
}
