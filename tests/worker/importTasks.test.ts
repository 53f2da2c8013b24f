/** The tasks of an import, asked one by one. */
import { writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { importTasks } from "../../electron/worker/importTasks.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

describe("a step of an import", () => {
  const folder = temporaryFolder();
  const path = folder.path("表.csv");
  writeFileSync(path, "乡（镇）,里程\n通泉街道,5\n");
  afterAll(() => folder[Symbol.dispose]());

  it.each<[string, object]>([
    ["readBook", { reading: "一", inputs: { ledgers: null } }],
    ["bookCells", { range: null }],
  ])("calls a fault of the program no damage of the file: %s", async (name, more) => {
    const task = importTasks().get(name);
    await expect(task?.({ book: { path, hash: null }, ...more }, () => undefined)).rejects.toBeInstanceOf(TypeError);
  });

  it("says of a reading that is gone that it was broken off, and not that somebody cancelled it", async () => {
    const rows = importTasks().get("bookRows");
    await expect(rows?.({ reading: "一", table: 0, from: 0 }, () => undefined)).rejects.toMatchObject({
      code: "file-interrupted",
    });
  });

  it("forgets a reading that is of no more use", async () => {
    const tasks = importTasks();
    const inputs = { townships: [], county: [], addedOptions: {}, answers: [], choices: { ledger: "road-works" } };
    const ask = (name: string, input: object) => tasks.get(name)?.(input, () => undefined);
    await ask("readBook", { book: { path, hash: null }, reading: "一", inputs });
    await expect(ask("bookRows", { reading: "一", table: 0, from: 0 })).resolves.toBeDefined();
    await ask("endReading", { reading: "一" });
    await expect(ask("bookRows", { reading: "一", table: 0, from: 1 })).rejects.toMatchObject({
      code: "file-interrupted",
    });
  });
});
