import { townshipLevel } from "../filling/townshipLevel.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 农路07: what was planted along the roads in the year, by township. */
export const scenicRoadWork: TableDefinition = {
  id: "农路07",
  name: "美丽公路建设情况表",
  area: "rural",
  paper: "A4",
  rows: { kind: "groups", header: "乡（镇）、街道", level: townshipLevel },
  columns: [
    { header: "条数", figure: "美丽公路.条数" },
    { header: "里程", figure: "美丽公路.里程" },
    { header: "树种", figure: "美丽公路.树种" },
    { header: "株数", figure: "美丽公路.树木株数" },
    { header: "花种", figure: "美丽公路.花种" },
    { header: "面积", figure: "美丽公路.花草面积" },
    { header: "投入资金", figure: "美丽公路.投入资金" },
  ],
};
