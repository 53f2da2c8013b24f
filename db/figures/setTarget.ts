import type { FigureDeclaration } from "./defineFigures.ts";
import { ofYear } from "./scopes.ts";

/** What one of a unit is in the figure's own. */
const UNITS = {
  公里: { 公里: 1 },
  万元: { 亿元: 10_000, 万元: 1 },
  亿元: { 亿元: 10_000, 万元: 1 },
  座: { 座: 1, 个: 1 },
  个: { 个: 1 },
  "％": { "％": 1 },
} as const;
type Unit = keyof typeof UNITS;
/** How many of the stored value's ten-thousandths, times its size above, make one of the unit. */
const PER_UNIT: Readonly<Record<string, number>> = { 亿元: 100_000_000 };

/** The year's 目标值 of an 指标, in the figure's unit: the one without 口径, else the only one. What is in another kind of unit is none. */
export function setTarget(name: string, unit: Unit): FigureDeclaration {
  return setTargetWhere(
    unit,
    `本年度指标为${name}的目标值。`,
    `指标 = '${name}' AND (口径 IS NULL OR NOT EXISTS (SELECT 1 FROM annual_targets o
      WHERE o.deleted_at IS NULL AND o.年度 = :year AND o.指标 = '${name}' AND o.口径 IS NULL AND o.${measuredIn(unit)}))`,
  );
}

/** 目标值 of the one record of the year for which `where` holds, in the figure's unit. */
export function setTargetWhere(unit: Unit, definition: string, where: string): FigureDeclaration {
  const scope = ofYear("annual-targets", `${where} AND ${measuredIn(unit)}`);
  const sizes = Object.entries(UNITS[unit]).map(([of, size]) => `WHEN '${of}' THEN ${size}`);
  return {
    unit,
    definition,
    how: {
      kind: "single",
      scope,
      fields: ["目标值", "单位"],
      sql: `目标值 * CASE 单位 ${sizes.join(" ")} END`,
      perUnit: PER_UNIT[unit] ?? 10_000,
    },
    remarks: [
      { scope, text: (records) => (records > 1 ? `有 ${records} 条口径不同的任务，未能确定取哪一条。` : null) },
    ],
  };
}

function measuredIn(unit: Unit): string {
  return `单位 IN (${Object.keys(UNITS[unit])
    .map((of) => `'${of}'`)
    .join(", ")})`;
}
