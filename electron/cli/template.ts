import { resolve } from "node:path";
import { ledgerNamed } from "../services/ledgerNamed.ts";
import type { Command } from "./Command.ts";

/** template: an empty sheet for a township to fill in. */
export const template: Command = {
  usage: "template LEDGER --out FILE.xlsx --data DIR",
  does: "写出空白填报表",
  options: { out: true },
  words: { least: 1, most: 1 },
  async run(line) {
    const ledger = ledgerNamed(line.words[0] ?? "");
    const path = resolve(line.needed("out"));
    const store = await line.store();
    const { writeTemplate } = await import("../tables/ledgerSheets/writeTemplate.ts");
    await writeTemplate(store.readInSteps, ledger, path);
    await line.answer({ ledger: ledger.id, file: path }, path);
    return 0;
  },
};
