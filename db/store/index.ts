/**
 * db/store — the store: one SQLite file in a data folder, opened by one process at a time.
 *
 * better-sqlite3 is loaded here and nowhere else; every call is synchronous. Whatever is written is written with its revision and
 * its row in the change log, in one transaction; the log alone explains every row that stands (verifyStore proves it), and an
 * import can be taken back byte for byte. Opening looks before it touches: a damaged, foreign, locked or newer file is said so,
 * and left as it is. Nothing here deletes what a user has written.
 * One connection writes; everything else reads a book at rest: read() where the answer comes at once, readInSteps() where it is
 * awaited. A reading sees what is committed and never an import under way, by its type too (ReadStore, WriteStore); its snapshot is
 * let go before a file is read, drawn or written. What is remembered between reads holds until a fact of the log changes.
 * Rules: openStore → openStore.ts · records/createRecords.ts writes · createList.ts reads pages · undoBatch.ts takes
 * back · closings.ts keeps
 * what was handed in, closedPeriods.ts guards it, lookBack.ts shows how things stood · migrations/ frozen.
 * A store reads and writes values as db/ledgers has them; whether they are right is checkValues' business, before.
 */

export type { Answer, AnswerEntry, AnswerPlace, Answers } from "./answers/Answer.ts";
export type { Audit, AuditReads, LoweredRule, Settlement, SettlementEntry } from "./audit/Audit.ts";
export { backupStore } from "./core/backup.ts";
export type { Facts, Readable } from "./core/Context.ts";
export { keptByFact } from "./core/keptByFact.ts";
export type { Cause, LogAction } from "./core/Log.ts";
export { noteReads } from "./core/noteReads.ts";
export * from "./core/refusals.ts";
export { type RefusalCode, StoreRefused } from "./core/StoreRefused.ts";
export { type Settings, settingNames } from "./core/settings.ts";
export type {
  ClosedPass,
  ClosedRead,
  ClosedTable,
  Closing,
  ClosingEntry,
  Closings,
  PassEntry,
} from "./issued/Closing.ts";
export type { OwnTable, OwnTableEntry, OwnTableHead, OwnTables } from "./issued/OwnTable.ts";
export type { EditionText } from "./issued/Summary.ts";
export type { ListFilter, ListQuery, ListResult, RecordRow } from "./lists/Lists.ts";
export type { Batch, BatchEntry, Batches } from "./log/Batch.ts";
export type { ChangeLog, LogEntry } from "./log/LogEntry.ts";
export type { Mark, Marked, Marks } from "./marks/Mark.ts";
export { type OpenOptions, openStore } from "./openStore.ts";
export { readAddedOptions, writeAddedOptions } from "./records/addedOptions.ts";
export type { Entry, MonthOfProgress, Records, StoredRecord } from "./records/Records.ts";
export {
  type Bureau,
  countyNames,
  type HeadingTitle,
  headingTitles,
  readBureau,
  type SignatoryTitle,
  signatoryTitles,
} from "./records/readBureau.ts";
export { inForce, readTownships, type Township } from "./records/readTownships.ts";
export { recordedMonths } from "./records/recordedMonths.ts";
export { type RecordStand, recordsOfPeriod } from "./records/recordsOfPeriod.ts";
export type { ReadSnapshot, ReadStore, Store, WriteStore } from "./Store.ts";
export { verifyStore } from "./verify.ts";
