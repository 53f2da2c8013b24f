/**
 * db/store/migrations — how a store came to be as it is: numbered, frozen SQL, one file a step (0001-first.ts, 0002-….ts).
 *
 * The file's user_version is the number of steps it has had. A step is written out, never derived from the declarations, because
 * those move on and the step must not. After the last step the schema equals the declarations; a test and every migration prove it.
 * A new ledger: append one file here with the output of `declaredSql` for it.
 */
import { first } from "./0001-first.ts";
import { investmentAndWorks } from "./0002-investment-and-works.ts";
import { transportSafety } from "./0003-transport-safety.ts";
import { partyAndService } from "./0004-party-and-service.ts";
import { townshipYears } from "./0005-township-years.ts";
import { closings } from "./0006-closings.ts";
import { ownTables } from "./0007-own-tables.ts";
import { summaries } from "./0008-summaries.ts";
import { importAnswers } from "./0009-import-answers.ts";
import { progressMarks } from "./0010-progress-marks.ts";
import { audit } from "./0011-audit.ts";
import { closedPasses } from "./0012-closed-passes.ts";
import { openingBalances } from "./0013-opening-balances.ts";
import type { Migration } from "./Migration.ts";

export const migrations: readonly Migration[] = [
  first,
  investmentAndWorks,
  transportSafety,
  partyAndService,
  townshipYears,
  closings,
  ownTables,
  summaries,
  importAnswers,
  progressMarks,
  audit,
  closedPasses,
  openingBalances,
];
