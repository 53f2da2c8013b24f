import { ledgerOf } from "../../db/ledgers/index.ts";
import { batchView } from "../services/batchView.ts";
import type { Command } from "./Command.ts";

/** batches: all imports, the newest first. */
export const batches: Command = {
  usage: "batches --data DIR",
  does: "列出导入批次，新的在前",
  options: {},
  async run(line) {
    const store = await line.snapshot();
    const { total } = store.batches.list(1, 1);
    const rows = store.batches.list(1, Math.max(1, total)).rows.map(batchView);
    const lines = rows.map(({ id, file, at, status, counts, ledgers }) => {
      const names = ledgers.map((ledger) => ledgerOf(ledger)?.name ?? ledger).join("、");
      const state = status === "undone" ? "（已撤销）" : "";
      const written = `新增 ${counts.add}，更新 ${counts.update}，不变 ${counts.unchanged}`;
      const left = `拒绝 ${counts.refuse}，跳过 ${counts.skipped}`;
      return `${id}  ${at}  ${file}${state}  ${names}：${written}，${left}`;
    });
    const document = { batches: rows.map(({ id, ...batch }) => ({ batch: id, ...batch })) };
    await line.answer(document, lines.length === 0 ? "还没有导入过文件。" : lines.join("\n"));
    return 0;
  },
};
