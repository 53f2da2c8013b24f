import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { expect, it } from "vitest";
import { nodeConfig, projectRoot } from "../../build/viteConfigs.ts";
import { fillSummary } from "../../electron/summary/index.ts";
import { summaryDatabase } from "../summary/summaryDatabase.ts";

it("a bundle has layout.docx inside and fills the same summary with no such file beside it", async () => {
  // Within the project, where the bundle finds the modules that are not in it.
  const folder = join(projectRoot, "node_modules", ".cache", `bundled-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    await build(nodeConfig("electron/summary/index.ts", "summary.js", "es", folder));
    const bundle = pathToFileURL(join(folder, "summary.js")).href;
    const bundled = (await import(/* @vite-ignore */ bundle)) as { fillSummary: typeof fillSummary };
    expect(bundled.fillSummary).not.toBe(fillSummary);
    const input = { kind: "annual", asOf: "2021-10" } as const;
    const store = summaryDatabase();
    const [inside, outside] = [bundled.fillSummary(store, input), fillSummary(store, input)];
    expect(inside.model).toEqual(outside.model);
    expect(Buffer.from(inside.document).equals(Buffer.from(outside.document))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
