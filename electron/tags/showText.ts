import { joinNames } from "./joinNames.ts";
import type { FilterUse } from "./Tag.ts";

/** 2021-05-09 as 2021年5月9日, a month as 2021年5月; |月日 and |月 leave the year away where it is that of `asOf`. */
export function showDate(value: string, uses: readonly FilterUse[], asOf: string): string {
  const [year = "", month = "", day] = value.split("-");
  const withoutYear = uses.some(({ name }) => name === "月日" || name === "月") && year === asOf.slice(0, 4);
  const withoutDay = day === undefined || uses.some(({ name }) => name === "年月" || name === "月");
  return `${withoutYear ? "" : `${year}年`}${Number(month)}月${withoutDay ? "" : `${Number(day)}日`}`;
}

/** Names as |等 asks for them: 甲、乙等2座. */
export function showNames(names: readonly string[], uses: readonly FilterUse[]): string {
  const counter = uses.find(({ name }) => name === "等")?.argument;
  if (counter === undefined) return joinNames(names);
  const [, most = "", word = ""] = /^(\d*)(.*)$/.exec(counter) ?? [];
  return joinNames(names, word || "个", most === "" ? names.length : Number(most));
}

/** What |或 says in the place of nothing. */
export function insteadOf(uses: readonly FilterUse[]): string | undefined {
  return uses.find(({ name }) => name === "或")?.argument;
}
