// SQL over the ledgers of the 项目库 and of the 投资月报, put together: a month's row names its project by code or by name.

/** A report of a project of the 项目库 (q) for which `where` holds. */
export function named(where: string): string {
  return `(项目 IN (SELECT q.项目代码 FROM projects q WHERE q.deleted_at IS NULL AND q.项目代码 IS NOT NULL AND ${where})
    OR 项目 IN (SELECT q.项目名称 FROM projects q WHERE q.deleted_at IS NULL AND q.项目名称 IS NOT NULL AND ${where}))`;
}

/** A report of what is in no 项目库. */
export const notNamed = `NOT ${named("1")}`;

// A project may be named by its code in one month and by its name in another.
const reported =
  "(SELECT m.项目 FROM investment_monthly m WHERE m.deleted_at IS NULL AND m.月份 BETWEEN :firstMonth AND :asOf)";

/** A project with a report of this year. */
export const reportedProject = `(项目代码 IN ${reported} OR 项目名称 IN ${reported})`;

/** A report, of whatever month, of a project with one of this year. */
export const ofReported = `(项目 IN ${reported} OR ${named(`(q.项目代码 IN ${reported} OR q.项目名称 IN ${reported})`)})`;
