import type { Ledger } from "../ledgers/index.ts";
import { projects } from "../ledgers/investment/projects.ts";
import { livelihoodProjects } from "../ledgers/party/livelihoodProjects.ts";
import { pledgeItems } from "../ledgers/party/pledgeItems.ts";
import { bridges } from "../ledgers/rural/bridges.ts";
import { roadWorks } from "../ledgers/rural/roadWorks.ts";
import { safetyWorks } from "../ledgers/rural/safetyWorks.ts";
import { upgrades } from "../ledgers/rural/upgrades.ts";
import { inspections } from "../ledgers/safety/inspections.ts";
import { expressways } from "../ledgers/works/expressways.ts";

/** A date by which something was promised. */
export interface Deadline {
  readonly ledger: Ledger;
  /** The field with the planned date or month */
  readonly field: string;
  /**
   * SQL over the ledger as it stands in the month (scopeSql; :asOf, :to): any of these says that it was kept, or is no longer
   * owed. What the month's progress says stands apart from what the record says, so that progress is looked up only for the rest.
   */
  readonly kept: readonly string[];
}

const finished = ["完工日期 <= :to", "状态 IS '完工'"];

/** Every planned date that can pass; the limit of permits is counted in working days and stands in latePermits. */
export const deadlines: readonly Deadline[] = [
  // Only what was entered must be finished: 储备 is an intention, 退库 was given up.
  { ledger: projects, field: "计划完工", kept: ["入库状态 NOT IN ('已入库', '在建')"] },
  { ledger: expressways, field: "计划建成", kept: ["状态 IN ('建成', '通车运营')", "建成日期 <= :to"] },
  { ledger: roadWorks, field: "计划完工", kept: finished },
  { ledger: bridges, field: "计划完工", kept: finished },
  { ledger: safetyWorks, field: "计划完工", kept: finished },
  { ledger: upgrades, field: "计划完工", kept: ["阶段 IS '完工'", "完工日期 <= :to"] },
  // Dangers that are all put right need no date of it to be done with.
  { ledger: inspections, field: "整改期限", kept: ["整改完成 <= :to", "已整改 >= 发现隐患"] },
  { ledger: pledgeItems, field: "计划完成", kept: ["完成日期 <= :to", "状态 = '已完成' AND 完成日期 IS NULL"] },
  { ledger: livelihoodProjects, field: "计划完工", kept: finished },
];
