import { lastDayOfMonth } from "../../exact/index.ts";
import { recordTitle } from "../../ledgers/index.ts";
import { investmentMonthly } from "../../ledgers/investment/investmentMonthly.ts";
import type { CutRecord } from "../CutRecord.ts";
import { investmentReports } from "./investmentReports.ts";
import type { Rule } from "./Rule.ts";
import { shownValue } from "./shownValue.ts";
import { writtenOtherwise } from "./writtenOtherwise.ts";

/**
 * A project that reports investment for a month of the year must have an 入库日期 on or before that month's last day. The report
 * names the project by its name or its code; of several projects of a name the first entered counts.
 */
export const enteredBeforeReported: Rule = {
  id: "A01",
  level: "error",
  words: "先入库、后有数",
  holds: "有本月完成投资的项目在项目库中，入库日期不晚于当月最后一天",
  *run(book) {
    const alike = writtenOtherwise(book);
    for (const { key, name, projects, months } of investmentReports(book)) {
      const entered = firstEntered(projects);
      for (const { id, values } of months) {
        const why = values.本月完成投资
          ? contradiction(String(values.月份), projects, entered, alike(values.项目))
          : null;
        if (why === null) continue;
        yield {
          ...{ area: "investment", ledger: investmentMonthly.id, record: id, field: "本月完成投资", township: null },
          ...{ label: recordTitle(investmentMonthly, values), month: String(values.月份) },
          message: `${String(values.月份)} ${shownValue(investmentMonthly, "本月完成投资", values.本月完成投资)}，但${why}`,
          values: [values.本月完成投资, projects.length, entered],
          cause: { key, label: name },
        };
      }
    }
  },
};

function contradiction(
  month: string,
  projects: readonly CutRecord[],
  entered: string | null,
  alike: string | null,
): string | null {
  if (projects.length === 0) return `项目库中没有这个项目${alike === null ? "" : `，只有写法不同的“${alike}”`}`;
  if (entered === null) return "项目没有入库日期";
  return entered > lastDayOfMonth(month) ? `项目 ${entered} 才入库` : null;
}

function firstEntered(projects: readonly CutRecord[]): string | null {
  const days = projects.flatMap(({ values }) => (typeof values.入库日期 === "string" ? [values.入库日期] : []));
  return days.sort()[0] ?? null;
}
