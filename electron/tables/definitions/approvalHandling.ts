import { figure } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 服务01: the year's applications by what is applied for, and how soon they are dealt with. */
export const approvalHandling: TableDefinition = {
  id: "服务01",
  name: "行政审批办件统计表",
  area: "service",
  rows: { kind: "groups", header: "事项", level: { by: "事项", blank: "未注明事项" } },
  columns: [
    figure("受理", "服务.办件数"),
    figure("办结", "服务.办结数"),
    figure("按时办结", "服务.按时办结数"),
    figure("超时", "服务.超时数"),
    figure("差错", "服务.差错数"),
    figure("被投诉", "服务.被投诉数"),
    figure("平均用时（工作日）", "服务.平均用时"),
  ],
};
