import type { DescribedField, DescribedLedger } from "./describedLedger.ts";
import type { HeaderRead } from "./readHeader.ts";

/** One view of whether a header means a field: points (seldom above 0), or null where it cannot (a veto). */
export type Judge = (field: DescribedField, header: HeaderRead, ledger: DescribedLedger) => number | null;
