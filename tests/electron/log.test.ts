import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLog } from "../../electron/desktop/log.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "taizhang-log-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the log", () => {
  it("writes one line for one event", () => {
    const log = createLog(join(folder, "log"));
    log.info("first\nwith a break");
    log.info("second");
    const lines = readFileSync(join(folder, "log/log.txt"), "utf8").split("\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z info first with a break$/);
  });

  it("keeps five files of limited size, the newest lines in the first", () => {
    const log = createLog(folder, { bytes: 1000, files: 5 });
    for (let number = 0; number < 500; number += 1) {
      log.info(`line ${number} ${"·".repeat(20)}`);
    }
    const files = readdirSync(folder).toSorted();
    expect(files).toEqual(["log.1.txt", "log.2.txt", "log.3.txt", "log.4.txt", "log.txt"]);
    for (const file of files) {
      expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(1000);
    }
    expect(readFileSync(join(folder, "log.txt"), "utf8")).toContain("line 499");
    expect(readFileSync(join(folder, "log.1.txt"), "utf8")).not.toContain("line 499");
  });

  it("leaves the user's name out of paths", () => {
    const log = createLog(folder);
    log.error("failed", new Error(`no ${join(homedir(), "records.db")}`));
    const text = readFileSync(join(folder, "log.txt"), "utf8");
    expect(text).not.toContain(homedir());
    expect(text).toContain("no ~");
  });

  it("stops nothing when it cannot be written", () => {
    writeFileSync(join(folder, "occupied"), "");
    const log = createLog(join(folder, "occupied"));
    expect(() => log.error("failed", "for a reason")).not.toThrow();
  });
});
