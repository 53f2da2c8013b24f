import type { TableDefinition } from "../model/TableDefinition.ts";

/** 服务02: which leader looks after which township, and how often they were there. */
export const liaisonPlan: TableDefinition = {
  id: "服务02",
  name: "挂钩联系包保安排表",
  area: "service",
  paper: "A4",
  rows: { kind: "records", header: "班子成员", list: "服务.挂钩联系", label: "班子成员", subtotals: null },
  columns: [
    { header: "科室", field: "科室" },
    { header: "乡镇", field: "乡镇" },
    { header: "走访次数", field: "走访次数", figure: "服务.走访次数" },
  ],
};
