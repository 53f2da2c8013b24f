import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSearch } from "../../db/search/index.ts";
import { openStore } from "../../db/store/index.ts";
import { fillRoadWorks } from "./bigStore.ts";

/** Prints milliseconds per search over 200,000 records: node tests/bench/search.ts [records] */
const records = Number(process.argv[2] ?? 200_000);
const folder = mkdtempSync(join(tmpdir(), "search-"));
const store = openStore({ folder });
console.log(`写入 ${records} 条：${fillRoadWorks(store, records, 1).toFixed(0)} ms`);
const search = openSearch(store);
const started = performance.now();
await search.catchUp();
const built = performance.now() - started;
const size = statSync(join(folder, "search.sqlite")).size / 1_048_576;
console.log(`建立索引：${built.toFixed(0)} ms，${size.toFixed(0)} MB`);
let slowest = 0;
for (const text of [
  "通泉",
  "通泉街道",
  "tqjd",
  "tongquan",
  "自然村公路",
  "路",
  "村",
  "0",
  "第99999自然村",
  "C099530304",
  "3.945",
  "2021-05",
  "完工",
  "没有这条路",
  "通泉 沥青",
  "a",
  "zrc",
]) {
  const times: number[] = [];
  let total = 0;
  for (let round = 0; round < 5; round += 1) {
    const from = performance.now();
    const groups = await search.find(text, 5);
    times.push(performance.now() - from);
    total = groups.reduce((sum, group) => sum + group.total, 0);
  }
  times.sort((first, second) => first - second);
  slowest = Math.max(slowest, times[4] ?? 0);
  console.log(`“${text}”\t${total} 条\t中位 ${times[2]?.toFixed(1)} ms\t最慢 ${times[4]?.toFixed(1)} ms`);
}
console.log(`最慢一次 ${slowest.toFixed(0)} ms（目标 300 ms 以内）`);
search.close();
store.close();
rmSync(folder, { recursive: true, force: true });
