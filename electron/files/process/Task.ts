/** Says how far a task is, in steps of its own. */
export type ReportProgress = (done: number, total: number) => void;

/** A task: plain data in, plain data out (both must survive a structured clone). Refuses a file by throwing FileRefused. */
export type Task = (input: unknown, reportProgress: ReportProgress) => Promise<unknown>;
