import { headerText } from "../../../../db/ledgers/derive/headerKey.ts";
import { ledgers } from "../../../../db/ledgers/index.ts";
import { isSummed } from "../../../../db/ledgers/isSummed.ts";
import type { FoundColumn } from "../FoundTable.ts";
import type { TownshipBook } from "../townshipBook.ts";
import { monthHeader } from "./monthHeader.ts";

/** One month or township of a header, and the columns below it by what they measure. */
export interface AxisGroup {
  /** 1月, or the township's name: stands in each record made from it */
  readonly name: string;
  /** Header of what stands there (本月完成投资) → column */
  readonly measures: ReadonlyMap<string, number>;
}

/** Months or townships that stand across a header where they should stand in a column. */
export interface Axis {
  readonly kind: "months" | "townships";
  readonly groups: readonly AxisGroup[];
}

const TOTAL = /^(?:合计|总计|小计|累计|全年|[一二三四1-4]季度|[上下]半年)/;

/** True for the columns among months or townships that add them up. */
export function isAxisTotal(path: readonly string[]): boolean {
  return path.some((part) => TOTAL.test(headerText(part).words));
}

/**
 * The months (three or more, in their order) or the townships (two or more, over the same columns each) across a header; null for
 * a header without. What is measured stands below or beside each, or above all; where nothing says it, it is the one sum that
 * a monthly ledger of projects wants.
 */
export function acrossAxis(columns: readonly FoundColumn[], townships: TownshipBook): Axis | null {
  return monthsAcross(columns) ?? townshipsAcross(columns, townships);
}

function monthsAcross(columns: readonly FoundColumn[]): Axis | null {
  const groups: { name: string; number: number; measures: Map<string, number> }[] = [];
  for (const { column, path, unit } of columns) {
    const parts = path.map((part) => monthHeader(part));
    const place = parts.findIndex((part) => part !== null);
    const found = parts[place];
    if (!found || isAxisTotal(path.filter((_, index) => index !== place))) continue;
    const others = [...path.filter((_, index) => index !== place), found.rest].filter((part) => part !== "");
    const measure = monthly(others.join(""), unit);
    const last = groups.at(-1);
    if (last && last.number === found.number && !last.measures.has(measure)) last.measures.set(measure, column);
    else groups.push({ name: found.month, number: found.number, measures: new Map([[measure, column]]) });
  }
  const ordered = groups.every(({ number }, index) => index === 0 || number > (groups[index - 1]?.number ?? 0));
  return groups.length >= 3 && ordered && alike(groups) ? { kind: "months", groups } : null;
}

/** What stands under a month is the month's own, unless the header says that it is not. */
function monthly(words: string, unit: string | null): string {
  const bare = headerText(words).words;
  if (bare === "" || /^\d{4}年?度?$/.test(bare)) {
    const name = monthlyMeasure();
    return unit === null ? name : `${name}（${unit}）`;
  }
  const own = /^(?:本月|当月)|累计|截[至止]|计划|目标|预计|任务/.test(bare) ? words : `本月${words}`;
  return unit === null || words.includes(unit) ? own : `${own}（${unit}）`;
}

/** The one sum that each monthly ledger of something requires (本月完成投资), if there is just one. */
function monthlyMeasure(): string {
  const names = ledgers
    .filter((ledger) => ledger.key.length > 1 && ledger.key.some((name) => ledger.fields[name]?.kind === "month"))
    .map(({ fields, key }) =>
      Object.entries(fields).flatMap(([name, field]) =>
        field.required && !key.includes(name) && isSummed(field) ? [name] : [],
      ),
    )
    .filter(({ length }) => length === 1)
    .flat();
  return names.length === 1 ? (names[0] ?? "数值") : "数值";
}

function townshipsAcross(columns: readonly FoundColumn[], townships: TownshipBook): Axis | null {
  const groups: { name: string; measures: Map<string, number> }[] = [];
  for (const { column, path, unit } of columns) {
    const place = path.findIndex((part) => townships.resolve(part).kind === "found");
    const name = path[place];
    const others = path.filter((_, index) => index !== place);
    if (name === undefined || others.length === 0 || isAxisTotal(path)) continue;
    const words = others.join("");
    const measure = unit === null || words.includes(unit) ? words : `${words}（${unit}）`;
    const known = groups.find((group) => group.name === name);
    if (known) known.measures.set(measure, column);
    else groups.push({ name, measures: new Map([[measure, column]]) });
  }
  return groups.length >= 2 && alike(groups) ? { kind: "townships", groups } : null;
}

/** Every group holds what the first holds. */
function alike(groups: readonly { readonly measures: ReadonlyMap<string, number> }[]): boolean {
  const first = [...(groups[0]?.measures.keys() ?? [])].join("|");
  return groups.every(({ measures }) => [...measures.keys()].join("|") === first);
}
