import { decimalOfInteger, divideDecimals, formatDecimal } from "../../exact/index.ts";
import { projects as library } from "../../ledgers/investment/projects.ts";
import type { Rule } from "./Rule.ts";
import { shownAlone } from "./shownAlone.ts";
import { shownValue } from "./shownValue.ts";

/** 自开工累计 is 期初 and all months that were reported since; what was done before the book began counts as nothing while unknown. */
export const totalNotPassed: Rule = {
  id: "A05",
  level: "warning",
  words: "自开工累计不大于总投资",
  holds: "自开工累计完成投资不大于项目总投资；超过110％的，应有概算调整批复",
  *run(book) {
    const projects = new Map(book.records(library.id).map((project) => [project.id, project]));
    for (const { id, name, opening, monthsSince, unknown } of book.sinceBegun()) {
      const project = projects.get(id);
      const total = project?.values.总投资;
      const done = (opening ?? 0) + monthsSince;
      // Of several projects of a name nobody knows whose reports they are, and of a 期初 to come nothing has been done yet.
      const untold = unknown === "shared" || unknown === "later";
      if (!project || untold || typeof total !== "number" || done <= total) continue;
      const share = divideDecimals(decimalOfInteger(BigInt(done) * 100n, 1), decimalOfInteger(total, 1));
      const adjusted = done * 10 > total * 11 ? "，超概算10％以上，应有调整批复" : "";
      yield {
        ...{ area: "investment", ledger: library.id, record: id, field: "总投资" },
        ...{ label: name, township: project.township, values: [done, total] },
        message: `自开工累计 ${shownAlone(library, "总投资", done)}，${shownValue(library, "总投资", total)}${
          share === null ? "" : `，占 ${formatDecimal(share, 1, { fixed: true })}％`
        }${adjusted}`,
      };
    }
  },
};
