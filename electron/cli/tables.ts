import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { audit, openErrors } from "../../db/checks/index.ts";
import type { OwnTable, ReadSnapshot } from "../../db/store/index.ts";
import type { TableModel } from "../contract/tableModel.ts";
import { writeBytes } from "../files/writing/writeBytes.ts";
import { namingFile } from "../services/namingFile.ts";
import { today } from "../services/today.ts";
import type { Command, CommandLine } from "./Command.ts";
import { findingText } from "./findingText.ts";

const ALL = "全部报表.xlsx";

/**
 * tables: one workbook per reporting table, and one with all of them. Tables of the bureau's own are written where they are named:
 * a saved variant like any table, a template filled (and not in 全部报表, since it is a workbook of its own).
 */
export const tables: Command = {
  usage: "tables --as-of YYYY-MM --out DIR --data DIR [表号或自制报表名…]",
  does: "写出报表：每张一个工作簿，另有全部报表.xlsx；自制报表只在写明名称时写出",
  options: { "as-of": true, out: true },
  words: { least: 0, most: 100 },
  async run(line) {
    const asOf = line.neededAsOf();
    const folder = resolve(line.needed("out"));
    const store = await line.snapshot();
    const { tableFileName, tableList, tableWorkbook } = await import("../tables/index.ts");
    const { ownTableNamed, tableNamed } = await import("../tables/ownTables/index.ts");
    const wanted = line.words.length === 0 ? tableList().map(({ id }) => id) : line.words;
    const templates: OwnTable[] = [];
    const models: TableModel[] = [];
    for (const word of wanted) {
      const own = ownTableNamed(store, word);
      if (own?.kind === "template") templates.push(own);
      else models.push(tableNamed(store, word, asOf));
    }
    mkdirSync(folder, { recursive: true });
    const files: string[] = [];
    const write = async (name: string, bytes: Uint8Array): Promise<void> => {
      const path = join(folder, name);
      await writeBytes(path, bytes);
      files.push(path);
      if (!line.json) await line.print(path);
    };
    for (const model of models) await write(`${tableFileName(model)}.xlsx`, await tableWorkbook([model]));
    const problems = await fill(line, (await line.store()).readInSteps, templates, asOf, write);
    if (models.length > 0) await write(ALL, await tableWorkbook(models, { contents: true }));
    const errors = openErrors(audit(store, asOf));
    for (const error of errors) line.complain(findingText(error));
    if (line.json) await line.printJson({ asOf, files, problems, errors });
    return problems.length > 0 || errors.length > 0 ? 1 : 0;
  },
};

/** Writes every template that can be filled; of the others, says what cannot be. */
async function fill(
  line: CommandLine,
  snapshot: ReadSnapshot,
  templates: readonly OwnTable[],
  asOf: string,
  write: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<{ table: string; sheet: string | null; cell: string | null; message: string }[]> {
  if (templates.length === 0) return [];
  const { fillOwnTemplate, ownFileName } = await import("../tables/ownTables/index.ts");
  return line.withWorker(async (worker) => {
    const problems = [];
    for (const { name, workbook } of templates) {
      const filled = await namingFile(`${name}.xlsx`, () =>
        fillOwnTemplate(snapshot, worker, workbook ?? new Uint8Array(), asOf, today()),
      );
      if ("workbook" in filled) await write(`${ownFileName(name, asOf)}.xlsx`, filled.workbook);
      else {
        for (const { sheet, cell, words, message } of filled.problems) {
          problems.push({ table: name, sheet, cell, message });
          line.complain(`${[name, sheet, cell, words].filter((part) => part).join(" ")}：${message}。本表未写出。`);
        }
      }
    }
    return problems;
  });
}
