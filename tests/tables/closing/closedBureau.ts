import { investmentMonthly } from "../../../db/ledgers/investment/investmentMonthly.ts";
import { projects } from "../../../db/ledgers/investment/projects.ts";
import { roadWorks } from "../../../db/ledgers/rural/roadWorks.ts";
import type { Cause, Store } from "../../../db/store/index.ts";
import { newStore } from "../../store/withStore.ts";
import { roadLines } from "../../support/roadLines.ts";
import { addRoads } from "../../support/seedStore.ts";

export const AS_OF = "2026-10";
export const noReason: Cause = { kind: "form" };
export const reason: Cause = { kind: "form", reason: "乡镇报来更正" };

/** A store with seven roads as of October 2026, and two projects with what was spent on them in this and the year before. */
export function closedBureau(): Store {
  const store = newStore();
  store.settings.set("bureau", "马龙区交通运输局");
  addRoads(store, roadLines, AS_OF);
  for (const [name, category] of [
    ["红石大桥", "桥梁隧道"],
    ["北部高速", "高速公路"],
  ]) {
    const values = {
      项目名称: name,
      项目类别: category,
      总投资: 500_000_000,
      入库状态: "已入库",
      入库日期: "2026-01-15",
    };
    store.records.add(projects, { values }, noReason);
    for (const month of ["2025-09", "2026-09", "2026-10"]) {
      const report = { 项目: name, 月份: month, 本月完成投资: 12_345_600 };
      store.records.add(investmentMonthly, { values: report }, noReason);
    }
  }
  return store;
}

/** A road by its name, as it stands. */
export function roadNamed(store: Store, name: string) {
  const found = [...store.records.all(roadWorks)].find(({ values }) => values.路线名称 === name);
  if (!found) throw new Error(`no road ${name}`);
  return found;
}
