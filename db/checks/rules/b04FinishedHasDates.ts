import { checksOf, works } from "./checksOf.ts";
import type { RecordCheck, Rule } from "./Rule.ts";

const dated: RecordCheck = ({ values, state, progress }) => {
  if (state !== "完工") return null;
  if (!values.完工日期) return said("完工日期", "已完工但没有完工日期", progress?.month);
  return values.开工日期 ? null : said("开工日期", `已于 ${values.完工日期} 完工但没有开工日期`, progress?.month);
};

function said(field: string, message: string, month: string | undefined): ReturnType<RecordCheck> {
  return { field, message, values: [message], month: month ?? null };
}

export const finishedHasDates: Rule = {
  id: "B04",
  level: "warning",
  words: "完工有日期、有开工",
  holds: "完工的有完工日期；有完工日期的有开工日期",
  by: "township",
  records: checksOf([...works, "upgrades", "maintenance"], dated),
};
