import { basename } from "node:path";
import type { checkIn, WorkbookCheck } from "../contract/checkIn.ts";
import { readWorkbook, type WorkbookFile } from "../files/readWorkbook.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { keptUntilWrite } from "../services/keptUntilWrite.ts";
import { namingFile } from "../services/namingFile.ts";
import type { Services } from "../services/Services.ts";
import { SHEET_FILES } from "../services/sheetFiles.ts";
import { checkCodeIn, checkWorkbookIn } from "../tables/checkIn/index.ts";
import { buildTable } from "../tables/index.ts";

/** checkIn.*: a code or a workbook held against what was issued and against today. */
export function checkInHandlers(services: Services): HandlersOf<keyof typeof checkIn> {
  const { files, tasks, worker } = services;
  const codes = keptUntilWrite((store: Services["store"], key: string): string => {
    const [table = "", asOf = ""] = key.split(" ");
    return buildTable(store, table, asOf).checkCode;
  });
  const check = (task: string, name: string, file: string | WorkbookFile): Promise<WorkbookCheck> =>
    tasks.run(task, async ({ signal, onProgress }) => {
      const book = await namingFile(name, () =>
        readWorkbook(worker, file, { signal, onProgress: (done, total) => onProgress(done, total, "正在读取文件") }),
      );
      return checkWorkbookIn(services.store, book, { signal, onProgress });
    });

  return {
    "checkIn.code"({ code, before, task }) {
      const { store } = services;
      const codeOf = (table: string, asOf: string): string => codes(store, `${table} ${asOf}`);
      return tasks.run(task, (controls) => checkCodeIn(store, code, { ...controls, before, codeOf }));
    },

    async "checkIn.choose"() {
      const file = await files.chooseToOpen(SHEET_FILES);
      return { file: file && { token: file.token, name: file.name } };
    },

    "checkIn.workbook"({ token, task }) {
      const path = files.path(token, "open");
      return check(task, basename(path), path);
    },

    "checkIn.dropped"({ name, bytes, task }) {
      return check(task, name, { name, bytes });
    },
  };
}
