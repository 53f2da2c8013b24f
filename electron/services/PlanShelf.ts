import { randomUUID } from "node:crypto";
import { CallError } from "../contract/CallError.ts";
import type { PlanChoices } from "../contract/importPlan.ts";
import type { ImportPlan } from "../import/planning/importFile.ts";

/** A plan that is being looked at, with the month it was planned for and the choices made so far. */
export interface ShelvedPlan {
  readonly plan: ImportPlan;
  readonly asOf: string;
  readonly choices: PlanChoices;
}

export interface PlanShelf {
  /** Keeps a plan; the id is how the page speaks of it. */
  put(plan: ShelvedPlan): string;
  /** Throws CallError plan-missing. */
  get(id: string): ShelvedPlan;
  replace(id: string, plan: ShelvedPlan): void;
  drop(id: string): void;
}

/** Plans kept in memory only. A plan holds the whole grid of a file, so there are few; the one used longest ago goes first. */
export function createPlanShelf(limit = 3): PlanShelf {
  const plans = new Map<string, ShelvedPlan>();
  const get = (id: string): ShelvedPlan => {
    const plan = plans.get(id);
    if (!plan) throw new CallError("plan-missing");
    // Used again: moved to the young end.
    plans.delete(id);
    plans.set(id, plan);
    return plan;
  };
  return {
    put(plan) {
      const id = randomUUID();
      plans.set(id, plan);
      for (const oldest of plans.keys()) {
        if (plans.size <= limit) break;
        plans.delete(oldest);
      }
      return id;
    },
    get,
    replace(id, plan) {
      get(id);
      plans.set(id, plan);
    },
    drop(id) {
      plans.delete(id);
    },
  };
}
