import { ledgerOf } from "../../db/ledgers/index.ts";
import { batchView } from "../services/batchView.ts";
import type { Command } from "./Command.ts";

/** batches: all imports, the newest first. */
export const batches: Command = {
  usage: "batches --data DIR",
  does: "列出导入批次，新的在前",
  options: {},
  words: { least: 0, most: 0 },
  async run(line) {
    const store = await line.snapshot();
    const { total } = store.batches.list(1, 1);
    const rows = store.batches.list(1, Math.max(1, total)).rows.map(batchView);
    if (line.json) {
      await line.printJson({ batches: rows.map(({ id, ...batch }) => ({ batch: id, ...batch })) });
      return 0;
    }
    if (rows.length === 0) await line.print("还没有导入过文件。");
    for (const { id, file, at, status, counts, ledgers } of rows) {
      const names = ledgers.map((ledger) => ledgerOf(ledger)?.name ?? ledger).join("、");
      const state = status === "undone" ? "（已撤销）" : "";
      await line.print(
        `${id}  ${at}  ${file}${state}  ${names}：新增 ${counts.add}，更新 ${counts.update}，跳过不能写入的 ${counts.refuse}`,
      );
    }
    return 0;
  },
};
