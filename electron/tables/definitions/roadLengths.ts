import { townshipLevel } from "../filling/townshipLevel.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 农路08: the length of the rural roads by township, class and pavement. */
export const roadLengths: TableDefinition = {
  id: "农路08",
  name: "农村公路里程统计表",
  area: "rural",
  paper: "A4",
  rows: { kind: "groups", header: "乡（镇）、街道", level: townshipLevel },
  columns: [
    { header: "合计", figure: "农村路.公路里程" },
    {
      header: "行政等级",
      columns: [
        { header: "县道", figure: "农村路.县道里程" },
        { header: "乡道", figure: "农村路.乡道里程" },
        { header: "村道", figure: "农村路.村道里程" },
        { header: "专用公路", figure: "农村路.专用公路里程" },
      ],
    },
    {
      header: "技术等级",
      columns: [
        { header: "一级", figure: "农村路.一级公路里程" },
        { header: "二级", figure: "农村路.二级公路里程" },
        { header: "三级", figure: "农村路.三级公路里程" },
        { header: "四级", figure: "农村路.四级公路里程" },
        { header: "等外", figure: "农村路.等外公路里程" },
      ],
    },
    {
      header: "路面",
      columns: [
        { header: "沥青", figure: "农村路.沥青路面里程" },
        { header: "水泥", figure: "农村路.水泥路面里程" },
        { header: "其他", figure: "农村路.其他路面里程" },
        { header: "铺装", figure: "农村路.铺装路面里程" },
      ],
    },
    { header: "铺装率（％）", figure: "农村路.铺装率" },
  ],
};
