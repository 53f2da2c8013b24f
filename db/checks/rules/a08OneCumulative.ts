import { monthAfter } from "../../exact/index.ts";
import { type StoredValue, smallestPerUnit } from "../../ledgers/index.ts";
import { expressways } from "../../ledgers/works/expressways.ts";
import type { Book } from "../Book.ts";
import { monthsNamed } from "./monthsNamed.ts";
import type { Hit, Rule } from "./Rule.ts";
import { shownAlone } from "./shownAlone.ts";

type Project = ReturnType<Book["sinceBegun"]>[number];

/** 0.005 亿元: what is shown with two decimals agrees. */
const LEEWAY = smallestPerUnit(expressways.fields.期初累计完成投资) / 200;

/** What the 投资月报 add up to and what the 路段 report is one thing; so is the 期初 of both. */
export const oneCumulative: Rule = {
  id: "A08",
  level: "error",
  words: "一个项目一个累计",
  holds: "项目自开工累计与其各路段上报的累计完成投资之和相差不超过0.005亿元；项目库与路段的期初一致",
  *run(book) {
    const sections = new Map(book.records(expressways.id).map((section) => [section.id, section]));
    for (const project of book.sinceBegun()) {
      const own = project.sections.flatMap((id) => sections.get(id) ?? []);
      if (own.length === 0) continue;
      const differing = openingsDiffer(project);
      if (differing) yield { ...hit(project), ...differing };
      const told = own.map(({ progress }) => progress?.values.累计完成投资);
      const spent = told.filter((value) => typeof value === "number");
      const { amount } = project;
      if (amount === null || spent.length === 0) continue;
      const sum = spent.reduce((total, value) => total + value, 0);
      // What some of them have not told can only be added.
      if (spent.length < own.length ? sum - amount <= LEEWAY : Math.abs(amount - sum) <= LEEWAY) continue;
      const { asOf } = book.period;
      const carried = own.flatMap(({ progress }) => (progress && progress.month < asOf ? [progress.month] : []));
      const silent = monthsSince(project, asOf).filter((month) => !project.reported.includes(month));
      yield {
        ...hit(project),
        field: "累计完成投资",
        message: [
          `自开工累计 ${yi(amount)}，${spent.length} 个路段上报累计 ${yi(sum)}，相差 ${yi(Math.abs(amount - sum))}`,
          ...(carried.length > 0 ? [`路段沿用 ${monthsNamed([...new Set(carried)].toSorted())} 进度`] : []),
          ...(silent.length > 0 ? [`没有该项目月报的月份：${monthsNamed(silent)}`] : []),
        ].join("；"),
        values: [amount, ...told],
      };
    }
  },
};

function hit({ sections, name }: Project) {
  return {
    ...({ area: "works", ledger: expressways.id, record: sections[0] ?? null } as const),
    ...{ label: name, township: null },
  };
}

function openingsDiffer(project: Project): Pick<Hit, "field" | "message" | "values"> | null {
  const { opening, openedUntil, openingOfSections, untilOfSections } = project;
  if (opening === null || openingOfSections === null) return null;
  if (opening === openingOfSections && openedUntil === untilOfSections) return null;
  return {
    field: "期初累计完成投资",
    message: `项目库期初 ${yi(opening)}（截至 ${openedUntil}），路段期初合计 ${yi(openingOfSections)}（截至 ${untilOfSections}）`,
    values: [opening, openedUntil, openingOfSections, untilOfSections],
  };
}

/** The months that 自开工累计 adds up: after 期初截至月, or from the month of entry on. */
function monthsSince({ openedUntil, entered }: Project, asOf: string): string[] {
  const months: string[] = [];
  let month = openedUntil === null ? entered : monthAfter(openedUntil, 1);
  for (; month !== null && month <= asOf; month = monthAfter(month, 1)) months.push(month);
  return months;
}

function yi(value: StoredValue): string {
  return shownAlone(expressways, "累计完成投资", value);
}
