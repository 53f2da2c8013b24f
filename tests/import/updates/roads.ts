import type { PlanChoices } from "../../../electron/contract/importPlan.ts";
import type { ImportPlan, PlannedRow } from "../../../electron/import/planning/ImportPlan.ts";
import { commitPlan } from "../../../electron/import/planning/importFile.ts";
import { gridOf, type SheetCell } from "../../support/gridOf.ts";
import type { MemoryPlanner } from "../../support/planInMemory.ts";

export const HEADER = [
  "自然村",
  "路线名称",
  "建设类型",
  "计划里程",
  "计划投资",
  "完成里程",
  "完成投资",
  "状态",
  "备注",
  "到位率",
];

/** A road of a township's sheet; cells by their header stand otherwise than usual. */
export function road(number: number, cells: Readonly<Record<string, SheetCell>> = {}): SheetCell[] {
  const row: SheetCell[] = [
    `松${number}组`,
    `松${number}公路`,
    "窄路加宽",
    3.9,
    120.5,
    1.2,
    50,
    "在建",
    "原备注",
    "85",
  ];
  for (const [name, cell] of Object.entries(cells)) row[HEADER.indexOf(name)] = cell;
  return row;
}

export interface Sheet {
  readonly month?: number | null;
  readonly sender?: string | null;
  readonly title?: string;
}

/** A township's sheet of road-works of 2021; its rows begin at row 4. */
export function sheetOf(
  rows: readonly SheetCell[][],
  { month = 10, sender = "通泉街道", title = "2021年农村公路建设任务进度表" }: Sheet = {},
) {
  const upTo = month === null ? "" : `（截至${month}月）`;
  return gridOf([
    { rows: [[`${title}${upTo}`], [sender === null ? null : `填报单位：${sender}`], [...HEADER], ...rows] },
  ]);
}

/** Plans and writes; a closed month is given a reason. */
export async function write(
  planner: MemoryPlanner,
  book: ReturnType<typeof sheetOf>,
  choices: PlanChoices = {},
): Promise<ImportPlan> {
  const plan = await planner.plan(book, { asOf: null, ...choices });
  await commitPlan(planner.store, plan, { skipRefused: true, reason: "补报" });
  return plan;
}

export const rowsOf = (plan: ImportPlan): readonly PlannedRow[] => plan.tables.flatMap(({ rows }) => rows);
export const actionsOf = (plan: ImportPlan): string[] => rowsOf(plan).map(({ action }) => action);
export const concernsOf = (plan: ImportPlan) => plan.tables.flatMap(({ concerns }) => concerns);
export const messagesOf = (plan: ImportPlan, kind: string): string[] =>
  concernsOf(plan).flatMap((concern) => (concern.kind === kind ? concern.message : []));
