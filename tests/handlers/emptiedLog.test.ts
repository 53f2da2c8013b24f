import { join } from "node:path";
import ExcelJS from "exceljs";
import { expect, it, onTestFinished } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { createFileWorker, type FileWorker } from "../../electron/files/process/fileWorker.ts";
import { planFile } from "../../electron/import/planning/importFile.ts";
import { fillOwnTemplate } from "../../electron/tables/ownTables/index.ts";
import { roadRow, roadSheet } from "../cli/runCli.ts";
import { byForm, roadWork } from "../store/roadWork.ts";
import { newStore, temporaryFolder } from "../store/withStore.ts";
import { pooledWorker } from "../support/pooledWorker.ts";

it("lets the write-ahead log be emptied while the worker reads a file, looks a template through or fills it", async () => {
  const store = newStore();
  store.database.pragma("busy_timeout = 0");
  const emptied = (): boolean => {
    store.records.add(roadWorks, { values: roadWork(`第${store.records.count(roadWorks)}条`) }, byForm);
    const [state] = store.database.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    return state?.busy === 0;
  };
  const worker = createFileWorker(pooledWorker);
  onTestFinished(() => worker.dispose());
  const seen: [task: string, emptied: boolean][] = [];
  const watched: FileWorker = {
    ...worker,
    run: (task, ...rest) => {
      seen.push([task, emptied()]);
      return worker.run(task, ...rest);
    },
  };
  expect(await store.readInSteps(emptied)).toBe(false);

  const folder = temporaryFolder();
  const sheet = roadSheet(join(folder, "上报.xlsx"), [roadRow(1, "通泉街道", "小海公路")]);
  const plan = await planFile(store.readInSteps, watched, sheet, { asOf: "2021-10", township: null, ledger: null });
  expect(plan.counts.add).toBe(1);

  const book = new ExcelJS.Workbook();
  book.addWorksheet("报表").addRow(["{单位名称}", "{农村路.建设任务里程}"]);
  const template = new Uint8Array(await book.xlsx.writeBuffer());
  const filled = await fillOwnTemplate(store.readInSteps, watched, template, "2021-10", "2021-11-03");
  expect(Object.keys(filled)).toEqual(["workbook"]);
  // What a sheet means is told with the townships and answers of one moment, and compared with the ledgers of that moment.
  expect(seen).toEqual([
    ["openBook", true],
    ["readBook", false],
    ["bookRows", false],
    ["bookTotals", false],
    ["scanTemplate", true],
    ["fillTemplate", true],
  ]);
});
