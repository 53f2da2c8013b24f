import type { AreaId } from "../ledgers/index.ts";

/** 错误 contradicts a rule that must hold, 提示 is worth a look. */
export type FindingLevel = "error" | "warning";

/** What a rule found for the period up to a month: all of one rule that has one cause (project, township, missing month). */
export interface Finding {
  /** The rule: A01 */
  readonly id: string;
  readonly level: FindingLevel;
  /** The rule in the bureau's words: 先入库、后有数 */
  readonly rule: string;
  /** The work area it lies in */
  readonly area: AreaId;
  /** The records it is about, all of one ledger; none for a finding about figures or a report that is missing */
  readonly ledger: string | null;
  readonly records: readonly string[];
  /** The first of them; null where there is none */
  readonly record: string | null;
  /** What people call the record, the township, the project, or the figure */
  readonly label: string;
  /** The field to look at, null where it is none alone */
  readonly field: string | null;
  readonly township: string | null;
  /** The month of the progress or report that it lies in: 2021-08; null where it is none alone */
  readonly month: string | null;
  /** In one sentence, with the numbers */
  readonly message: string;
  /** How many findings these are */
  readonly count: number;
  /** The same as long as rule, cause and values are the same: a pass or a tick holds for it and the period */
  readonly key: string;
}
