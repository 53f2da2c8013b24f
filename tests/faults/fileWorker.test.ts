import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FileWorker } from "../../electron/files/process/fileWorker.ts";
import { createFileWorker } from "../../electron/files/process/fileWorker.ts";
import { spawnNodeWorker } from "../../electron/files/process/spawnNodeWorker.ts";

const entry = fileURLToPath(new URL("../support/misbehavingWorker.ts", import.meta.url));
const echoed = { input: "甲" };

describe("a worker whose child misbehaves", () => {
  let worker: FileWorker;
  beforeEach(() => {
    worker = createFileWorker(spawnNodeWorker(entry, { memoryMegabytes: 64 }));
  });
  afterEach(() => worker.dispose());

  it("keeps its child from task to task", async () => {
    const first = await worker.run<{ pid: number }>("echo", "甲");
    expect(await worker.run("echo", "甲")).toEqual({ ...echoed, pid: first.pid });
  });

  for (const [task, code] of [
    ["spin", "file-timeout"],
    ["fill", "file-out-of-memory"],
    ["die", "file-out-of-memory"],
  ] as const) {
    it(`${task} → ${code}, and the next task gets a new child`, async () => {
      const spoilt = worker.run(task, null, { timeoutSeconds: task === "spin" ? 0.5 : 30 });
      const next = worker.run("echo", "甲");
      await expect(spoilt).rejects.toMatchObject({ code });
      expect(await next).toMatchObject(echoed);
    });
  }

  it("a cancelled task ends at once, whether under way or waiting", async () => {
    const first = new AbortController();
    const second = new AbortController();
    const running = worker.run("spin", null, { signal: first.signal });
    const waiting = worker.run("spin", null, { signal: second.signal });
    const last = worker.run("echo", "甲");
    second.abort();
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    setTimeout(() => first.abort(), 200);
    await expect(running).rejects.toMatchObject({ code: "cancelled" });
    expect(await last).toMatchObject(echoed);
    await expect(worker.run("echo", "甲", { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "cancelled",
    });
  });

  it("a fault of the program is an error, not a refusal", async () => {
    await expect(worker.run("fail", null)).rejects.toThrow("worker task fail failed: broken");
  });

  it("dispose ends what is under way and what waits", async () => {
    const running = worker.run("spin", null);
    const waiting = worker.run("echo", "甲");
    worker.dispose();
    await expect(running).rejects.toMatchObject({ code: "cancelled" });
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    await expect(worker.run("echo", "甲")).rejects.toMatchObject({ code: "cancelled" });
  });
});

it("an idle worker does not keep the process alive, a busy one does", async () => {
  const source = (path: string): string =>
    JSON.stringify(new URL(`../../electron/files/process/${path}`, import.meta.url).href);
  const script = `
    const { createFileWorker } = await import(${source("fileWorker.ts")});
    const { spawnNodeWorker } = await import(${source("spawnNodeWorker.ts")});
    const worker = createFileWorker(spawnNodeWorker(${JSON.stringify(entry)}));
    console.log((await worker.run("echo", "done")).input);`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    timeout: 20_000,
  });
  expect(stdout).toBe("done\n");
});
