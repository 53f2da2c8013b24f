import SQLite from "better-sqlite3";
import { expect, it } from "vitest";
import { keptUntilWrite } from "../../electron/services/keptUntilWrite.ts";

it("works a thing out once until something is written, and never keeps what a transaction may take back", () => {
  const database = new SQLite(":memory:");
  database.exec("CREATE TABLE t (n INTEGER)");
  let asked = 0;
  const count = keptUntilWrite((of: { database: SQLite.Database }, key) => {
    asked += 1;
    return `${key} ${of.database.prepare("SELECT count(*) FROM t").pluck().get()}`;
  });
  expect([count({ database }, "a"), count({ database }, "a"), count({ database }, "b"), asked]).toEqual([
    "a 0",
    "a 0",
    "b 0",
    2,
  ]);
  database.exec("INSERT INTO t VALUES (1)");
  expect([count({ database }, "a"), count({ database }, "b"), asked]).toEqual(["a 1", "b 1", 4]);
  database.exec("BEGIN; INSERT INTO t VALUES (2)");
  expect(count({ database }, "a")).toBe("a 2");
  database.exec("ROLLBACK");
  expect(count({ database }, "a")).toBe("a 1");
  database.close();
});
