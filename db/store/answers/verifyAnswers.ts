import type { Readable } from "../core/Context.ts";
import { ANSWERS, loggedAnswer } from "./answers.ts";

/** Holds the answers against the log. @returns findings in Chinese; none means all is well */
export function verifyAnswers({ database }: Readable): string[] {
  const logged = new Map(
    database
      .prepare<[string], [string, string | null]>(
        "SELECT record_id, after FROM change_log WHERE ledger = ? ORDER BY seq",
      )
      .raw()
      .all(ANSWERS),
  );
  for (const [id, after] of logged) if (after === null) logged.delete(id);
  const rows = database
    .prepare<[], Parameters<typeof loggedAnswer>[0] & { id: string }>("SELECT * FROM import_answers ORDER BY id")
    .all();
  const wrong = rows.filter((row) => JSON.stringify(loggedAnswer(row)) !== logged.get(row.id));
  for (const { id } of rows) logged.delete(id);
  return [
    ...wrong.map(({ about }) => `记住的对应“${about}”与变更记录不符`),
    ...(logged.size > 0 ? [`有 ${logged.size} 条记住的对应在变更记录中有，库中没有`] : []),
  ];
}
