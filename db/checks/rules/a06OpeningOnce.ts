import type { ProjectSinceBegun } from "../../figures/index.ts";
import { projects as library } from "../../ledgers/investment/projects.ts";
import { checksOf } from "./checksOf.ts";
import { monthsNamed } from "./monthsNamed.ts";
import type { Hit, RecordCheck, Rule } from "./Rule.ts";
import { shownAlone } from "./shownAlone.ts";
import { shownValue } from "./shownValue.ts";

const [AMOUNT, MONTH] = ["期初累计完成投资", "期初截至月"] as const;

/** One is nothing without the other: an amount without its month could be counted twice. */
const bothOrNeither: RecordCheck = ({ ledger, values }) => {
  const [amount, month] = [values[AMOUNT] ?? null, values[MONTH] ?? null];
  if ((amount === null) === (month === null)) return null;
  const [given, missing] = amount === null ? [MONTH, AMOUNT] : [AMOUNT, MONTH];
  return {
    field: missing,
    message: `${shownValue(ledger, given, values[given])}，但没有填${missing}`,
    values: [amount, month],
  };
};

/** What was done before the book began stands in the 期初, what was done since in the reports, nothing in both. */
export const openingOnce: Rule = {
  id: "A06",
  level: "error",
  words: "期初与月报不重复",
  holds: "期初累计完成投资和期初截至月同填或同空；期初截至月及以前没有该项目的月报；自开工累计不小于本年完成投资",
  records: checksOf([library.id, "expressways"], bothOrNeither),
  *run(book) {
    const projects = new Map(book.records(library.id).map((project) => [project.id, project]));
    for (const one of book.sinceBegun()) {
      const { openedUntil, unknown, amount, ofYear, sections } = one;
      const project = projects.get(one.id);
      const twice = openedUntil === null ? [] : one.reported.filter((month) => month <= openedUntil);
      if (twice.length > 0) {
        const message = `期初截至月 ${openedUntil}，但 ${monthsNamed(twice)} 另有月报`;
        yield hit(one, MONTH, message, [openedUntil, ...twice]);
      }
      if (amount !== null && amount < ofYear) {
        const [whole, year] = [amount, ofYear].map((value) => shownAlone(library, "总投资", value));
        yield hit(one, AMOUNT, `自开工累计 ${whole}，小于本年完成投资 ${year}`, [amount, ofYear]);
      }
      // Its own is whole or blank: it is its 路段 that do not say it together.
      if (unknown === "half" && project?.values[AMOUNT] == null && project?.values[MONTH] == null) {
        const message = `${sections.length} 个路段的期初没有填全，或期初截至月不一致`;
        yield hit(one, AMOUNT, message, [sections.length, one.openingOfSections, one.untilOfSections]);
      }
    }
  },
};

function hit({ id, name }: ProjectSinceBegun, field: string, message: string, values: Hit["values"]): Hit {
  return { area: "investment", ledger: library.id, record: id, field, label: name, township: null, message, values };
}
