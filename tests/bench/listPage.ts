import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { type ListQuery, openStore } from "../../db/store/index.ts";
import { fillRoadWorks } from "./bigStore.ts";

/** Prints the processor's milliseconds per page of a ledger with 100,000 records: node tests/bench/listPage.ts [months of progress each] */
const months = Number(process.argv[2] ?? 1);
const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), "list-page-"));
if (process.argv[3]) {
  const filled = openStore({ folder });
  console.log(`写入 100000 条、每条 ${months} 个月：${fillRoadWorks(filled, 100_000, months).toFixed(0)} ms`);
  filled.close();
  process.exit();
}
// Filled by another process: the window opens its store in the morning with nothing of the writing in its memory.
execFileSync(process.execPath, [import.meta.filename, String(months), folder], { stdio: "inherit" });
const store = openStore({ folder });

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
  按完成投资排序第1000页: { ...plain, page: 1000, sort: { field: "完成投资", descending: true } },
  按名称排序第1000页: { ...plain, page: 1000, sort: { field: "路线名称", descending: false } },
  按状态排序: { ...plain, sort: { field: "状态", descending: false } },
  按完工筛选: { ...plain, filters: [{ field: "状态", test: "is", value: "完工" }] },
  按完成里程筛选: { ...plain, filters: [{ field: "完成里程", test: "from", value: 100 }] },
  按状态筛选并按完成投资排序: {
    ...plain,
    sort: { field: "完成投资", descending: true },
    filters: [{ field: "状态", test: "is", value: "在建" }],
  },
  按建设类型筛选: { ...plain, filters: [{ field: "建设类型", test: "is", value: "农村公路硬化" }] },
  按施工单位筛选: { ...plain, filters: [{ field: "施工单位", test: "is", value: "云南第3建设工程有限公司" }] },
  有备注: { ...plain, filters: [{ field: "备注", test: "filled", value: null }] },
  按状态筛选: { ...plain, filters: [{ field: "状态", test: "is", value: "在建" }] },
  "搜索“99自然村”": { ...plain, search: "99自然村" },
  "搜索（无结果）": { ...plain, search: "没有这条路" },
  较早的截至月: { ...plain, asOf: "2021-02" },
  已删除: { ...plain, deleted: true },
};
/** Milliseconds of this process's processor, whatever else the machine does. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
/** As the window reads: on the kept reader, which remembers between two writes. */
const list = (query: ListQuery) => store.read(({ records }) => records.list(query));
const first = spent(() => list(plain));
console.log(`打开后第一页 ${first.toFixed(1)} ms`);
const [changed] = list(plain).rows;
let revision = changed?.revision ?? 0;
for (const [name, query] of Object.entries(queries)) {
  const times = Array.from({ length: 7 }, () => {
    // A record written in between, so that nothing kept from the query before can answer.
    const values = { ...changed?.values, 备注: String(performance.now()) };
    revision = store.records.update(roadWorks, changed?.id ?? "", revision, { values }, { kind: "form" }).revision;
    return spent(() => list(query));
  });
  let total = 0;
  const kept = spent(() => {
    total = list(query).total;
  });
  console.log(
    `${name}\t${total} 条\t写入后 ${Math.min(...times).toFixed(1)} ms\t最慢 ${Math.max(...times).toFixed(1)} ms\t无写入再查 ${kept.toFixed(1)} ms`,
  );
}
store.close();
rmSync(folder, { recursive: true, force: true });
