import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore, type Store } from "../../db/store/index.ts";
import { createFileWorker, type FileWorker, type RunTaskOptions } from "../../electron/files/process/fileWorker.ts";
import { spawnNodeWorker } from "../../electron/files/process/spawnNodeWorker.ts";
import { planFile, replan } from "../../electron/import/planning/importFile.ts";
import { within } from "../long/within.ts";
import { dumpTables } from "../support/dumpTables.ts";
import { largeRoadWorks } from "../support/largeRoadWorks.ts";
import { workerEntry } from "../support/pooledWorker.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const OPTIONS = { asOf: "2021-10", township: null, ledger: null };
const ROWS = 5000;

describe("planning that is stopped", () => {
  const folder = temporaryFolder();
  const path = folder.path("上报.xlsx");
  let store: Store;
  let worker: FileWorker;
  beforeAll(() => {
    store = openStore({ folder: folder.path("data") });
    worker = createFileWorker(spawnNodeWorker(workerEntry));
    writeFileSync(path, largeRoadWorks(ROWS));
  });
  afterAll(() => {
    worker.dispose();
    store.close();
    folder[Symbol.dispose]();
  });

  /** A worker that does something at the moment when a task is asked for (the first of its name). */
  const at = (task: string, happens: () => void, inner: FileWorker = worker): FileWorker => ({
    dispose: () => inner.dispose(),
    run<T>(name: string, input: unknown, options?: RunTaskOptions): Promise<T> {
      const answer = inner.run<T>(name, input, options);
      if (name === task) setTimeout(happens, 5);
      return answer;
    },
  });

  it.each(["openBook", "readBook", "bookRows"])(
    "by the clerk while it is at %s ends within a second, and the next plan is made",
    async (task) => {
      const before = dumpTables(store);
      const stop = new AbortController();
      let asked = 0;
      const stopping = at(task, () => {
        asked = performance.now();
        stop.abort();
      });
      const plan = planFile(store.readInSteps, stopping, path, { ...OPTIONS, signal: stop.signal });
      const ended = await plan.then(
        () => "planned",
        (error: { code?: string; failure?: { code: string } }) => error.code ?? error.failure?.code,
      );
      expect(performance.now() - asked).toBeLessThan(within(1000));
      expect(ended).toBe("cancelled");
      expect(dumpTables(store)).toEqual(before);
      expect((await planFile(store.readInSteps, worker, path, OPTIONS)).counts.add).toBe(ROWS);
    },
    120_000,
  );

  it("by the program's own turns, between two rows", async () => {
    const stop = new AbortController();
    const onProgress = (done: number): void => {
      if (done > 0) stop.abort();
    };
    let told = 0;
    const telling: FileWorker = {
      ...worker,
      run: (task, ...rest) => {
        if (task === "endReading") told += 1;
        return worker.run(task, ...rest);
      },
    };
    await expect(
      planFile(store.readInSteps, telling, path, { ...OPTIONS, signal: stop.signal, onProgress }),
    ).rejects.toMatchObject({ failure: { code: "cancelled" } });
    // The process is told, or it would keep the workbook for a reading that nobody goes on with.
    expect(told).toBe(1);
  }, 120_000);

  it("by the death of the process that reads says so in words, and a plan made before is made again", async () => {
    let dying: FileWorker | undefined;
    const spawn = spawnNodeWorker(workerEntry);
    const mortal = createFileWorker(() => {
      const child = spawn();
      const end = (): void => child.kill();
      dying = at("bookRows", end, mortal);
      return child;
    });
    const whole = await planFile(store.readInSteps, mortal, path, OPTIONS);
    expect(whole.counts.add).toBe(ROWS);
    await expect(planFile(store.readInSteps, dying as FileWorker, path, OPTIONS)).rejects.toMatchObject({
      code: "file-out-of-memory",
    });
    // The workbook went with the process: it is read again from where it lies.
    const again = await store.readInSteps((snapshot) => replan(snapshot, whole, OPTIONS));
    expect(again.counts).toEqual(whole.counts);
    mortal.dispose();
  }, 120_000);

  it("by its memory limit says so in words", async () => {
    const small = createFileWorker(spawnNodeWorker(workerEntry, { memoryMegabytes: 20 }));
    const large = folder.path("大.xlsx");
    writeFileSync(large, largeRoadWorks(40_000));
    await expect(planFile(store.readInSteps, small, large, OPTIONS)).rejects.toMatchObject({
      code: "file-out-of-memory",
    });
    small.dispose();
  }, 120_000);

  it("by another file in the place of the one that was planned", async () => {
    const other = folder.path("换.xlsx");
    writeFileSync(other, largeRoadWorks(20));
    const own = createFileWorker(spawnNodeWorker(workerEntry));
    const plan = await planFile(store.readInSteps, own, other, OPTIONS);
    writeFileSync(other, largeRoadWorks(21));
    // As long as the workbook is held, its plan is of what was read.
    const again = await store.readInSteps((snapshot) => replan(snapshot, plan, OPTIONS));
    expect(again.counts.add).toBe(20);
    own.dispose();
    const gone = createFileWorker(spawnNodeWorker(workerEntry));
    await expect(gone.run("bookCells", { book: { path: other, hash: "another" }, range: {} })).rejects.toMatchObject({
      code: "file-changed",
    });
    gone.dispose();
  }, 120_000);
});
