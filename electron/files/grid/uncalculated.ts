/** The error text of a formula whose result is not in the file: it was never calculated, and shows as nothing until it is. */
export const UNCALCULATED = "公式没有结果";
