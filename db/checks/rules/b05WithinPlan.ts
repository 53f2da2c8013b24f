import { normaliseText } from "../../exact/index.ts";
import { recordTitle } from "../../ledgers/index.ts";
import { pledges } from "../../ledgers/integrity/pledges.ts";
import type { Rule } from "./Rule.ts";
import { rulesOfLedgers } from "./rulesOfLedgers.ts";

/** More than planned is possible, but a leader will ask. Targets may be passed. */
export const withinPlan: Rule = {
  id: "B05",
  level: "warning",
  words: "完成不大于计划",
  holds:
    "完成里程、完成投资不大于计划，已征、已拆不大于应征、应拆，已整改不大于发现，实到不大于应到，责任书份数不大于党员人数",
  records: rulesOfLedgers("B05"),
  *run(book) {
    const members = new Map(
      book.records("branches").map(({ values }) => [normaliseText(String(values.名称)), values.党员人数]),
    );
    for (const { id, values } of book.records("pledges")) {
      const most = members.get(normaliseText(String(values.支部)));
      const { 份数: signed, 层级: level } = values;
      if (level !== "支部与党员" || typeof most !== "number" || typeof signed !== "number" || signed <= most) continue;
      yield {
        ...{ area: "integrity", ledger: pledges.id, record: id, field: "份数", township: null },
        ...{ label: recordTitle(pledges, values), values: [signed, most] },
        message: `份数 ${signed}份，支部党员 ${most}人`,
      };
    }
  },
};
