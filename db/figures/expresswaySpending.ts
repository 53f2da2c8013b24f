import { rate, sum } from "./declarations.ts";
import type { FigureDeclaration } from "./defineFigures.ts";
import type { Remark } from "./Figure.ts";
import { ofAnyYear } from "./scopes.ts";
import {
  ofProject,
  ofProjectOfSection,
  openedUntilSql,
  openingSql,
  reportsOfProjects,
  sectionCountSql,
  sinceBegunSql,
  unknownSinceReasons,
  unknownSinceSql,
} from "./sinceBegunSql.ts";
import { unknownSinceWords } from "./unknownSinceWords.ts";

const isKnown = `(${unknownSinceSql}) IS NULL`;
/** Asked of an expressway: 自开工累计 of its project is known. */
const known = `COALESCE(${ofProjectOfSection(isKnown)}, 0)`;
const several = `COALESCE(${ofProjectOfSection(`${sectionCountSql} > 1`)}, 0)`;
const opening = ofProject(openingSql);
const OF_KNOWN = `${sectionCountSql} > 0 AND ${isKnown}`;

/**
 * 累计完成投资 of an expressway, in SQL over its scope: one project has one. 自开工累计 of its project, where that is known and the
 * project has no other 路段; else as reported.
 */
export const spentSql = `COALESCE(${ofProjectOfSection(`CASE WHEN ${sectionCountSql} = 1 THEN ${sinceBegunSql} END`)}, "累计完成投资")`;

const remarks: readonly Remark[] = [
  ...unknownSinceReasons.map(
    (reason): Remark => ({
      scope: ofAnyYear("expressways", `${ofProjectOfSection(unknownSinceSql)} = '${reason}' AND "累计完成投资" > 0`),
      text: (sections) =>
        sections > 0 ? `${sections}个路段所属项目${unknownSinceWords[reason]}，按上报的累计完成投资计。` : null,
    }),
  ),
  {
    scope: ofAnyYear("expressways", `${known} AND ${several}`),
    text: (sections) =>
      sections > 0 ? `${sections}个路段与其他路段同属一个项目，合计按项目自开工累计计，各路段为上报数。` : null,
  },
];

/** What was spent on the expressways: where 自开工累计 of a project is known, it stands for what its 路段 reported. */
export const expresswaySpending: Readonly<Record<string, FigureDeclaration>> = {
  累计完成投资合计: {
    unit: "亿元",
    definition: "全部高速公路项目截至月的累计完成投资之和：所属项目自开工累计可计算的按自开工累计，其余按路段上报数。",
    how: { kind: "total", of: ["高速.期初累计投资", "高速.期初后完成投资", "高速.路段上报投资"], unless: [] },
    remarks,
  },
  期初累计投资: {
    unit: "亿元",
    definition: "自开工累计可计算的高速公路项目，期初累计完成投资之和。",
    how: {
      kind: "sumOf",
      scope: ofAnyYear("projects", `${ofProject(OF_KNOWN)} AND ${opening} IS NOT NULL`),
      fields: ["期初累计完成投资", "期初截至月"],
      sql: opening,
      perUnit: 10_000_000_000,
    },
  },
  期初后完成投资: sum(
    "亿元",
    "自开工累计可计算的高速公路项目，期初截至月之后至截至月的本月完成投资之和。",
    ofAnyYear(
      "investment-monthly",
      `record IN ${reportsOfProjects(`${OF_KNOWN} AND m.月份 > COALESCE(${openedUntilSql}, '')`)}`,
    ),
    "本月完成投资",
  ),
  路段上报投资: sum(
    "亿元",
    "所属项目自开工累计不能计算的，以及不属于项目库项目的路段，上报的累计完成投资之和。",
    ofAnyYear("expressways", `NOT ${known}`),
    "累计完成投资",
  ),
  投资完成率: rate("高速.累计完成投资合计", "高速.估算投资合计"),
};
