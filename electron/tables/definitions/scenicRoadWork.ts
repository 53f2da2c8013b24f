import { townshipLevel } from "../filling/townshipLevel.ts";
import { figure } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 农路07: what was planted along the roads in the year, by township. */
export const scenicRoadWork: TableDefinition = {
  id: "农路07",
  name: "美丽公路建设情况表",
  area: "rural",
  rows: { kind: "groups", header: "乡（镇）、街道", level: townshipLevel },
  columns: [
    figure("条数", "美丽公路.条数"),
    figure("里程", "美丽公路.里程"),
    figure("树种", "美丽公路.树种"),
    figure("株数", "美丽公路.树木株数"),
    figure("花种", "美丽公路.花种"),
    figure("面积", "美丽公路.花草面积"),
    figure("投入资金", "美丽公路.投入资金"),
  ],
};
