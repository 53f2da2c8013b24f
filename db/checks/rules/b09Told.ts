import { stateRule, UNREPORTED } from "../../figures/stateSql.ts";
import { ledgers } from "../../ledgers/index.ts";
import { checksOf } from "./checksOf.ts";
import type { RecordCheck, Rule } from "./Rule.ts";

const told: RecordCheck = ({ ledger, state, over, progress }, { period: { asOf } }) => {
  if (state === UNREPORTED) return { field: fieldOf(ledger.id), message: "已开工，未报进度", values: [state] };
  if (!progress || progress.month >= asOf || over) return null;
  return {
    field: fieldOf(ledger.id),
    message: `沿用 ${progress.month} 进度`,
    values: [progress.month],
    month: progress.month,
  };
};

function fieldOf(ledger: string): string {
  return stateRule(ledger)?.field ?? "进展说明";
}

export const toldOfMonth: Rule = {
  id: "B09",
  level: "warning",
  words: "未报进度、沿用上月",
  holds: "开工后的工程有进度；没有完工的工程有本月的进度",
  by: "township",
  records: checksOf(
    ledgers.filter(({ progress }) => progress).map(({ id }) => id),
    told,
  ),
};
