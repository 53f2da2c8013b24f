import type { TableModel } from "../../electron/contract/tableModel.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";

/** A database with a year of building tasks that needs every kind of cell: fractions of 分, blanks, no progress, an old name. */
export function roadDatabase(): ReturnType<typeof figureDatabase> {
  const all = figureDatabase();
  const townships = ["通泉街道", "鸡头村街道", "王家庄街道", "旧县街道", "马过河镇", "马鸣乡", "大庄乡", "月望乡"];
  for (let index = 0; index < 48; index += 1) {
    const 乡镇 = townships[index % townships.length] ?? "";
    const 状态 = ["完工", "在建", "未开工"][index % 3] ?? "";
    const 计划里程 = `${(index * 7) % 11}.${String((index * 137) % 1000).padStart(3, "0")}`;
    const 计划投资 = `${100 + index * 3}.${String((index * 7919) % 1_000_000).padStart(6, "0")}`;
    const values = { 年度: "2021", 乡镇, 路线名称: `线路${index}`, 建设类型: "窄路加宽", 计划里程, 计划投资 };
    const progress = {
      完成里程: 状态 === "未开工" ? "0" : 计划里程,
      完成投资: 状态 === "完工" ? 计划投资 : `${index}.005`,
      状态,
    };
    all.add("road-works", values, index % 8 === 7 ? undefined : { "2021-10": progress });
  }
  return all;
}

/** 农路01 of October 2021 over roadDatabase. */
export function roadTable(): TableModel {
  return buildTable(roadDatabase(), "农路01", "2021-10");
}
