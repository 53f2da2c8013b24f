import { compareExact, decimalOfInteger, decimalText, normaliseText } from "../../exact/index.ts";
import { targetFigure } from "../../figures/index.ts";
import { recordTitle, smallestPerUnit, type Values } from "../../ledgers/index.ts";
import { annualTargets } from "../../ledgers/investment/annualTargets.ts";
import { roadWorks } from "../../ledgers/rural/roadWorks.ts";
import type { Book } from "../Book.ts";
import { sumOf } from "./investmentReports.ts";
import type { Hit, Rule } from "./Rule.ts";

const NEEDED = ["项目入库", "固定资产投资出数"];

const about = { area: "investment", ledger: annualTargets.id } as const;

export const targets: Rule = {
  id: "A11",
  level: "warning",
  words: "目标任务齐全、唯一",
  holds: "当年有项目入库、固定资产投资出数任务，同一指标同一口径只有一条；农村公路建设里程任务与任务清单一致",
  *run(book) {
    yield* missing(book);
    yield* twice(book);
    yield* otherLength(book);
  },
};

/** Asked where the year has projects or reports at all: a bureau that keeps no investment owes no target of it. */
function* missing(book: Book): Iterable<Hit> {
  const year = String(book.period.year);
  const kept = [
    ...book.records("projects").filter(({ values }) => String(values.入库日期 ?? "").startsWith(year)),
    ...book.records("investment-monthly").filter(({ values }) => String(values.月份).startsWith(year)),
  ];
  if (kept.length === 0) return;
  const given = book.records("annual-targets").map(({ values }) => values.指标);
  for (const target of NEEDED.filter((name) => !given.includes(name))) {
    const message = `${year}年没有“${target}”目标任务，完成率无法计算`;
    yield { ...about, township: null, record: null, label: target, field: "指标", message, values: [year] };
  }
}

function* twice(book: Book): Iterable<Hit> {
  const same = Map.groupBy(book.records("annual-targets"), ({ values }) => JSON.stringify(heldAgainst(values)));
  for (const group of same.values()) {
    const [first, ...others] = group;
    if (!first || others.length === 0) continue;
    const values = group.map(({ values: { 目标值: value } }) => value);
    const message = `同一指标同一口径有 ${group.length} 条任务，应只有一条`;
    yield {
      ...about,
      township: null,
      record: first.id,
      label: recordTitle(annualTargets, first.values),
      field: "口径",
      message,
      values,
    };
  }
}

/**
 * What a target is held against: 项目入库 in 亿元 and in 个 are held against two figures and are two targets. Where its 口径 has chosen
 * the figure (不含高速公路, 不含高速), its words say no more than that.
 */
function heldAgainst({ 指标, 口径, 单位 }: Values): [figure: string, scope: string] {
  const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
  const target = { 指标: text(指标), 口径: text(口径), 单位: text(单位) };
  const figure = targetFigure(target);
  const chosen = figure !== targetFigure({ ...target, 口径: null });
  return [figure ?? String(指标), chosen ? "" : normaliseText(target.口径 ?? "")];
}

function* otherLength(book: Book): Iterable<Hit> {
  const [target, another] = book
    .records("annual-targets")
    .filter(({ values: { 指标: name, 单位: unit } }) => name === "农村公路建设里程" && (unit ?? "公里") === "公里");
  const roads = book.records("road-works");
  const planned = sumOf(roads, "计划里程");
  const value = target?.values.目标值;
  if (!target || another || planned === null || typeof value !== "number") return;
  const asked = decimalOfInteger(value, smallestPerUnit(annualTargets.fields.目标值));
  const listed = decimalOfInteger(planned, smallestPerUnit(roadWorks.fields.计划里程));
  if (compareExact(asked, listed) === 0) return;
  const message = `目标任务 ${decimalText(asked)}公里，任务清单 ${decimalText(listed)}公里`;
  const label = recordTitle(annualTargets, target.values);
  yield { ...about, township: null, record: target.id, label, field: "目标值", message, values: [value, planned] };
}
