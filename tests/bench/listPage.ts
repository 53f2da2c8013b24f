import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ListQuery, openStore } from "../../db/store/index.ts";
import { fillRoadWorks } from "./bigStore.ts";

/** Prints milliseconds per page of a ledger with 100,000 records: node tests/bench/listPage.ts [months of progress each] */
const months = Number(process.argv[2] ?? 1);
const folder = mkdtempSync(join(tmpdir(), "list-page-"));
const store = openStore({ folder });
console.log(`写入 100000 条、每条 ${months} 个月：${fillRoadWorks(store, 100_000, months).toFixed(0)} ms`);

const plain: ListQuery = {
  ledger: "road-works",
  asOf: "2021-12",
  page: 1,
  pageSize: 50,
  sort: null,
  search: "",
  filters: [],
  deleted: false,
};
const queries: Record<string, ListQuery> = {
  第一页: plain,
  第1000页: { ...plain, page: 1000 },
  最后一页: { ...plain, page: 2000 },
  按乡镇筛选: { ...plain, filters: [{ field: "乡镇", test: "is", value: "马鸣乡" }] },
  按年度筛选: { ...plain, filters: [{ field: "年度", test: "is", value: 2021 }] },
  年度与乡镇: {
    ...plain,
    filters: [
      { field: "年度", test: "is", value: 2021 },
      { field: "乡镇", test: "is", value: "马鸣乡" },
    ],
  },
  按里程排序: { ...plain, sort: { field: "计划里程", descending: true } },
  按乡镇排序: { ...plain, sort: { field: "乡镇", descending: false } },
  按名称排序: { ...plain, sort: { field: "路线名称", descending: false } },
  按完成投资排序: { ...plain, sort: { field: "完成投资", descending: true } },
  按状态筛选: { ...plain, filters: [{ field: "状态", test: "is", value: "在建" }] },
  "搜索“99自然村”": { ...plain, search: "99自然村" },
  "搜索（无结果）": { ...plain, search: "没有这条路" },
  较早的截至月: { ...plain, asOf: "2020-12" },
  已删除: { ...plain, deleted: true },
};
for (const [name, query] of Object.entries(queries)) {
  const times = Array.from({ length: 5 }, () => {
    // A write in between, so that nothing kept from the query before can answer.
    store.settings.set("bench", String(performance.now()));
    const started = performance.now();
    store.records.list(query);
    return performance.now() - started;
  }).sort((first, second) => first - second);
  const again = performance.now();
  const { total } = store.records.list(query);
  const kept = performance.now() - again;
  console.log(
    `${name}\t${total} 条\t中位 ${times[2]?.toFixed(1)} ms\t最慢 ${times[4]?.toFixed(1)} ms\t无写入再查 ${kept.toFixed(1)} ms`,
  );
}
store.close();
rmSync(folder, { recursive: true, force: true });
