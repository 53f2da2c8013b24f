import type { FigureDeclaration } from "./defineFigures.ts";
import type { Remark, Scope } from "./Figure.ts";
import { notNamed, ofReported, reportedProject } from "./projectsNamedSql.ts";
import { inMonths, ofAnyYear } from "./scopes.ts";
import {
  ofProject,
  openedUntilSql,
  openingSql,
  reportsOfProjects,
  type UnknownSince,
  unknownSinceReasons,
  unknownSinceSql,
} from "./sinceBegunSql.ts";
import { unknownSinceWords } from "./unknownSinceWords.ts";

const LEFT_OPEN = "自开工累计不计算。";

/** Projects in this year's reports whose 自开工累计 cannot be told, for one reason or for any. */
function unknownProjects(reason?: UnknownSince): Scope {
  const why = ofProject(unknownSinceSql);
  const is = reason === undefined ? `${why} IS NOT NULL` : `${why} = '${reason}'`;
  return ofAnyYear("projects", `${reportedProject} AND ${is}`);
}

// What is in no 项目库 has no 期初, and nobody knows when it was entered.
const strange = inMonths("investment-monthly", notNamed);

const reasons: readonly Remark[] = [
  ...unknownSinceReasons.map(
    (reason): Remark => ({
      scope: unknownProjects(reason),
      text: (projects) => (projects > 0 ? `${projects}个项目${unknownSinceWords[reason]}，${LEFT_OPEN}` : null),
    }),
  ),
  {
    scope: strange,
    text: (records) => (records > 0 ? `有 ${records} 条月报的项目不在项目库中，${LEFT_OPEN}` : null),
  },
];

const opening = ofProject(openingSql);
const coveredByOpening = reportsOfProjects(`m.月份 <= ${openedUntilSql}`);

/** 自开工累计: what was spent before the book began, and every month since; of the projects that reported this year. */
export const sinceBegun: Readonly<Record<string, FigureDeclaration>> = {
  期初累计投资: {
    unit: "万元",
    definition: "1月至截至月有月报的项目，期初累计完成投资之和；项目库未填的，取该项目各路段期初之和。",
    how: {
      kind: "sumOf",
      scope: ofAnyYear("projects", `${reportedProject} AND ${opening} IS NOT NULL`),
      fields: ["期初累计完成投资", "期初截至月"],
      sql: opening,
      perUnit: 1_000_000,
    },
  },
  期初后完成投资: {
    unit: "万元",
    definition: "1月至截至月有月报的项目，期初截至月之后（未填期初的，自首次月报起）至截至月的本月完成投资之和。",
    how: {
      kind: "sum",
      scope: {
        ledger: "investment-monthly",
        within: "月份 <= :asOf",
        where: `${ofReported} AND record NOT IN ${coveredByOpening}`,
        months: "upTo",
      },
      field: "本月完成投资",
    },
  },
  自开工累计投资: {
    unit: "万元",
    definition:
      "1月至截至月有月报的项目，期初累计完成投资加期初截至月之后各月的本月完成投资；未填期初的，入库日期不早于首个投资月报月份才计算。",
    how: {
      kind: "total",
      of: ["固投.期初累计投资", "固投.期初后完成投资"],
      unless: [unknownProjects(), strange],
      given: true,
    },
    remarks: reasons,
  },
};
