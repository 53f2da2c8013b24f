import { join, resolve } from "node:path";
import type { Command } from "./Command.ts";

/** backup: a copy of the store, opened again and compared before it counts. */
export const backup: Command = {
  usage: "backup --data DIR [--out DIR]",
  does: "写出核对过的备份；不写 --out 时放在数据文件夹的 backups 中",
  options: { out: true },
  async run(line) {
    const store = await line.store();
    const { backupStore } = await import("../../db/store/index.ts");
    const file = await backupStore(store, resolve(line.option("out") ?? join(store.folder, "backups")));
    await line.answer({ file }, file);
    return 0;
  },
};
