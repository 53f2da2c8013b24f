/** Run by the kill test as a process of its own: writes one batch in one transaction and says when it begins and when it is done. */
import { writeSync } from "node:fs";
import { roadWorks } from "../../../db/ledgers/rural/roadWorks.ts";
import { openStore } from "../../../db/store/index.ts";
import { batchEntry, progress, roadWork } from "../roadWork.ts";

const [folder = "", name = "", count = "0"] = process.argv.slice(2);
const store = openStore({ folder });
writeSync(1, "begin\n");
store.transaction(() => {
  const batch = store.batches.begin(batchEntry(name));
  for (let row = 1; row <= Number(count); row += 1) {
    const entry = { values: roadWork(`${name}第${row}条公路`), month: "2021-10", progress: progress(row) };
    store.records.add(roadWorks, entry, { kind: "import", batch, row });
  }
});
writeSync(1, "committed\n");
process.stdin.resume();
