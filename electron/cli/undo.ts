import { CallError } from "../contract/CallError.ts";
import type { Command } from "./Command.ts";

/** undo: every record of an import is put back as it was before it. */
export const undo: Command = {
  usage: "undo BATCH --data DIR [--reason 文字]",
  does: "撤销一个导入批次",
  options: { reason: true },
  words: { least: 1, most: 1 },
  async run(line) {
    const [id = ""] = line.words;
    const store = await line.store();
    const batch = store.batches.get(id);
    if (!batch) throw new CallError("batch-missing");
    store.batches.undo(id, { kind: "undo", reason: line.option("reason") });
    const text = `已撤销批次 ${id}（${batch.file}），台账恢复到导入之前。`;
    await line.answer({ batch: id, file: batch.file, status: "undone" }, text);
    return 0;
  },
};
