import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStore, type Store } from "../../db/store/index.ts";

/** A folder of its own for the test at hand, gone when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that moves on one second whenever it is read. */
export function tickingClock(): () => string {
  let second = 0;
  return () => {
    second += 1;
    return `2026-11-23T${String(8 + Math.floor(second / 3600)).padStart(2, "0")}:${String(Math.floor(second / 60) % 60).padStart(2, "0")}:${String(second % 60).padStart(2, "0")}.000Z`;
  };
}

/** A new store in a folder of its own, closed when the test ends. */
export function newStore(folder = temporaryFolder()): Store {
  const store = openStore({ folder, actor: "测试员", now: tickingClock() });
  onTestFinished(() => store.close());
  return store;
}

/** Every file of a folder with its bytes, to prove that nothing was changed. */
export function bytesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const file = join(folder, name);
      return [name, statSync(file).isDirectory() ? "folder" : readFileSync(file).toString("base64")];
    }),
  );
}
