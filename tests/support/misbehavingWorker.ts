/** A worker entry whose tasks do what a hostile file would make the real one do. */
import type { TaskRequest } from "../../electron/files/process/taskMessages.ts";

process.on("message", (message) => {
  const { id, task, input } = message as TaskRequest;
  if (task === "echo") process.send?.({ id, kind: "value", value: { input, pid: process.pid } });
  if (task === "fail") process.send?.({ id, kind: "failed", message: "broken" });
  if (task === "die") process.exit(7);
  if (task === "spin") for (;;);
  if (task === "fill")
    for (const kept: unknown[] = []; ; ) kept.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
});
