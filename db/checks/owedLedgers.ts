import { LAND_OWED } from "../figures/worksOver.ts";
import { type Ledger, ledgers } from "../ledgers/index.ts";
import { livelihoodProjects } from "../ledgers/party/livelihoodProjects.ts";
import { bridges } from "../ledgers/rural/bridges.ts";
import { roadWorks } from "../ledgers/rural/roadWorks.ts";
import { safetyWorks } from "../ledgers/rural/safetyWorks.ts";
import { upgrades } from "../ledgers/rural/upgrades.ts";
import { expressways } from "../ledgers/works/expressways.ts";
import { landAcquisition } from "../ledgers/works/landAcquisition.ts";

/** A ledger whose open records owe every month's progress, until the work is over (worksOver). */
export interface OwedLedger {
  readonly ledger: Ledger;
  /** The field with the township that owes it; null: the bureau's own section does */
  readonly township: string | null;
  /** A township may be marked as owing it every month, whether or not tasks of its have been entered (设置, 报送单位) */
  readonly byTask: boolean;
  /** SQL over the record: it owes at all */
  readonly owes?: string;
}

const byTask = { township: "乡镇", byTask: true };
const bySection = { township: null, byTask: false };

/** Who owes progress, in the order of the menu: townships their works and land, the bureau's sections theirs. */
export const owedLedgers: readonly OwedLedger[] = [
  { ledger: expressways, ...bySection },
  { ledger: landAcquisition, township: "乡镇", byTask: false, owes: LAND_OWED },
  { ledger: roadWorks, ...byTask },
  { ledger: bridges, ...byTask },
  { ledger: safetyWorks, ...byTask },
  { ledger: upgrades, ...bySection },
  { ledger: livelihoodProjects, ...bySection },
];

/** Ledgers with a record a month: each month owes one, or is marked 本月无数据. */
export const monthLedgers: readonly Ledger[] = ledgers.filter(({ fields }) => fields.月份 !== undefined);
