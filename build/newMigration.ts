/**
 * Writes the next step of the store's schema from the declarations: npm run new:migration -- NAME
 *
 * New ledgers become tables, new fields become columns, changed list indexes are made again. What else differs (a field that went,
 * a kind that changed its column) is named and left to be written by hand. If the last step has this NAME it is written again, so
 * run it as often as you like until the step is released; never after.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { tableName } from "../db/ledgers/derive/tableSql.ts";
import { ledgers } from "../db/ledgers/index.ts";
import { declaredSql } from "../db/store/migrations/declaredSchema.ts";
import { migrations } from "../db/store/migrations/index.ts";
import { camelCase } from "./camelCase.ts";
import { formatted } from "./formatted.ts";

const folder = join(import.meta.dirname, "..", "db", "store", "migrations");
const name = process.argv[2] ?? "";
if (!/^[a-z][a-z-]*$/.test(name)) {
  console.error("用法：npm run new:migration -- 名称（小写字母和连字符）");
  process.exit(2);
}
const files = readdirSync(folder)
  .filter((file) => /^\d{4}-/.test(file))
  .sort();
const again = files.at(-1)?.endsWith(`-${name}.ts`) ?? false;
const kept = again ? files.slice(0, -1) : files;

interface Named {
  readonly name: string;
  readonly sql: string;
}

const before = make(migrations.slice(0, kept.length).flatMap(({ statements }) => statements));
const after = make(declaredSql(ledgers));
const statements: string[] = [];
for (const { name: table, sql } of tables(after)) {
  const known = columns(before, table);
  if (known.size === 0) {
    statements.push(sql);
    continue;
  }
  for (const [column, type] of columns(after, table)) {
    if (!known.has(column)) statements.push(`ALTER TABLE ${table} ADD COLUMN "${column}" ${type}`);
    else if (known.get(column) !== type)
      console.error(`请手写：${table} 的“${column}”由 ${known.get(column)} 变为 ${type}`);
  }
  for (const column of known.keys()) {
    if (!columns(after, table).has(column)) console.error(`请手写：${table} 不再有“${column}”`);
  }
}
for (const { name: table } of tables(before)) {
  if (columns(after, table).size === 0) console.error(`请手写：不再有 ${table}`);
}
const old = new Map(indexes(before).map((index) => [index.name, index.sql]));
const wanted = new Map(indexes(after).map((index) => [index.name, index.sql]));
for (const [index, sql] of old) if (wanted.get(index) !== sql) statements.unshift(`DROP INDEX ${index}`);
for (const [index, sql] of wanted) if (old.get(index) !== sql) statements.push(sql);

if (statements.length === 0) {
  console.log("与现有步骤没有差别，未写入任何文件。");
  process.exit(0);
}
const number = String(kept.length + 1).padStart(4, "0");
const variable = camelCase(name);
const made = ledgers.filter((ledger) => columns(before, tableName(ledger)).size === 0).map((ledger) => ledger.name);
const text = `import type { Migration } from "./Migration.ts";

export const ${variable}: Migration = {
  name: "${name}",
  statements: [
${statements.map((statement) => `    \`${statement.replace(/[\\`]|\$\{/g, "\\$&")}\`,`).join("\n")}
  ],
};
`;
const step = join(folder, `${number}-${name}.ts`);
const index = join(folder, "index.ts");
writeFileSync(step, text);
if (!again) {
  const source = readFileSync(index, "utf8");
  writeFileSync(
    index,
    source
      .replace("import type { Migration }", `import { ${variable} } from "./${number}-${name}.ts";\n$&`)
      .replace(/(readonly Migration\[\] = \[[^\]]*?),?\s*\]/, `$1, ${variable}]`),
  );
}
formatted(step, index);
console.log(
  `${number}-${name}.ts：${statements.length} 条语句${made.length > 0 ? `，新台账：${made.join("、")}` : ""}`,
);

function make(sql: readonly string[]): Database.Database {
  const database = new Database(":memory:");
  for (const statement of sql) database.exec(statement);
  return database;
}

function tables(database: Database.Database): Named[] {
  return database.prepare<[], Named>("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY rowid").all();
}

function indexes(database: Database.Database): Named[] {
  return database
    .prepare<[], Named>("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid")
    .all();
}

function columns(database: Database.Database, table: string): Map<string, string> {
  const rows = database
    .prepare<[string], { name: string; type: string }>("SELECT name, type FROM pragma_table_info(?)")
    .all(table);
  return new Map(rows.map((row) => [row.name, row.type]));
}
