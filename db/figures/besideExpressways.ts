/** How a 口径 says that expressways are left out; % stands for whatever is between. */
const WORDS = ["不含高速", "除高速", "高速%除外"] as const;

/** Whether the 口径 of a target leaves expressways out. */
export function isBesideExpressways(scope: string): boolean {
  return WORDS.some((words) => new RegExp(words.replace("%", ".*")).test(scope));
}

/** The same of the column 口径, in SQL. */
export const besideExpresswaysSql = `(${WORDS.map((words) => `口径 LIKE '%${words}%'`).join(" OR ")})`;
