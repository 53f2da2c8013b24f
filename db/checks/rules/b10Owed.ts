import { ledgerOf } from "../../ledgers/index.ts";
import { investmentMonthly } from "../../ledgers/investment/investmentMonthly.ts";
import type { Book } from "../Book.ts";
import { type OwedMonths, type OwedReport, owedReports } from "../owedReports.ts";
import { monthsMissing, reportMissing } from "../owedWords.ts";
import { investmentReports } from "./investmentReports.ts";
import type { Hit, Rule } from "./Rule.ts";

/** What is owed and was not reported; only what the area itself must hand in for the month that is being 上报 stops it. */
export const owed: Rule = {
  id: "B10",
  level: "error",
  words: "应报未报",
  holds: "投资月报、周转量月报各月都有；应报单位报了各月进度；在建项目在已报的月份都有一行",
  *run(book) {
    const list = owedReports(book.database, book.period.asOf);
    for (const one of list.months) yield* months(book, one);
    for (const one of list.reports) yield* reports(book, one);
    yield* silentProjects(book);
  },
};

/** Where the area is being 上报, what it must hand in for the month stands apart from the months before it. */
function* months(book: Book, { ledger: id, missing }: OwedMonths): Iterable<Hit> {
  const ledger = ledgerOf(id);
  if (!ledger) return;
  const { asOf } = book.period;
  const reporting = book.asked.reporting === ledger.area;
  const apart = [missing.filter((month) => month !== asOf), missing.filter((month) => month === asOf)];
  for (const own of reporting ? apart : [missing]) {
    const message = monthsMissing({ missing: own });
    if (message === null) continue;
    yield {
      ...{ area: ledger.area, ledger: id, record: null, field: "月份", township: null, label: ledger.name },
      ...{ message, values: own, ...(own.length === 1 ? { month: own[0] as string } : {}) },
      soft: !reporting || !own.includes(asOf),
    };
  }
}

function* reports(book: Book, report: OwedReport): Iterable<Hit> {
  const { asOf } = book.period;
  const ledger = ledgerOf(report.ledger);
  const message = reportMissing(report, asOf);
  if (!ledger || message === null) return;
  yield {
    ...{ area: ledger.area, ledger: ledger.id, record: null, field: null, township: report.unit, label: ledger.name },
    ...{ message, values: [report.unit ?? "", ...report.missing.map(({ id }) => id), ...report.earlier] },
    ...{ month: asOf, soft: true },
  };
}

/** A project under way without a row in a month for which others were reported. */
function* silentProjects(book: Book): Iterable<Hit> {
  const reports = investmentReports(book);
  const reported = [...new Set(reports.flatMap(({ months: rows }) => rows.map(({ values }) => String(values.月份))))];
  const told = new Map(reports.map(({ key, months: rows }) => [key, new Set(rows.map(({ values }) => values.月份))]));
  for (const { id, values, state, ledger, township } of book.records("projects")) {
    if (state !== "在建" || typeof values.入库日期 !== "string") continue;
    const since = values.入库日期.slice(0, 7);
    const silent = reported.filter((month) => month >= since && !told.get(id)?.has(month)).sort();
    if (silent.length === 0) continue;
    yield {
      ...{ area: ledger.area, ledger: investmentMonthly.id, record: null, field: null, township },
      ...{ label: String(values.项目名称), values: [id, ...silent], soft: true },
      message: `在建项目没有 ${silent.join("、")} 的投资月报`,
    };
  }
}
