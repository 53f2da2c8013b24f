import { againstLog } from "../core/againstLog.ts";
import type { Readable } from "../core/Context.ts";
import { ANSWERS, loggedAnswer } from "./answers.ts";

/** Holds the answers against the log. @returns findings in Chinese; none means all is well */
export function verifyAnswers({ database }: Readable): string[] {
  const rows = database
    .prepare<[], Parameters<typeof loggedAnswer>[0] & { id: string }>("SELECT * FROM import_answers ORDER BY id")
    .all();
  const standing = rows.map((row) => ({ id: row.id, name: `记住的对应“${row.about}”`, state: loggedAnswer(row) }));
  return againstLog(database, ANSWERS, standing, "条记住的对应");
}
