import type { FileRefusal } from "../FileRefused.ts";

/** Parent → child. One at a time; the child answers before the next is sent. */
export interface TaskRequest {
  id: number;
  task: string;
  input: unknown;
}

/** Child → parent. Any number of "progress", then exactly one of the others. */
export type TaskReply =
  | { id: number; kind: "progress"; done: number; total: number }
  | { id: number; kind: "value"; value: unknown }
  | { id: number; kind: "refused"; refusal: FileRefusal }
  | { id: number; kind: "failed"; message: string };
