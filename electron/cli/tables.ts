import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeBytes } from "../writeBytes.ts";
import type { Command } from "./Command.ts";

const ALL = "全部报表.xlsx";

/** tables: one workbook per reporting table, and one with all of them. */
export const tables: Command = {
  usage: "tables --as-of YYYY-MM --out DIR --data DIR [表号…]",
  does: "写出报表：每张一个工作簿，另有全部报表.xlsx",
  options: { "as-of": true, out: true },
  words: { least: 0, most: 100 },
  async run(line) {
    line.needed("as-of");
    const asOf = line.asOf() ?? "";
    const folder = resolve(line.needed("out"));
    const store = await line.store();
    const { buildTable, tableFileName, tableList, tableWorkbook } = await import("../tables/index.ts");
    const wanted = line.words.length === 0 ? tableList().map(({ id }) => id) : line.words;
    const models = wanted.map((id) => buildTable(store, id, asOf));
    mkdirSync(folder, { recursive: true });
    const files: string[] = [];
    const write = async (name: string, each: typeof models): Promise<void> => {
      const path = join(folder, name);
      await writeBytes(path, await tableWorkbook(each, { contents: name === ALL }));
      files.push(path);
      if (!line.json) await line.print(path);
    };
    for (const model of models) await write(`${tableFileName(model)}.xlsx`, [model]);
    await write(ALL, models);
    if (line.json) await line.printJson({ asOf, files });
    return 0;
  },
};
