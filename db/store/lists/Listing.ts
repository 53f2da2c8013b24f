import type { Ledger } from "../../ledgers/index.ts";
import type { RecordReadContext } from "../records/RecordContext.ts";
import type { ListCache } from "./ListCache.ts";
import type { ListQuery } from "./Lists.ts";

/** One list as it is being answered: what is asked, of which ledger, and what it is read by. */
export interface Listing {
  readonly context: RecordReadContext;
  readonly ledger: Ledger;
  readonly query: ListQuery;
  /** null where the ledger's tables themselves are read */
  readonly cache: ListCache | null;
}
