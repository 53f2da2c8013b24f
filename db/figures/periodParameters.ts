import { periodOf } from "../exact/index.ts";

export type PeriodParameters = Readonly<Record<string, string | number>>;

/**
 * The parameters every scope may name, for an as-of month "2021-10": the year, the period's first and last day, the month
 * itself, and the year's first month (to ask how things stood before the year). With a `tag`, named for statements over
 * several months: year_before.
 */
export function periodParameters(asOf: string, tag = ""): PeriodParameters {
  const { year, from, to } = periodOf(asOf);
  const parameters = { year, from, to, asOf, firstMonth: `${year}-01` };
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [taggedName(name, tag), value]));
}

/** The same SQL over the parameters of a tag. */
export function tagged(sql: string, tag: string): string {
  return sql.replace(/:(year|from|to|asOf|firstMonth)\b/g, (_, name: string) => `:${taggedName(name, tag)}`);
}

function taggedName(name: string, tag: string): string {
  return tag === "" ? name : `${name}_${tag}`;
}
