import { defaultCounty } from "../../build/sample/defaultCounty.ts";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import type { Store } from "../../db/store/index.ts";

/** Fills 农村公路建设任务 with records and `months` months of progress each, as an import would; gives the milliseconds it took. */
export function fillRoadWorks(store: Store, records: number, months: number): number {
  const entries = Array.from({ length: records }, (_, index) => roadWork(index));
  const started = performance.now();
  store.transaction(() => {
    const counts = { add: records, update: 0, unchanged: 0, refuse: 0, skipped: 0 };
    const entry = { file: "大表.xlsx", hash: "bench", asOf: "2021-01", counts, ledgers: [roadWorks.id], summary: null };
    const batch = store.batches.begin(entry);
    for (const [index, values] of entries.entries()) {
      const cause = { kind: "import", batch, file: "大表.xlsx", sheet: "Sheet1", row: index + 5 } as const;
      const added = store.records.add(roadWorks, { values, month: "2021-01", progress: progressOf(index, 1) }, cause);
      for (let month = 2; month <= months; month += 1) {
        const progress = progressOf(index, month);
        const name = `2021-${String(month).padStart(2, "0")}`;
        store.records.update(roadWorks, added.id, month - 1, { month: name, progress }, cause);
      }
    }
  });
  return performance.now() - started;
}

function roadWork(index: number): Record<string, string | number> {
  return {
    年度: 2016 + (index % 6),
    乡镇: defaultCounty.townships[index % 10]?.名称 ?? "",
    建制村: `第${index % 70}村民委员会`,
    自然村: `自然村${index % 900}`,
    户数: 20 + (index % 80),
    路线名称: `${defaultCounty.townships[index % 10]?.名称}至第${index}自然村公路`,
    路线编码: `C${String(index % 1000).padStart(3, "0")}530304`,
    建设类型: index % 3 === 0 ? "自然村通硬化路" : "农村公路硬化",
    计划里程: 500 + ((index * 7919) % 9000),
    路面宽度: 350 + (index % 5) * 50,
    路面类型: index % 2 === 0 ? "水泥混凝土" : "沥青混凝土",
    计划投资: 10_000_000 + ((index * 104_729) % 900_000_000),
    施工单位: `云南第${index % 40}建设工程有限公司`,
    开工日期: `2021-0${1 + (index % 9)}-15`,
    计划完工: "2021-12",
    备注: index % 4 === 0 ? "与相邻自然村共用一段，已协调占地" : "",
  };
}

function progressOf(index: number, month: number): Record<string, string | number> {
  const 状态 = ["未开工", "在建", "在建", "完工"][(index + month) % 4] ?? "在建";
  return { 完成里程: ((index * 31) % 500) + month, 完成投资: ((index * 17) % 10_000_000) + month * 100, 状态 };
}
