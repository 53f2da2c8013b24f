import { basename } from "node:path";
import { CallError } from "../contract/CallError.ts";
import type { imports } from "../contract/imports.ts";
import { commitPlan, type ImportOptions, planFile, replan } from "../import/planning/importFile.ts";
import { planRows, planView } from "../import/planning/planView.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { batchView } from "../services/batchView.ts";
import { namingFile } from "../services/namingFile.ts";
import type { TaskControls } from "../services/RunningTasks.ts";
import type { Services } from "../services/Services.ts";
import { SHEET_FILES } from "../services/sheetFiles.ts";

/** imports.*: file → plan → the same plan committed → undone. Plans stay in memory; the page knows them by an id. */
export function importHandlers(services: Services): HandlersOf<keyof typeof imports> {
  const { plans, tasks, files } = services;
  const optionsOf = (asOf: string, choices: ImportOptions["choices"], controls: TaskControls): ImportOptions => ({
    asOf: choices?.asOf ?? asOf,
    township: choices?.township ?? null,
    ledger: choices?.ledger ?? null,
    choices: choices ?? {},
    ...controls,
  });

  return {
    "imports.choose": async () => ({ file: await files.chooseToOpen(SHEET_FILES) }),

    async "imports.plan"({ token, task, asOf }, snapshot) {
      const path = files.path(token, "open");
      const plan = await tasks.run(task, (controls) =>
        namingFile(basename(path), () =>
          planFile(snapshot, services.importWorker, path, optionsOf(asOf, {}, controls)),
        ),
      );
      return planView(plan, plans.put({ plan, asOf, choices: {} }));
    },

    async "imports.replan"({ plan: id, task, choices }, snapshot) {
      const shelved = plans.get(id);
      const plan = await tasks.run(task, (controls) =>
        snapshot((store) => replan(store, shelved.plan, optionsOf(shelved.asOf, choices, controls))),
      );
      plans.replace(id, { plan, asOf: shelved.asOf, choices });
      return planView(plan, id);
    },

    "imports.rows": ({ plan, index, show, page, pageSize }) =>
      planRows(plans.get(plan).plan, index, show, page, pageSize),

    "imports.cells": ({ plan: id, ...range }) => {
      const { source } = plans.get(id).plan;
      return namingFile(source.file.name, () => source.cells(range));
    },

    async "imports.commit"({ plan: id, skipRefused, reason, task }, store) {
      const { plan } = plans.get(id);
      const committed = await tasks.run(task, (controls) =>
        commitPlan(store, plan, { skipRefused, reason, ...controls }),
      );
      plans.drop(id);
      const batch = committed.batch === null ? undefined : store.batches.get(committed.batch);
      if (batch) services.emit({ name: "changed", payload: { ledgers: [...batch.ledgers] } });
      return committed;
    },

    "imports.discard"({ plan }) {
      plans.drop(plan);
      return {};
    },

    "imports.batches"({ page, pageSize }, store) {
      const { rows, total } = store.batches.list(page, pageSize);
      return { rows: rows.map(batchView), total };
    },

    "imports.undo"({ batch: id, reason }, store) {
      const batch = store.batches.get(id);
      if (!batch) throw new CallError("batch-missing");
      store.batches.undo(id, { kind: "undo", reason });
      services.emit({ name: "changed", payload: { ledgers: [...batch.ledgers] } });
      return {};
    },
  };
}
