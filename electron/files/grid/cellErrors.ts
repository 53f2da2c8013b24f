/** The error text of a formula whose result is not in the file: it was never calculated, and shows as nothing until it is. */
export const UNCALCULATED = "公式没有结果";

/** The error text of a place that the file writes twice. */
export const WRITTEN_TWICE = "同一格有两个值";
