import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import PizZip from "pizzip";
import { expect, it, vi } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { complaints } from "../../db/ledgers/safety/complaints.ts";
import { settingNames, type WriteStore } from "../../db/store/index.ts";
import { CallError } from "../../electron/contract/CallError.ts";
import { type CallName, contract } from "../../electron/contract/contract.ts";
import type { ImportPlan } from "../../electron/import/planning/ImportPlan.ts";
import { closeMonth } from "../../electron/tables/closing/index.ts";
import { type Bureau, built, listOf, onePage, openBureau, road } from "./openBureau.ts";
import { AS_OF, cause, MARK, type Samples, samplesOf, variant } from "./readingSamples.ts";

/** What a writing call does meanwhile: imports.commit stands in for every writer, in its turn of the queue. */
const held = vi.hoisted(() => ({ work: async (_: WriteStore): Promise<void> => {} }));
vi.mock("../../electron/import/planning/importFile.ts", async (original) => ({
  ...(await original<typeof import("../../electron/import/planning/importFile.ts")>()),
  async commitPlan(store: WriteStore, plan: ImportPlan) {
    await store.transactionInSteps(() => held.work(store));
    return { batch: null, counts: plan.counts };
  },
}));

/** Calls that write a row of the log before they answer: they wait for the writer, and read the book at rest all the same. */
const NOTED: ReadonlySet<CallName> = new Set(["records.reveal", "records.exportClear"]);

it("answers every reading call from the book at rest, whatever a writer holds open", { timeout: 300_000 }, async () => {
  const papers: string[] = [];
  await using bureau = await openBureau({
    printToPdf: async (html) => {
      papers.push(html);
      return onePage;
    },
    printWithDialog: async (html) => {
      papers.push(html);
      return true;
    },
  });
  const samples = await samplesOf(bureau);
  const calls = (Object.keys(contract) as CallName[]).filter((call) => !contract[call].writes);

  /** What a call answers, and what it writes and prints; without the names that are new each time. */
  const answerOf = async (call: CallName): Promise<string> => {
    const input = samples.inputs[call];
    if (!input) throw new Error(`call ${call} is not covered`);
    const given = await input(bureau);
    const made = freshFolder(bureau);
    papers.length = 0;
    bureau.dialogs.length = 0;
    bureau.dialogs.push(...(samples.dialogs[call]?.(made) ?? []));
    const output = await bureau.ask(call, given as never);
    const text = JSON.stringify(output, (key, value) => (key === "token" || key === "plan" ? null : value));
    return [text, ...papers, ...written(made)].join("\n");
  };

  const before = new Map<CallName, string>();
  for (const call of calls) before.set(call, await answerOf(call));
  expect(Object.keys(samples.inputs).toSorted()).toEqual(calls.toSorted());

  const noted: { call: CallName; answer: Promise<string>; answered: boolean }[] = [];
  const commit = (): Promise<unknown> =>
    bureau.ask("imports.commit", { plan: samples.plan, skipRefused: false, reason: null, task: "c" });
  const whileHeld = async (store: WriteStore): Promise<void> => {
    await changeAll(store, samples);
    expect(store.records.list(listOf("road-works")).rows.some(({ values }) => values.路线名称 === MARK)).toBe(true);
    for (const call of calls) {
      if (NOTED.has(call)) continue;
      const started = performance.now();
      const answer = await answerOf(call);
      expect(performance.now() - started, `${call} waited for the writer`).toBeLessThan(20_000);
      expect(answer, call).toBe(before.get(call));
      expect(answer, call).not.toContain(MARK);
    }
    for (const call of NOTED) {
      const waiting = { call, answer: answerOf(call), answered: false };
      noted.push(waiting);
      void waiting.answer.then(() => {
        waiting.answered = true;
      });
      // One at a time: each is given its dialogs.
      await wait(500);
    }
    expect(noted.map(({ answered }) => answered)).toEqual([false, false]);
  };
  let failure: unknown;
  held.work = async (store) => {
    await whileHeld(store).catch((error: unknown) => {
      failure = error;
    });
    throw new CallError("cancelled");
  };
  await expect(commit()).rejects.toThrow("cancelled");
  if (failure) throw failure;
  for (const { call, answer } of noted) expect(await answer, call).toBe(before.get(call));
  for (const call of calls) {
    // What was shown stands in the history now, and the plan that was cancelled is still there.
    if (call !== "records.history") expect(await answerOf(call), call).toBe(before.get(call));
  }

  // The same changes committed are seen: so the comparison above could have failed.
  held.work = (store) => changeAll(store, samples);
  await commit();
  for (const call of ["app.home", "records.list", "settings.get", "tables.model", "closings.state"] as const)
    expect(await answerOf(call), call).not.toBe(before.get(call));
});

/** Something of everything that is kept: added, changed, deleted, a month taken away, closed, reopened, set, saved. */
async function changeAll(store: WriteStore, { road: id, second, complaint, closing, own }: Samples): Promise<void> {
  const found = store.records.get(roadWorks, id);
  const values = { ...found?.values, 备注: MARK, 计划里程: 9000 };
  const { revision } = store.records.update(
    roadWorks,
    id,
    found?.revision ?? 0,
    { values },
    { ...cause, reason: MARK },
  );
  store.records.removeMonth(roadWorks, id, revision, "2021-08", { ...cause, reason: MARK });
  store.records.remove(roadWorks, second, 1, { ...cause, reason: MARK });
  store.records.add(
    roadWorks,
    { values: { ...road, 路线名称: MARK }, month: AS_OF, progress: built(7) },
    { ...cause, reason: MARK },
  );
  const told = store.records.get(complaints, complaint);
  store.records.update(complaints, complaint, told?.revision ?? 0, { values: { ...told?.values, 内容: MARK } }, cause);
  store.settings.set(settingNames.bureau, MARK, cause);
  store.settings.set(settingNames.summaryHouseholds, "100", cause);
  store.closings.reopen(closing, { ...cause, reason: MARK });
  const none = { signal: new AbortController().signal, onProgress: () => {} };
  await closeMonth(store, "safety", AS_OF, { reason: null, workbook: async () => new Uint8Array([1]), ...none });
  store.ownTables.remove(own, 1);
  store.ownTables.save({ id: null, revision: null, kind: "variant", name: MARK, base: "农路01", definition: variant });
  store.summaries.saveTexts("annual", AS_OF, 0, [{ paragraph: 3, template: "甲", text: MARK }], cause);
}

let folders = 0;

/** An empty folder for what a call writes. */
function freshFolder({ folder }: Bureau): string {
  folders += 1;
  const fresh = join(folder, `made-${folders}`);
  mkdirSync(fresh);
  return fresh;
}

/** The files of a folder as text: the parts of a package, but for the times it was made at. */
function written(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return [name];
      if (name.endsWith(".pdf")) return [name, readFileSync(path, "latin1")];
      const parts = Object.values(new PizZip(readFileSync(path)).files);
      return [
        name,
        ...parts.filter((part) => part.name !== "docProps/core.xml").map((part) => `${part.name}: ${part.asText()}`),
      ];
    });
}
