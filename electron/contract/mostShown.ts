/** The most rows and columns that one answer has; what is asked beyond is not in it. */
export const MOST_SHOWN = { rows: 200, columns: 100 } as const;
