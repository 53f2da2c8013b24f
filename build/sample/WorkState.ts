/** How far a piece of work is. */
export type WorkState = "未开工" | "在建" | "完工";
