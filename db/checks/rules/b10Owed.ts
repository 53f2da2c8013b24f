import { ledgerOf } from "../../ledgers/index.ts";
import { investmentMonthly } from "../../ledgers/investment/investmentMonthly.ts";
import { turnoverMonthly } from "../../ledgers/investment/turnoverMonthly.ts";
import type { Book } from "../Book.ts";
import { missingReports } from "../missingReports.ts";
import { investmentReports } from "./investmentReports.ts";
import type { Hit, Rule } from "./Rule.ts";

/** What is owed and was not reported; only what the area itself must hand in for the month that is being 上报 stops it. */
export const owed: Rule = {
  id: "B10",
  level: "error",
  words: "应报未报",
  holds: "投资月报、周转量月报各月都有；乡（镇）、街道报了本月进度；在建项目在已报的月份都有一行",
  *run(book) {
    for (const ledger of [investmentMonthly, turnoverMonthly]) yield* months(book, ledger.id);
    yield* townships(book);
    yield* silentProjects(book);
  },
};

/** A ledger without a report in the year owes none, but where its area is being 上报. */
function* months(book: Book, id: string): Iterable<Hit> {
  const ledger = ledgerOf(id);
  if (!ledger) return;
  const { asOf, year, month } = book.period;
  const reported = new Set(book.records(id).map(({ values }) => String(values.月份)));
  const all = Array.from({ length: month }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);
  const reporting = book.asked.reporting === ledger.area;
  if (!reporting && !all.some((one) => reported.has(one))) return;
  for (const missing of all.filter((one) => !reported.has(one))) {
    yield {
      ...{ area: ledger.area, ledger: id, record: null, field: "月份", township: null, label: ledger.name },
      ...{ message: `${missing} 未报`, values: [missing], month: missing },
      soft: !reporting || missing !== asOf,
      cause: { key: JSON.stringify([id, missing === asOf]), label: ledger.name },
    };
  }
}

function* townships(book: Book): Iterable<Hit> {
  const { asOf } = book.period;
  for (const { ledger: id, missing } of missingReports(book.database, asOf)) {
    const ledger = ledgerOf(id);
    if (!ledger || missing.length === 0) continue;
    yield {
      ...{ area: ledger.area, ledger: id, record: null, field: null, township: null, label: ledger.name },
      ...{ message: `${asOf} 未报：${missing.join("、")}`, values: [...missing], month: asOf, soft: true },
    };
  }
}

/** A project under way without a row in a month for which others were reported. */
function* silentProjects(book: Book): Iterable<Hit> {
  const reports = investmentReports(book, "year");
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
