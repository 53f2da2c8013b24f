import { townshipLevel } from "../filling/townshipLevel.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 农路03: what was put into upkeep and flood repair in the year, by township and kind. */
export const roadMaintenance: TableDefinition = {
  id: "农路03",
  name: "农村公路养护及水毁修复情况表",
  area: "rural",
  paper: "A4",
  rows: { kind: "groups", header: "乡（镇）、街道", level: townshipLevel },
  columns: [
    {
      header: "日常养护",
      columns: [
        { header: "里程", figure: "农村路.日常养护里程" },
        { header: "资金", figure: "农村路.日常养护资金" },
      ],
    },
    {
      header: "小修保养",
      columns: [
        { header: "里程", figure: "农村路.小修保养里程" },
        { header: "资金", figure: "农村路.小修保养资金" },
      ],
    },
    {
      header: "水毁修复",
      columns: [
        { header: "里程", figure: "农村路.水毁修复里程" },
        { header: "资金", figure: "农村路.水毁修复资金" },
      ],
    },
    {
      header: "预防性养护",
      columns: [
        { header: "里程", figure: "农村路.预防性养护里程" },
        { header: "资金", figure: "农村路.预防性养护资金" },
      ],
    },
    {
      header: "中修",
      columns: [
        { header: "里程", figure: "农村路.中修里程" },
        { header: "资金", figure: "农村路.中修资金" },
      ],
    },
    {
      header: "大修",
      columns: [
        { header: "里程", figure: "农村路.大修里程" },
        { header: "资金", figure: "农村路.大修资金" },
      ],
    },
    {
      header: "合计",
      columns: [
        { header: "里程", figure: "农村路.养护里程" },
        { header: "资金", figure: "农村路.养护投入资金" },
      ],
    },
  ],
};
