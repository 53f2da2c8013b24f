import { againstLog, type Standing } from "../core/againstLog.ts";
import type { Readable } from "../core/Context.ts";
import { loggedEdition, loggedIssue, loggedTemplate, SUMMARY_LOG } from "./summaries.ts";

/** Holds templates, editions and issues of the summary against the log. @returns findings in Chinese */
export function verifySummaries({ database }: Readable): string[] {
  const standing = <R>(table: string, nameOf: (row: R) => string, state: (row: R) => object): Standing[] =>
    Array.from(
      database.prepare<[], R & { readonly id: string }>(`SELECT * FROM ${table} ORDER BY id`).iterate(),
      (row) => ({ id: row.id, name: nameOf(row), state: state(row) }),
    );
  const templates = standing("summary_templates", ({ name }) => `总结模板“${name}”`, loggedTemplate);
  const editions = standing("summary_editions", ({ month }) => `总结改写“${month}”`, loggedEdition);
  const issues = standing("summary_issues", ({ month, issue }) => `总结定稿“${month} 第${issue}次”`, loggedIssue);
  return [
    ...againstLog(database, SUMMARY_LOG.templates, templates, "份总结模板"),
    ...againstLog(database, SUMMARY_LOG.editions, editions, "份总结改写"),
    ...againstLog(database, SUMMARY_LOG.issues, issues, "份总结定稿"),
  ];
}
