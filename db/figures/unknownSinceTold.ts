import type { Database } from "better-sqlite3";
import { projectsSinceBegun } from "./projectsSinceBegun.ts";
import { unknownSinceReasons } from "./sinceBegunSql.ts";
import { unknownSinceWords } from "./unknownSinceWords.ts";

const NAMED = 3;

/** Which of the projects with a report of this year have no 自开工累计, and why: the "—" of a table by name, a line a reason. */
export function unknownSinceTold(database: Database, asOf: string): string[] {
  const inYear = (month: string): boolean => month.slice(0, 4) === asOf.slice(0, 4);
  const unknown = projectsSinceBegun(database, asOf).filter((one) => one.unknown !== null && one.reported.some(inYear));
  return unknownSinceReasons.flatMap((reason) => {
    const names = unknown.filter((one) => one.unknown === reason).map(({ name }) => name);
    if (names.length === 0) return [];
    const more = names.length > NAMED ? `等${names.length}个项目` : "";
    return [`自开工累计：${names.slice(0, NAMED).join("、")}${more}${unknownSinceWords[reason]}。`];
  });
}
