import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ledgers } from "../../db/ledgers/index.ts";
import { buildTable, tableList } from "../../electron/tables/index.ts";
import { figureStore } from "./figureStore.ts";
const large: Readonly<Record<string, number>> = {
  approvals: 60_000,
  "road-works": 30_000,
  complaints: 25_000,
  inspections: 15_000,
  enforcement: 15_000,
  "road-cases": 10_000,
  maintenance: 10_000,
  "investment-monthly": 8000,
  roads: 8000,
};
const others = ledgers.filter(({ id }) => id !== "townships" && large[id] === undefined);
const rest = 200_000 - Object.values(large).reduce((sum, size) => sum + size, 0);
const spread = { ...large, ...Object.fromEntries(others.map(({ id }) => [id, Math.floor(rest / others.length)])) };
const folder = mkdtempSync(join(tmpdir(), "figures-"));
let t=performance.now();
const database = figureStore(join(folder, `x.db`), spread);
console.log("store", performance.now()-t);
for (const {id,name} of tableList()) {
  t=performance.now();
  const m = buildTable({database}, id, "2021-10");
  console.log(id, name, m.rows.length, m.columns.length, (performance.now()-t).toFixed(0));
}
rmSync(folder, { recursive: true, force: true });
