import { ofAnyYear } from "../../../db/figures/index.ts";
import { townshipLevel } from "../filling/townshipLevel.ts";
import { figure, under } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 交统07: land and houses that the big works need, work by work and township by township. */
export const landAcquisitionProgress: TableDefinition = {
  id: "交统07",
  name: "征地拆迁进度表",
  area: "works",
  works: ofAnyYear("land-acquisition"),
  rows: {
    kind: "groups",
    header: "工程、乡（镇）街道",
    level: { by: "工程", blank: "未写明工程" },
    inner: { ...townshipLevel, foundOnly: true },
  },
  columns: [
    under("征地（亩）", [
      figure("应征", "征迁.应征面积"),
      figure("已征", "征迁.已征面积"),
      figure("完成率（％）", "征迁.征地完成率"),
    ]),
    under("拆迁（户）", [
      figure("应拆", "征迁.应拆户数"),
      figure("已拆", "征迁.已拆户数"),
      figure("完成率（％）", "征迁.拆迁完成率"),
    ]),
    under("问题（件）", [figure("发现", "征迁.发现问题数"), figure("已解决", "征迁.解决问题数")]),
  ],
};
