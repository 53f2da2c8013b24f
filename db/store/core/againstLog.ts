import type { Database } from "better-sqlite3";

/** A row of a part of the store that is no ledger: what people call it, and what the log should have last of it. */
export interface Standing {
  readonly id: string;
  readonly name: string;
  readonly state: object;
}

/**
 * Holds what stands of a part of the store against the log's last word of each.
 * @param ledger the part's name in the log
 * @param counted what so many of them are called: 张自制报表
 * @returns findings in Chinese
 */
export function againstLog(database: Database, ledger: string, stand: readonly Standing[], counted: string): string[] {
  const logged = new Map(
    database
      .prepare<[string], [string, string | null]>(
        "SELECT record_id, after FROM change_log WHERE ledger = ? ORDER BY seq",
      )
      .raw()
      .all(ledger),
  );
  // What was taken away is not expected to stand.
  for (const [id, after] of logged) if (after === null) logged.delete(id);
  const findings: string[] = [];
  for (const { id, name, state } of stand) {
    if (JSON.stringify(state) !== logged.get(id)) findings.push(`${name}与变更记录不符`);
    logged.delete(id);
  }
  if (logged.size > 0) findings.push(`有 ${logged.size} ${counted}在变更记录中有，库中没有`);
  return findings;
}
