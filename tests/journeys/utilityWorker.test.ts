import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nodeConfig } from "../../build/viteConfigs.ts";
import { startHost } from "../support/host/index.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-worker-"));
beforeAll(async () => {
  await build(nodeConfig("tests/support/mains/workerMain.ts", "workerMain.js", "es", folder));
  await build(nodeConfig("electron/worker/main.ts", "worker.js", "es", folder));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("talks to the built file worker through a utility process", async () => {
  const result = join(folder, "result.txt");
  const host = await startHost({
    main: join(folder, "workerMain.js"),
    args: [join(folder, "worker.js"), result, "no such task"],
    headless: true,
    askOnTerminal: false,
    keepsChromium: true,
  });
  host.go();
  expect(await host.exited).toBe(0);
  expect(readFileSync(result, "utf8")).toContain("unknown task no such task");
});
