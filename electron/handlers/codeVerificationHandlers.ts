import { basename } from "node:path";
import type { ReadSnapshot, ReadStore } from "../../db/store/index.ts";
import type { codeVerification, WorkbookCheck } from "../contract/codeVerification.ts";
import { readWorkbook, type WorkbookFile } from "../files/readWorkbook.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { keptUntilWrite } from "../services/keptUntilWrite.ts";
import { namingFile } from "../services/namingFile.ts";
import type { Services } from "../services/Services.ts";
import { SHEET_FILES } from "../services/sheetFiles.ts";
import { verifyCode, verifyWorkbook } from "../tables/codeVerification/index.ts";
import { buildTable } from "../tables/index.ts";

/** The calls checkIn.*: a code or a workbook held against what was issued and against today. */
export function codeVerificationHandlers(services: Services): HandlersOf<keyof typeof codeVerification> {
  const { files, tasks, worker } = services;
  const codes = keptUntilWrite((store: ReadStore, key: string): string => {
    const [table = "", asOf = ""] = key.split(" ");
    return buildTable(store, table, asOf).checkCode;
  });
  const check = (
    task: string,
    name: string,
    file: string | WorkbookFile,
    snapshot: ReadSnapshot,
  ): Promise<WorkbookCheck> =>
    tasks.run(task, async ({ signal, onProgress }) => {
      const book = await namingFile(name, () =>
        readWorkbook(worker, file, { signal, onProgress: (done, total) => onProgress(done, total, "正在读取文件") }),
      );
      return snapshot((store) => verifyWorkbook(store, book, { signal, onProgress }));
    });

  return {
    "checkIn.code"({ code, before, task }, snapshot) {
      return tasks.run(task, (controls) =>
        snapshot((store) => {
          const codeOf = (table: string, asOf: string): string => codes(store, `${table} ${asOf}`);
          return verifyCode(store, code, { ...controls, before, codeOf });
        }),
      );
    },

    "checkIn.choose": async () => ({ file: await files.chooseToOpen(SHEET_FILES) }),

    "checkIn.workbook"({ token, task }, snapshot) {
      const path = files.path(token, "open");
      return check(task, basename(path), path, snapshot);
    },

    "checkIn.dropped": ({ name, bytes, task }, snapshot) => check(task, name, { name, bytes }, snapshot),
  };
}
