import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Ledger } from "../../db/ledgers/defineLedger.ts";
import type { PlanChoices, PlanTableView } from "../../electron/contract/importPlan.ts";
import { call } from "../api/client.ts";
import { useTask } from "../api/useTask.ts";
import { useBureau } from "../layout/BureauContext.tsx";
import { givingReason } from "../layout/givingReason.tsx";
import { told } from "../layout/told.ts";
import { nextWizard, type Wizard } from "./wizard.ts";

/** The wizard with what it asks of main: choose and plan a file, plan again with choices, write, give up. */
export function useImport() {
  const { asOf } = useBureau();
  const [wizard, send] = useReducer(nextWizard, { step: "choose" } as Wizard);
  const task = useTask();
  const planId = "plan" in wizard ? wizard.plan.plan : null;

  // A plan that nobody looks at any more is dropped in main too.
  const latestPlan = useRef<string | null>(null);
  useEffect(() => {
    latestPlan.current = planId;
  }, [planId]);
  useEffect(
    () => () => {
      if (latestPlan.current) void call("imports.discard", { plan: latestPlan.current }).catch(() => {});
    },
    [],
  );

  const choose = useCallback(async () => {
    const done = await told(async () => {
      const { file } = await call("imports.choose", {});
      if (!file) return;
      send({ kind: "reading", file: file.name });
      const plan = await task.run((id) => call("imports.plan", { token: file.token, task: id, asOf }));
      send({ kind: "planned", plan, choices: {} });
    });
    if (!done) send({ kind: "again" });
  }, [task.run, asOf]);

  const replan = useCallback(
    async (choices: PlanChoices) => {
      if (!planId) return;
      await told(async () => {
        const plan = await task.run((id) => call("imports.replan", { plan: planId, task: id, choices }));
        send({ kind: "planned", plan, choices });
      });
    },
    [task.run, planId],
  );

  const write = useCallback(
    async (skipRefused: boolean) => {
      if (!planId) return;
      await told(async () => {
        const written = await givingReason("写入", (reason) =>
          task.run((id) => call("imports.commit", { plan: planId, skipRefused, reason, task: id })),
        );
        if (written !== null) send({ kind: "written", ...written });
      });
    },
    [task.run, planId],
  );

  const giveUp = useCallback(() => {
    if (planId) void call("imports.discard", { plan: planId }).catch(() => {});
    send({ kind: "again" });
  }, [planId]);

  return { wizard, send, task, choose, replan, write, giveUp };
}

export type Import = ReturnType<typeof useImport>;
/** What every step with a plan gets. */
export interface PlannedStep {
  readonly work: Import;
  readonly wizard: Planned;
}
/** What a step that shows one table of the plan gets besides. */
export interface TableStep extends PlannedStep {
  readonly table: PlanTableView;
  readonly ledger: Ledger;
}
/** The wizard while there is a plan. */
export type Planned = Extract<Wizard, { plan: unknown }>;
