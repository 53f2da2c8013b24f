/**
 * db/checks/rules — what a bureau's tables are judged by: one file a rule (or a pair that belongs together), one line below.
 *
 * A rule is a declaration: id, level, words, and what it asks of each record (`records`, all rules in one pass over a ledger) or of
 * the book as a whole (`run`). It reads the book as of the month (Book.ts) and never the store's tables, but for T01. Blank compares
 * with nothing; numbers are exact. What ledgers ask where a record is written stands with the ledger and names its rule here.
 */
import { enteredBeforeReported } from "./a01EnteredBeforeReported.ts";
import { enteredHasDate } from "./a02EnteredHasDate.ts";
import { leftTheLibrary } from "./a03LeftTheLibrary.ts";
import { itemsWithinMonth } from "./a04ItemsWithinMonth.ts";
import { totalNotPassed } from "./a05TotalNotPassed.ts";
import { openingOnce } from "./a06OpeningOnce.ts";
import { sectionsMakeProject } from "./a07SectionsMakeProject.ts";
import { oneCumulative } from "./a08OneCumulative.ts";
import { fundsInPlace } from "./a09FundsInPlace.ts";
import { threshold } from "./a10Threshold.ts";
import { targets } from "./a11Targets.ts";
import { datesInOrder } from "./b01DatesInOrder.ts";
import { stateFitsDates } from "./b02StateFitsDates.ts";
import { nothingDoneYet } from "./b03NothingDoneYet.ts";
import { finishedHasDates } from "./b04FinishedHasDates.ts";
import { withinPlan } from "./b05WithinPlan.ts";
import { finishedIsWhole } from "./b06FinishedIsWhole.ts";
import { neverFallsBack } from "./b07NeverFalls.ts";
import { begunInPreparation } from "./b08BegunInPreparation.ts";
import { toldOfMonth } from "./b09Told.ts";
import { owed } from "./b10Owed.ts";
import { late, latePermit } from "./b11Late.ts";
import { unlikelyUnits } from "./b13UnlikelyUnits.ts";
import { statesMakeWhole } from "./d01StatesMakeWhole.ts";
import { partWithinWhole } from "./d02PartWithinWhole.ts";
import { doneWithinPlan } from "./d03DoneWithinPlan.ts";
import { townshipsKnown } from "./d04TownshipsKnown.ts";
import { growthLikely } from "./d05GrowthLikely.ts";
import { stateHasDate } from "./e01StateHasDate.ts";
import { judgedAfterDone } from "./e02JudgedAfterDone.ts";
import { lectureHasSpeaker } from "./e03LectureHasSpeaker.ts";
import { routeCode } from "./e04RouteCode.ts";
import { likelySize } from "./e05LikelySize.ts";
import type { Rule } from "./Rule.ts";
import { filled } from "./t01Filled.ts";

/** Every rule, in the order in which findings are told. */
export const rules: readonly Rule[] = [
  enteredBeforeReported,
  enteredHasDate,
  leftTheLibrary,
  itemsWithinMonth,
  totalNotPassed,
  openingOnce,
  sectionsMakeProject,
  oneCumulative,
  fundsInPlace,
  threshold,
  targets,
  datesInOrder,
  stateFitsDates,
  nothingDoneYet,
  finishedHasDates,
  withinPlan,
  finishedIsWhole,
  neverFallsBack,
  begunInPreparation,
  toldOfMonth,
  owed,
  late,
  latePermit,
  unlikelyUnits,
  statesMakeWhole,
  partWithinWhole,
  doneWithinPlan,
  townshipsKnown,
  growthLikely,
  stateHasDate,
  judgedAfterDone,
  lectureHasSpeaker,
  routeCode,
  likelySize,
  filled,
];
