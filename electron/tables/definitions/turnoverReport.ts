import { figure, under } from "../model/columns.ts";
import type { ColumnGroup, TableDefinition } from "../model/TableDefinition.ts";

/** 交统04: the roads' turnover month by month, beside the year before. */
export const turnoverReport: TableDefinition = {
  id: "交统04",
  name: "公路运输周转量月报表",
  area: "investment",
  paper: "A3",
  rows: { kind: "months", header: "月份" },
  columns: [
    of("客运量（万人）", "客运量"),
    of("旅客周转量（万人公里）", "旅客周转量"),
    of("货运量（万吨）", "货运量"),
    of("货物周转量（万吨公里）", "货物周转量"),
    of("总周转量（万吨公里）", "总周转量"),
  ],
};

function of(header: string, name: string): ColumnGroup {
  return under(header, [
    figure("本月", `固投.${name}`, { monthAlone: true }),
    figure("累计", `固投.${name}`),
    figure("上年同期累计", `固投.${name}上年同期`),
    figure("同期增速（％）", `固投.${name}同期增速`),
  ]);
}
