import type { Book } from "../Book.ts";
import type { CutRecord } from "../CutRecord.ts";
import { projectKey, projectLibrary } from "./projectLibrary.ts";

/** The reports of one project, whether they name it by its code or by its name. */
export interface ProjectReports {
  readonly key: string;
  /** The word the first report has for it, or its name in the 项目库 */
  readonly name: string;
  /** The projects of the 项目库 that are meant: one, none, or several of a name */
  readonly projects: readonly CutRecord[];
  /** In the order of their months */
  readonly months: readonly CutRecord[];
}

/** 投资月报 of the year up to M by project, in the order of the names. */
export function investmentReports(book: Book): ProjectReports[] {
  const library = projectLibrary(book);
  const first = `${book.period.year}-01`;
  const rows = book
    .records("investment-monthly")
    .filter(({ values }) => values.项目 && String(values.月份) >= first)
    .toSorted((one, other) => (String(one.values.月份) < String(other.values.月份) ? -1 : 1));
  const groups = Map.groupBy(rows, ({ values }) => projectKey(library, values.项目));
  return [...groups].map(([key, months]) => {
    const word = months[0]?.values.项目;
    const projects = library(word);
    const named = projects.length === 1 ? projects[0]?.values.项目名称 : word;
    return { key, name: String(named ?? word), projects, months };
  });
}

/** The sum of one amount of months; null where none of them gives it. */
export function sumOf(months: readonly CutRecord[], field: string): number | null {
  const given = months.flatMap(({ values }) => (typeof values[field] === "number" ? [values[field]] : []));
  return given.length === 0 ? null : given.reduce((total, value) => total + value, 0);
}
