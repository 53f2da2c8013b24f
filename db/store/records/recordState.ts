import type { StoredValue } from "../../ledgers/index.ts";

/** A record's row; `values` stand in the order of the ledger's fields. */
export interface RecordState {
  readonly id: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
  /** JSON as it stands in the row */
  readonly extra: string | null;
  readonly values: readonly StoredValue[];
}

/** A month's row; `values` stand in the order of the ledger's progress fields. */
export interface MonthState {
  readonly month: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly values: readonly StoredValue[];
}

/**
 * What a log row says of a record before or after, as JSON. Where the other side is null (the record came to be, or ceased to be)
 * it is the whole row, blanks left out; otherwise it has what differs, with the revision and time that belong to it.
 * `progress`: the month's row, if one was written with it; null where the month was not there.
 */
export interface LoggedState {
  readonly revision: number;
  /** Left out where it is updatedAt */
  readonly createdAt?: string;
  readonly updatedAt: string;
  readonly deletedAt?: string | null;
  readonly extra?: string | null;
  readonly values?: Readonly<Record<string, StoredValue>>;
  readonly progress?: LoggedMonth | null;
}

/** The same of a month. */
export interface LoggedMonth {
  readonly revision: number;
  readonly updatedAt: string;
  readonly values?: Readonly<Record<string, StoredValue>>;
}

/** The whole record as the log has it. */
export function wholeRecord(state: RecordState, names: readonly string[]): LoggedState {
  const whole: { -readonly [K in keyof LoggedState]: LoggedState[K] } = {
    revision: state.revision,
    updatedAt: state.updatedAt,
  };
  if (state.createdAt !== state.updatedAt) whole.createdAt = state.createdAt;
  if (state.deletedAt !== null) whole.deletedAt = state.deletedAt;
  if (state.extra !== null) whole.extra = state.extra;
  whole.values = filled(state.values, names);
  return whole;
}

/** The whole month as the log has it. */
export function wholeMonth(state: MonthState, names: readonly string[]): LoggedMonth {
  return { revision: state.revision, updatedAt: state.updatedAt, values: filled(state.values, names) };
}

/** What differs between two states of a record, seen from `state`. */
export function differingRecord(state: RecordState, other: RecordState, names: readonly string[]): LoggedState {
  const values = differing(state.values, other.values, names);
  return {
    revision: state.revision,
    updatedAt: state.updatedAt,
    ...(state.deletedAt === other.deletedAt ? {} : { deletedAt: state.deletedAt }),
    ...(state.extra === other.extra ? {} : { extra: state.extra }),
    ...(values ? { values } : {}),
  };
}

/** What differs between two states of a month, seen from `state`. */
export function differingMonth(state: MonthState, other: MonthState, names: readonly string[]): LoggedMonth {
  const values = differing(state.values, other.values, names);
  return { revision: state.revision, updatedAt: state.updatedAt, ...(values ? { values } : {}) };
}

/** The record's row after a log row is taken to hold: `state` undefined where the row did not exist. */
export function recordWith(
  id: string,
  state: RecordState | undefined,
  logged: LoggedState,
  names: readonly string[],
): RecordState {
  return {
    id,
    revision: logged.revision,
    createdAt: logged.createdAt ?? state?.createdAt ?? logged.updatedAt,
    updatedAt: logged.updatedAt,
    deletedAt: logged.deletedAt === undefined ? (state?.deletedAt ?? null) : logged.deletedAt,
    extra: logged.extra === undefined ? (state?.extra ?? null) : logged.extra,
    values: valuesWith(state?.values, logged.values, names),
  };
}

/** The month's row after a log row is taken to hold. */
export function monthWith(
  month: string,
  state: MonthState | undefined,
  logged: LoggedMonth,
  names: readonly string[],
): MonthState {
  return {
    month,
    revision: logged.revision,
    updatedAt: logged.updatedAt,
    values: valuesWith(state?.values, logged.values, names),
  };
}

function filled(values: readonly StoredValue[], names: readonly string[]): Record<string, StoredValue> {
  const found: Record<string, StoredValue> = {};
  for (let index = 0; index < names.length; index += 1) {
    const value = values[index];
    if (value !== null && value !== undefined) found[names[index] ?? ""] = value;
  }
  return found;
}

function differing(
  values: readonly StoredValue[],
  others: readonly StoredValue[],
  names: readonly string[],
): Record<string, StoredValue> | null {
  let found: Record<string, StoredValue> | null = null;
  for (let index = 0; index < names.length; index += 1) {
    if (values[index] === others[index]) continue;
    found ??= {};
    found[names[index] ?? ""] = values[index] ?? null;
  }
  return found;
}

function valuesWith(
  values: readonly StoredValue[] | undefined,
  logged: LoggedState["values"],
  names: readonly string[],
): StoredValue[] {
  return names.map((name, index) =>
    logged && Object.hasOwn(logged, name) ? (logged[name] ?? null) : (values?.[index] ?? null),
  );
}
