import { compareExact, decimalOfInteger, decimalText } from "../../exact/index.ts";
import { smallestPerUnit } from "../../ledgers/index.ts";
import { projects as library } from "../../ledgers/investment/projects.ts";
import { expressways } from "../../ledgers/works/expressways.ts";
import { projectLibrary } from "./projectLibrary.ts";
import type { Rule } from "./Rule.ts";

const WAN_PER_YI = 10_000;

/** An expressway belongs to the project that its 项目 names, else to the only project of its name. */
export const sectionsMakeProject: Rule = {
  id: "A07",
  level: "warning",
  words: "高速公路项目与项目库一致",
  holds: "一个项目各路段的估算投资相加等于项目库中的总投资",
  *run(book) {
    const meant = projectLibrary(book);
    const sections = Map.groupBy(book.records("expressways"), ({ values }) => {
      const found = meant(values.项目 ?? values.项目名称);
      return found.length === 1 ? found[0] : undefined;
    });
    for (const [project, parts] of sections) {
      const total = project?.values.总投资;
      const estimated = parts.map(({ values }) => values.估算投资).filter((value) => typeof value === "number");
      if (!project || typeof total !== "number" || estimated.length < parts.length) continue;
      const sum = estimated.reduce((all, value) => all + value, 0);
      const perUnit = smallestPerUnit(expressways.fields.估算投资) / WAN_PER_YI;
      const [stated, added] = [
        decimalOfInteger(total, smallestPerUnit(library.fields.总投资)),
        decimalOfInteger(sum, perUnit),
      ];
      if (compareExact(stated, added) === 0) continue;
      yield {
        ...{ area: "works", ledger: expressways.id, record: parts[0]?.id ?? null, field: "估算投资", township: null },
        ...{ label: String(project.values.项目名称), values: [total, sum, parts.length] },
        message: `${parts.length} 个路段估算投资合计 ${decimalText(added)}万元，项目库总投资 ${decimalText(stated)}万元`,
      };
    }
  },
};
