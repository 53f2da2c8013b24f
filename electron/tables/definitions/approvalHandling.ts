import type { TableDefinition } from "../model/TableDefinition.ts";

/** 服务01: the year's applications by what is applied for, and how soon they are dealt with. */
export const approvalHandling: TableDefinition = {
  id: "服务01",
  name: "行政审批办件统计表",
  area: "service",
  paper: "A4",
  rows: { kind: "groups", header: "事项", level: { by: "事项", blank: "未注明事项" } },
  columns: [
    { header: "受理", figure: "服务.办件数" },
    { header: "办结", figure: "服务.办结数" },
    { header: "按时办结", figure: "服务.按时办结数" },
    { header: "超时", figure: "服务.超时数" },
    { header: "差错", figure: "服务.差错数" },
    { header: "被投诉", figure: "服务.被投诉数" },
    { header: "平均用时（工作日）", figure: "服务.平均用时" },
  ],
};
