import { field, fields } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 服务02: which leader looks after which township, and how often they were there. */
export const liaisonPlan: TableDefinition = {
  id: "服务02",
  name: "挂钩联系包保安排表",
  area: "service",
  rows: { kind: "records", header: "班子成员", list: "服务.挂钩联系", label: "班子成员", subtotals: null },
  columns: [...fields("科室", "乡镇"), field("走访次数", "走访次数", "服务.走访次数")],
};
