import { expect, it } from "vitest";
import { createRunningTasks } from "../../electron/services/RunningTasks.ts";

it("times each step of a long work by its name, with other calls' turns between them", async () => {
  const held = new Map<string, number>();
  const tasks = createRunningTasks(
    () => {},
    (what, milliseconds) => void held.set(what, milliseconds),
  );
  const order: string[] = [];
  await tasks.run("t", async ({ step }) => {
    setImmediate(() => order.push("another call"));
    await step("long", () => {
      order.push("long");
      const until = performance.now() + 30;
      while (performance.now() < until);
    });
    await step("short", () => order.push("short"));
  });
  expect(order).toEqual(["another call", "long", "short"]);
  expect([...held.keys()]).toEqual(["long", "short"]);
  expect(held.get("long")).toBeGreaterThanOrEqual(29);
});

it("does no further step of a work that was cancelled", async () => {
  const tasks = createRunningTasks(
    () => {},
    () => {},
  );
  const done: string[] = [];
  const work = tasks.run("t", async ({ step }) => {
    await step("first", () => void done.push("first"));
    tasks.cancel("t");
    await step("second", () => void done.push("second"));
  });
  await expect(work).rejects.toMatchObject({ failure: { code: "cancelled" } });
  expect(done).toEqual(["first"]);
});
