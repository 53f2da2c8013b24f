import type { RecordCheck, Rule } from "./Rule.ts";

/** Works begin while papers are still in hand: it happens, and the text says both. */
const begun: RecordCheck = ({ values, progress }) =>
  values.开工日期 && progress?.values.状态 === "前期工作"
    ? {
        field: "状态",
        message: `已于 ${values.开工日期} 开工，${progress.month} 状态仍为前期工作`,
        values: [values.开工日期, progress.values.状态],
        month: progress.month,
      }
    : null;

export const begunInPreparation: Rule = {
  id: "B08",
  level: "warning",
  words: "高速开工仍属前期",
  holds: "已开工的高速公路不再是前期工作",
  records: { expressways: [begun] },
};
