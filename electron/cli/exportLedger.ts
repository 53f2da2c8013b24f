import { resolve } from "node:path";
import { ledgerNamed } from "../handlers/ledgerNamed.ts";
import type { Command } from "./Command.ts";

/** export: a ledger with all its columns; importing the workbook again changes nothing. */
export const exportLedger: Command = {
  usage: "export LEDGER --out FILE.xlsx --data DIR [--as-of YYYY-MM]",
  does: "写出一个台账的全部记录；再导入不会有变化",
  options: { out: true, "as-of": true },
  words: { least: 1, most: 1 },
  async run(line) {
    const ledger = ledgerNamed(line.words[0] ?? "");
    const path = resolve(line.needed("out"));
    const chosen = line.asOf();
    const store = await line.store();
    const { writeLedgerWorkbook } = await import("../tables/writeLedgerWorkbook.ts");
    await writeLedgerWorkbook(store, ledger, chosen ?? store.records.latestMonth(), path);
    if (line.json) await line.printJson({ ledger: ledger.id, file: path, records: store.records.count(ledger) });
    else await line.print(path);
    return 0;
  },
};
