import { decimalOfInteger, divideDecimals, formatDecimal } from "../../exact/index.ts";
import { projects as library } from "../../ledgers/investment/projects.ts";
import { investmentReports, sumOf } from "./investmentReports.ts";
import type { Rule } from "./Rule.ts";
import { shownValue } from "./shownValue.ts";

/** 自开工累计 is the sum of all months that were reported; what was done before the book began counts as nothing while unknown. */
export const totalNotPassed: Rule = {
  id: "A05",
  level: "warning",
  words: "自开工累计不大于总投资",
  holds: "自开工累计完成投资不大于项目总投资；超过110％的，应有概算调整批复",
  *run(book) {
    for (const { name, projects, months } of investmentReports(book, "all")) {
      const [project] = projects;
      const [total, done] = [project?.values.总投资, sumOf(months, "本月完成投资")];
      if (projects.length !== 1 || !project || typeof total !== "number" || done === null || done <= total) continue;
      const share = divideDecimals(decimalOfInteger(BigInt(done) * 100n, 1), decimalOfInteger(total, 1));
      const adjusted = done * 10 > total * 11 ? "，超概算10％以上，应有调整批复" : "";
      yield {
        ...{ area: "investment", ledger: library.id, record: project.id, field: "总投资" },
        ...{ label: name, township: project.township, values: [done, total] },
        message: `自开工累计 ${shownValue(library, "总投资", done).slice("总投资 ".length)}，${shownValue(library, "总投资", total)}${
          share === null ? "" : `，占 ${formatDecimal(share, 1, { fixed: true })}％`
        }${adjusted}`,
      };
    }
  },
};
