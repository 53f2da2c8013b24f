import { resolve } from "node:path";
import { ledgerNamed } from "../services/ledgerNamed.ts";
import type { Command } from "./Command.ts";
import { UsageError } from "./UsageError.ts";

/** export: a ledger with all its columns; importing the workbook again changes nothing. */
export const exportLedger: Command = {
  usage: "export LEDGER --out FILE.xlsx --data DIR [--as-of YYYY-MM] [--reason 原因]",
  does: "写出一个台账的全部记录；再导入不会有变化。个人信息隐去显示；写明原因则完整写出，并记入历史",
  options: { out: true, "as-of": true, reason: true },
  words: { least: 1, most: 1 },
  async run(line) {
    const ledger = ledgerNamed(line.words[0] ?? "");
    const path = resolve(line.needed("out"));
    const chosen = line.asOf();
    const store = await line.store();
    const asOf = chosen ?? store.records.latestMonth();
    const reason = line.option("reason")?.trim() ?? null;
    if (reason === "") throw new UsageError("--reason 后面没有写原因，未写出任何文件。");
    if (reason === null) {
      const { gatherLedger } = await import("../tables/ledgerSheets/gatherLedger.ts");
      const { writeLedgerWorkbook } = await import("../tables/ledgerSheets/writeLedgerWorkbook.ts");
      await writeLedgerWorkbook(await store.readInSteps((reader) => gatherLedger(reader, ledger, asOf)), path);
    } else {
      const { exportInClear } = await import("../tables/ledgerSheets/exportInClear.ts");
      await exportInClear(store.readInSteps, ledger, asOf, path, reason, async (...shown) => {
        if (store.readonly) line.complain("数据库只读，这次完整写出没有记入历史。");
        else store.records.reveal(...shown);
      });
    }
    await line.answer({ ledger: ledger.id, file: path, records: store.records.count(ledger) }, path);
    return 0;
  },
};
