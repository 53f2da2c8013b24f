import type { Readable } from "../core/Context.ts";
import { loggedEdition, loggedIssue, loggedTemplate, SUMMARY_LOG } from "./summaries.ts";

/** Holds templates, editions and issues of the summary against the log. @returns findings in Chinese */
export function verifySummaries({ database }: Readable): string[] {
  type Row<F extends (row: never) => unknown> = Parameters<F>[0] & { readonly id: string };
  const rows = <F extends (row: never) => unknown>(table: string) =>
    database.prepare<[], Row<F>>(`SELECT * FROM ${table} ORDER BY id`).all();
  const findings: string[] = [];
  const compare = (ledger: string, called: string, stand: readonly { id: string; name: string; state: unknown }[]) => {
    const logged = new Map(
      database
        .prepare<[string], [string, string]>("SELECT record_id, after FROM change_log WHERE ledger = ? ORDER BY seq")
        .raw()
        .all(ledger),
    );
    for (const { id, name, state } of stand) {
      if (JSON.stringify(state) !== logged.get(id)) findings.push(`${called}“${name}”与变更记录不符`);
      logged.delete(id);
    }
    if (logged.size > 0) findings.push(`有 ${logged.size} 份${called}在变更记录中有，库中没有`);
  };
  compare(
    SUMMARY_LOG.templates,
    "总结模板",
    rows<typeof loggedTemplate>("summary_templates").map((row) => ({ ...row, state: loggedTemplate(row) })),
  );
  compare(
    SUMMARY_LOG.editions,
    "总结改写",
    rows<typeof loggedEdition>("summary_editions").map((row) => ({
      ...row,
      name: row.month,
      state: loggedEdition(row),
    })),
  );
  compare(
    SUMMARY_LOG.issues,
    "总结定稿",
    rows<typeof loggedIssue>("summary_issues").map((row) => ({
      ...row,
      name: `${row.month} 第${row.issue}次`,
      state: loggedIssue(row),
    })),
  );
  return findings;
}
