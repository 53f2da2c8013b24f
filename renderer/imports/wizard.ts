/**
 * renderer/imports — the wizard that brings a sheet into the ledgers, and the list of what was brought in.
 *
 * The wizard is one discriminated union of steps, a file a step (steps/). Main plans; the page shows the plan, collects choices and
 * has it planned again. Nothing is written before 写入, and exactly the plan shown is written. Every row of the sheet is counted:
 * 共 = 新增 + 更新 + 不变 + 拒绝 + 跳过.
 */
import type { PlanChoices, PlanCounts, PlanView } from "../../electron/contract/importPlan.ts";

/** The steps in which there is a plan, in order. */
export const planSteps = ["tables", "columns", "rows", "compare", "write"] as const;
export type PlanStep = (typeof planSteps)[number];

export type Wizard =
  | { readonly step: "choose" }
  | { readonly step: "reading"; readonly file: string }
  | {
      readonly step: PlanStep;
      readonly plan: PlanView;
      readonly choices: PlanChoices;
      /** The table being looked at in the steps that show one table: its index in the plan */
      readonly table: number;
    }
  | {
      readonly step: "done";
      readonly file: string /** null: every row already stood as it is, nothing was written */;
      readonly batch: string | null;
      readonly counts: PlanCounts;
      readonly ledgers: readonly string[];
    };

export type WizardEvent =
  | { readonly kind: "reading"; readonly file: string }
  | { readonly kind: "planned"; readonly plan: PlanView; readonly choices: PlanChoices }
  | { readonly kind: "turn"; readonly to: PlanStep }
  | { readonly kind: "table"; readonly table: number }
  | { readonly kind: "written"; readonly batch: string | null; readonly counts: PlanCounts }
  | { readonly kind: "again" };

/** The wizard after an event; an event that does not fit the step at hand changes nothing. */
export function nextWizard(wizard: Wizard, event: WizardEvent): Wizard {
  switch (event.kind) {
    case "again":
      return { step: "choose" };
    case "reading":
      return { step: "reading", file: event.file };
    case "planned": {
      const step = "plan" in wizard ? wizard.step : "tables";
      const wanted = "plan" in wizard ? wizard.table : undefined;
      return { step, plan: event.plan, choices: event.choices, table: shownTable(event.plan, wanted) };
    }
    case "turn":
      if (!("plan" in wizard)) return wizard;
      return {
        ...wizard,
        step: event.to,
        table: event.to === "rows" ? withRefused(wizard.plan, wizard.table) : wizard.table,
      };
    case "table":
      return "plan" in wizard ? { ...wizard, table: event.table } : wizard;
    case "written":
      return "plan" in wizard
        ? {
            step: "done",
            file: wizard.plan.file,
            batch: event.batch,
            counts: event.counts,
            ledgers: ledgersOf(wizard.plan),
          }
        : wizard;
  }
}

/** The table to look at: the one wanted if it is still to be imported, else the first that is. */
function shownTable(plan: PlanView, wanted: number | undefined): number {
  const open = plan.tables.filter(({ leftOut }) => !leftOut);
  return (open.find(({ index }) => index === wanted) ?? open[0] ?? plan.tables[0])?.index ?? 0;
}

/** Rows are checked where something is wrong: the table at hand if it has refused rows or no other has, else the first that has. */
function withRefused(plan: PlanView, at: number): number {
  const refused = plan.tables.filter(({ leftOut, counts }) => !leftOut && counts.refuse > 0);
  return refused.length === 0 || refused.some(({ index }) => index === at) ? at : (refused[0]?.index ?? at);
}

function ledgersOf(plan: PlanView): string[] {
  return [...new Set(plan.tables.filter(({ leftOut }) => !leftOut).map(({ ledger }) => ledger))];
}

/** The step before or after another one that has a plan; null at the ends. */
export function stepBeside(step: PlanStep, by: 1 | -1): PlanStep | null {
  return planSteps[planSteps.indexOf(step) + by] ?? null;
}
