/**
 * Why a call on an open store wrote nothing. All are thrown before the first write of the call, so that a larger transaction may
 * catch one and go on (an import that skips a row). Anything else that is thrown inside a transaction undoes all of it.
 */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** Another record that is not deleted has the same natural key. `key` is for people: 2021 通泉街道 小海公路 */
export class DuplicateKey extends Refusal {
  readonly ledger: string;
  readonly key: string;
  readonly existing: string;

  constructor(ledger: string, key: string, existing: string) {
    super(`${ledger}: ${key} exists as ${existing}`);
    this.ledger = ledger;
    this.key = key;
    this.existing = existing;
  }
}

/** The record (or the month of it) is not there, or is deleted where it should not be, or the other way round. */
export class RecordMissing extends Refusal {
  readonly ledger: string;
  readonly id: string;

  constructor(ledger: string, id: string) {
    super(`${ledger}: ${id} is missing`);
    this.ledger = ledger;
    this.id = id;
  }
}

/** The record has another revision than the caller has seen. */
export class RecordChanged extends Refusal {
  readonly ledger: string;
  readonly id: string;
  readonly revision: number;

  constructor(ledger: string, id: string, revision: number) {
    super(`${ledger}: ${id} is at revision ${revision}`);
    this.ledger = ledger;
    this.id = id;
    this.revision = revision;
  }
}

/** A record that has no progress before the month: there is nothing that could be unchanged. */
export class MarkUnfounded extends Refusal {
  readonly ledger: string;
  readonly id: string;

  constructor(ledger: string, id: string, month: string) {
    super(`${ledger}: ${id} has no progress before ${month}`);
    this.ledger = ledger;
    this.id = id;
  }
}

/** The month has progress of its own, which takes the place of a mark. */
export class MarkNeedless extends Refusal {
  constructor(ledger: string, id: string, month: string) {
    super(`${ledger}: ${id} has progress of ${month}`);
  }
}

/** Another own table that is not deleted has this name. */
export class NameTaken extends Refusal {
  readonly taken: string;

  constructor(taken: string) {
    super(`the name ${taken} is taken`);
    this.taken = taken;
  }
}

/** No such ledger in this store. */
export class LedgerUnknown extends Refusal {
  readonly ledger: string;

  constructor(ledger: string) {
    super(`no ledger ${ledger}`);
    this.ledger = ledger;
  }
}

/** A query or an entry names a field the ledger does not declare, or a filter lacks its value. */
export class QueryInvalid extends Refusal {}

/** No such import batch. */
export class BatchMissing extends Refusal {}

/** The batch has been undone before. */
export class BatchUndone extends Refusal {}

/** Records of the batch were changed after it; undoing would lose those changes. */
export class BatchChanged extends Refusal {
  readonly records: readonly { readonly ledger: string; readonly id: string; readonly label: string }[];

  constructor(records: BatchChanged["records"]) {
    super(`changed since: ${records.map(({ label }) => label).join(", ")}`);
    this.records = records;
  }
}

/** Tables that show the record were closed (上报); changing it needs a reason. */
export class ClosedPeriod extends Refusal {
  readonly ledger: string;
  readonly area: string;
  /** The as-of month of what was closed */
  readonly month: string;

  constructor(ledger: string, area: string, month: string) {
    super(`${ledger}: ${area} ${month} is closed`);
    this.ledger = ledger;
    this.area = area;
    this.month = month;
  }
}

/** The month is closed for the area already. */
export class ClosingStands extends Refusal {
  readonly area: string;
  readonly month: string;

  constructor(area: string, month: string) {
    super(`${area} ${month} is closed already`);
    this.area = area;
    this.month = month;
  }
}

/** The store was written to while the tables were being made. */
export class ClosingStale extends Refusal {}

/** No such closing. */
export class ClosingMissing extends Refusal {}

/** The closing has been reopened before. */
export class ClosingReopened extends Refusal {}

/** What cannot be done without a word why. */
export class ReasonMissing extends Refusal {}
