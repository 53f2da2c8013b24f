import type { PlanCounts } from "../../electron/contract/importPlan.ts";
import { rowsOf } from "../text/planWords.ts";

/** 共 96 行 = 新增 … ＋ 更新 … ＋ 不变 … ＋ 拒绝 … ＋ 跳过 …: nothing vanishes. */
export function CountsLine({ counts }: { counts: PlanCounts }) {
  return (
    <span className="counts tabular">
      共 {rowsOf(counts)} 行 ＝ 新增 <b>{counts.add}</b> ＋ 更新 <b>{counts.update}</b> ＋ 不变{" "}
      <b>{counts.unchanged}</b> ＋ 拒绝 <b>{counts.refuse}</b> ＋ 跳过 <b>{counts.skipped}</b>
    </span>
  );
}
