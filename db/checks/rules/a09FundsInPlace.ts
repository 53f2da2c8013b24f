import { investmentMonthly } from "../../ledgers/investment/investmentMonthly.ts";
import { projects as library } from "../../ledgers/investment/projects.ts";
import { investmentReports, sumOf } from "./investmentReports.ts";
import type { Rule } from "./Rule.ts";
import { shownAlone } from "./shownAlone.ts";

export const fundsInPlace: Rule = {
  id: "A09",
  level: "warning",
  words: "完成投资大于到位资金",
  holds: "报过到位资金的项目，本年完成投资不大于本年到位资金（垫资的请核）",
  *run(book) {
    for (const { name, projects, months } of investmentReports(book)) {
      const [done, funded] = [sumOf(months, "本月完成投资"), sumOf(months, "本月到位资金")];
      if (done === null || funded === null || done <= funded) continue;
      const amount = (value: number): string => shownAlone(library, "总投资", value);
      yield {
        ...{
          area: "investment",
          ledger: investmentMonthly.id,
          record: months.at(-1)?.id ?? null,
          field: "本月到位资金",
        },
        ...{ label: name, township: projects[0]?.township ?? null, values: [done, funded] },
        message: `本年完成投资 ${amount(done)}，到位资金 ${amount(funded)}`,
      };
    }
  },
};
