/** The head and the key of a table's column that counts its lines: it says nothing of them. */
export const ORDINAL = "序号";
