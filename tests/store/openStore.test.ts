import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { openStore, StoreRefused, verifyStore } from "../../db/store/index.ts";
import { migrations } from "../../db/store/migrations/index.ts";
import { byForm, roadWork } from "./roadWork.ts";
import { bytesOf, newStore, temporaryFolder } from "./withStore.ts";

const HOLD = join(import.meta.dirname, "programs", "holdStore.ts");
const database = (folder: string): string => join(folder, "jiaotong.sqlite");

/** A closed store with some records. */
function filledFolder(records = 300): string {
  const folder = temporaryFolder();
  const store = openStore({ folder });
  store.transaction(() => {
    for (let index = 0; index < records; index += 1) {
      store.records.add(roadWorks, { values: roadWork(`第${index}条`, { 备注: "说明".repeat(50) }) }, byForm);
    }
  });
  store.close();
  return folder;
}

/** A folder as a killed program leaves it: the last writes stand in the write-ahead log only. */
function killedFolder(): string {
  const folder = temporaryFolder();
  const program = `
    const { openStore } = await import(${JSON.stringify(join(import.meta.dirname, "../../db/store/index.ts"))});
    const { roadWorks } = await import(${JSON.stringify(join(import.meta.dirname, "../../db/ledgers/rural/roadWorks.ts"))});
    const store = openStore({ folder: ${JSON.stringify(folder)} });
    for (let index = 0; index < 20; index += 1) {
      store.records.add(roadWorks, { values: { 年度: 2021, 乡镇: "马鸣乡", 路线名称: "路" + index } }, { kind: "form" });
    }
    process.kill(process.pid, "SIGKILL");`;
  spawnSync(process.execPath, ["--input-type=module", "-e", program]);
  expect(statSync(`${database(folder)}-wal`).size).toBeGreaterThan(0);
  return folder;
}

function refusal(folder: string): StoreRefused {
  try {
    openStore({ folder }).close();
  } catch (error) {
    if (error instanceof StoreRefused) return error;
    throw error;
  }
  throw new Error("the store opened");
}

/** Opening is refused with `code`, and no byte of the folder differs after it. */
function expectUntouched(folder: string, code: string): void {
  const before = bytesOf(folder);
  expect(refusal(folder).code).toBe(code);
  expect(bytesOf(folder)).toEqual(before);
}

describe("openStore", () => {
  it("makes the folder and a new store, and opens it again", () => {
    const folder = join(temporaryFolder(), "数据 文件夹", "一");
    const store = openStore({ folder });
    const { id } = store.records.add(roadWorks, { values: roadWork("小海公路") }, byForm);
    store.close();
    store.close();
    expect(readdirSync(folder).sort()).toEqual(["jiaotong.lock", "jiaotong.sqlite"]);
    const again = openStore({ folder });
    expect(again.records.get(roadWorks, id)?.values.路线名称).toBe("小海公路");
    expect({ folder: again.folder, file: again.file, readonly: again.readonly }).toEqual({
      folder,
      file: database(folder),
      readonly: false,
    });
    again.close();
  });

  it("runs with the pragmas that keep what was written", () => {
    const { database: open } = newStore();
    const pragma = (name: string): unknown => open.pragma(name, { simple: true });
    expect([pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys"), pragma("trusted_schema")]).toEqual([
      "wal",
      2,
      1,
      0,
    ]);
    expect([pragma("application_id"), pragma("user_version")]).toEqual([0x4a54545a, migrations.length]);
    expect(pragma("busy_timeout")).toBeGreaterThan(0);
  });

  it("refuses a second process, and opens as soon as the first is killed", async () => {
    const folder = filledFolder(1);
    const holder = spawn(process.execPath, [HOLD, folder], { stdio: ["pipe", "pipe", "inherit"] });
    await new Promise((resolve) => holder.stdout.once("data", resolve));
    expect(refusal(folder).code).toBe("store-locked");
    holder.kill("SIGKILL");
    await new Promise((resolve) => holder.once("close", resolve));
    openStore({ folder }).close();
  });

  it("refuses a second opening in the same process, and the first goes on", () => {
    const store = newStore();
    expect(refusal(store.folder).code).toBe("store-locked");
    expect(store.records.add(roadWorks, { values: roadWork("甲") }, byForm).revision).toBe(1);
  });

  it("refuses a file that is no database", () => {
    const folder = filledFolder();
    writeFileSync(database(folder), "这不是数据库".repeat(2000));
    expectUntouched(folder, "store-damaged");
  });

  it("refuses an empty file, which a power cut never leaves: a new store gets its name only when it is whole", () => {
    const folder = filledFolder();
    truncateSync(database(folder), 0);
    expectUntouched(folder, "store-damaged");
  });

  it("refuses a file that was cut off", () => {
    const folder = filledFolder();
    truncateSync(database(folder), Math.floor(statSync(database(folder)).size / 2));
    expectUntouched(folder, "store-damaged");
  });

  it("refuses a file with a page overwritten", () => {
    const folder = filledFolder();
    const handle = openSync(database(folder), "r+");
    writeSync(handle, Buffer.alloc(8192, 0x5a), 0, 8192, statSync(database(folder)).size - 5 * 8192);
    closeSync(handle);
    expectUntouched(folder, "store-damaged");
  });

  it("refuses a damaged file also with an unfinished log beside it, and leaves both", () => {
    const folder = killedFolder();
    truncateSync(database(folder), 8192);
    expectUntouched(folder, "store-damaged");
  });

  it("refuses to begin anew where the database is gone but its log is there", () => {
    const folder = killedFolder();
    rmSync(database(folder));
    expectUntouched(folder, "store-damaged");
  });

  it("refuses another program's database", () => {
    const folder = temporaryFolder();
    const foreign = new Database(database(folder));
    foreign.exec("CREATE TABLE t (a); PRAGMA user_version = 1");
    foreign.close();
    expectUntouched(folder, "store-foreign");
  });

  it("leaves no lock behind where there was none", () => {
    const folder = filledFolder();
    rmSync(join(folder, "jiaotong.lock"));
    truncateSync(database(folder), 100);
    expectUntouched(folder, "store-damaged");
    expect(existsSync(join(folder, "jiaotong.lock"))).toBe(false);
  });

  it("refuses a folder or a file that cannot be written", () => {
    const folder = filledFolder(3);
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
    chmodSync(folder, 0o555);
    const before = bytesOf(folder);
    // Root writes everywhere; as somebody else the folder is what it says it is.
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const run = (): string =>
      spawnSync(process.execPath, [HOLD, folder], { ...user, input: "", encoding: "utf8" }).stdout.trim();
    chmodSync(join(folder, ".."), 0o755);
    expect(run()).toBe("store-readonly");
    chmodSync(folder, 0o755);
    expect(run()).toBe("store-readonly");
    expect(bytesOf(folder)).toEqual(before);
  });

  it("refuses a folder whose name is a file's", () => {
    const folder = join(temporaryFolder(), "file");
    writeFileSync(folder, "text");
    expect(refusal(folder).code).toBe("store-readonly");
    expect(readFileSync(folder, "utf8")).toBe("text");
  });

  it("recovers what a killed program had committed", () => {
    const folder = killedFolder();
    const store = openStore({ folder });
    expect(store.records.count(roadWorks)).toBe(20);
    expect(verifyStore(store)).toEqual([]);
    store.close();
  });

  it("begins anew after it was killed while making a new store", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "jiaotong.new.sqlite"), "half");
    openStore({ folder }).close();
    expect(readdirSync(folder).sort()).toEqual(["jiaotong.lock", "jiaotong.sqlite"]);
  });

  it("opens a copy of the file alone, in another folder", () => {
    const folder = filledFolder(3);
    const elsewhere = join(temporaryFolder(), "copy");
    mkdirSync(elsewhere);
    copyFileSync(database(folder), database(elsewhere));
    const store = openStore({ folder: elsewhere });
    expect(store.records.count(roadWorks)).toBe(3);
    store.close();
  });
});
