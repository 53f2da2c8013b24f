import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { openStore, type Store } from "../../db/store/index.ts";
import type { RoadLine } from "./roadSheet.ts";

/** Fills the store of a data folder before the program is started on it. */
export function seedStore(folder: string, fill: (store: Store) => void): void {
  const store = openStore({ folder });
  try {
    fill(store);
  } finally {
    store.close();
  }
}

/** Road works with their state of one month, as the form would have saved them. */
export function addRoads(store: Store, lines: readonly RoadLine[], month: string): void {
  store.transaction(() => {
    for (const line of lines) {
      const values = {
        年度: Number(month.slice(0, 4)),
        乡镇: line.township,
        自然村: line.village,
        路线名称: line.road,
        建设类型: line.type,
        计划里程: line.planned,
        计划投资: line.money * 100,
      };
      const progress = { 完成里程: line.done, 完成投资: line.spent * 100, 状态: line.state };
      store.records.add(roadWorks, { values, month, progress }, { kind: "form" });
    }
  });
}
