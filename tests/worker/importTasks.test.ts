/** The tasks of an import, asked one by one. */
import { writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { importTasks } from "../../electron/worker/importTasks.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

describe("what a step of an import throws", () => {
  const folder = temporaryFolder();
  afterAll(() => folder[Symbol.dispose]());

  it.each<[string, object]>([
    ["readBook", { reading: "一", inputs: { ledgers: null } }],
    ["bookCells", { range: null }],
  ])("is said of the file: %s", async (name, more) => {
    const path = folder.path("表.csv");
    writeFileSync(path, "乡（镇）,里程\n通泉街道,5\n");
    const task = importTasks().get(name);
    await expect(task?.({ book: { path, hash: null }, ...more }, () => undefined)).rejects.toMatchObject({
      name: "FileRefused",
      code: "file-damaged",
    });
  });
});
