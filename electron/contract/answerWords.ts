/** Answers that are no ledger, column, field or value. */
export const NOT_A_LEDGER = "不是台账";
/** The column is no field: its cells are kept with the record. */
export const KEPT_BESIDE = "留作其他列";
/** The sheet has no column for the field that is asked about. */
export const NO_COLUMN = "没有这一列";
/** What a row is that may be either. */
export const TOTAL_ROW = "合计";
export const RECORD_ROW = "记录";
