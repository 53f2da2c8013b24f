/** The key of the column 序号, which counts the lines: it says nothing of them. */
export const ORDINAL = "序号";
