import { townshipLevel } from "../filling/townshipLevel.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 交统07: land and houses that the big works need, work by work and township by township. */
export const landAcquisitionProgress: TableDefinition = {
  id: "交统07",
  name: "征地拆迁进度表",
  area: "works",
  paper: "A4",
  rows: {
    kind: "groups",
    header: "工程、乡（镇）街道",
    level: { by: "工程", blank: "未写明工程" },
    inner: { ...townshipLevel, foundOnly: true },
  },
  columns: [
    {
      header: "征地（亩）",
      columns: [
        { header: "应征", figure: "征迁.应征面积" },
        { header: "已征", figure: "征迁.已征面积" },
        { header: "完成率（％）", figure: "征迁.征地完成率" },
      ],
    },
    {
      header: "拆迁（户）",
      columns: [
        { header: "应拆", figure: "征迁.应拆户数" },
        { header: "已拆", figure: "征迁.已拆户数" },
        { header: "完成率（％）", figure: "征迁.拆迁完成率" },
      ],
    },
    {
      header: "问题（件）",
      columns: [
        { header: "发现", figure: "征迁.发现问题数" },
        { header: "已解决", figure: "征迁.解决问题数" },
      ],
    },
  ],
};
