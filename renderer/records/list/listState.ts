import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import type { ListFilter, ListQuery } from "../../../electron/contract/records.ts";
import { listQuerySchema } from "../../../electron/contract/records.ts";

/** What the user has set in the list of one ledger: kept while the window is open, so that coming back from a form finds it again. */
export type ListState = Pick<ListQuery, "page" | "sort" | "search" | "filters" | "deleted">;

/** What every part of a list gets: whose it is, how it stands, and how to say that it shall stand otherwise. */
export interface ListPart {
  readonly ledger: Ledger;
  readonly state: ListState;
  readonly change: (next: ListState) => void;
}

export const pageSize = 50;
export const firstListState: ListState = { page: 1, sort: null, search: "", filters: [], deleted: false };

const stateSchema = listQuerySchema.pick({ page: true, sort: true, search: true, filters: true, deleted: true });

/** What was kept, if it is still of the right shape. */
export function listStateOf(stored: unknown): ListState {
  const parsed = stateSchema.safeParse(stored);
  return parsed.success ? parsed.data : firstListState;
}

/** The query of a list for a month. */
export function queryOf(ledger: string, asOf: string, state: ListState): ListQuery {
  return { ledger, asOf, pageSize, ...state };
}

/** Any change of what is looked for starts at the first page again. */
export function changed(state: ListState, change: Partial<ListState>): ListState {
  return { ...state, page: 1, ...change };
}

/** The filters with those of one field replaced. */
export function withFilters(state: ListState, field: string, filters: readonly ListFilter[]): ListState {
  return changed(state, { filters: [...state.filters.filter((filter) => filter.field !== field), ...filters] });
}

/** A click on a header: ascending, then descending, then as it was. */
export function sortedBy(state: ListState, field: string): ListState {
  if (state.sort?.field !== field) return changed(state, { sort: { field, descending: false } });
  return changed(state, { sort: state.sort.descending ? null : { field, descending: true } });
}
