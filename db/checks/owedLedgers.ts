import { type Ledger, ledgers } from "../ledgers/index.ts";
import { livelihoodProjects } from "../ledgers/party/livelihoodProjects.ts";
import { bridges } from "../ledgers/rural/bridges.ts";
import { roadWorks } from "../ledgers/rural/roadWorks.ts";
import { safetyWorks } from "../ledgers/rural/safetyWorks.ts";
import { upgrades } from "../ledgers/rural/upgrades.ts";
import { expressways } from "../ledgers/works/expressways.ts";
import { landAcquisition } from "../ledgers/works/landAcquisition.ts";

/** A ledger whose open records owe every month's progress. */
export interface OwedLedger {
  readonly ledger: Ledger;
  /** The field with the township that owes it; null: the bureau's own section does */
  readonly township: string | null;
  /** A township may be marked as owing it every month, whether or not tasks of its have been entered (设置, 报送单位) */
  readonly byTask: boolean;
  /** The date by which the work was over */
  readonly finished: string;
  /** SQL over the record (r) and a month's progress (e): that month said it was over */
  readonly done: string;
  /** SQL over the record: it owes at all */
  readonly owes?: string;
}

const finished = { finished: "完工日期", done: "e.状态 = '完工'" };
const byTask = { township: "乡镇", byTask: true };
const bySection = { township: null, byTask: false };

/** Land is open while any of what is to be bought or pulled down is not; without such a number, until it is solved. */
const landDone = `(r.应征面积 IS NOT NULL OR r.应拆户数 IS NOT NULL)
  AND COALESCE(e.已征面积, 0) >= COALESCE(r.应征面积, 0) AND COALESCE(e.已拆户数, 0) >= COALESCE(r.应拆户数, 0)`;

/** Who owes progress, in the order of the menu: townships their works and land, the bureau's sections theirs. */
export const owedLedgers: readonly OwedLedger[] = [
  { ledger: expressways, ...bySection, finished: "通车日期", done: "e.状态 = '通车运营'" },
  {
    ...{ ledger: landAcquisition, township: "乡镇", byTask: false },
    ...{ finished: "解决日期", done: landDone, owes: "r.类型 IN ('征地', '拆迁')" },
  },
  { ledger: roadWorks, ...byTask, ...finished },
  { ledger: bridges, ...byTask, ...finished },
  { ledger: safetyWorks, ...byTask, ...finished },
  { ledger: upgrades, ...bySection, finished: "完工日期", done: "e.阶段 = '完工'" },
  { ledger: livelihoodProjects, ...bySection, ...finished },
];

/** Ledgers with a record a month: each month owes one, or is marked 本月无数据. */
export const monthLedgers: readonly Ledger[] = ledgers.filter(({ fields }) => fields.月份 !== undefined);
