/**
 * Begins a new ledger: npm run new:ledger -- AREA ID 名称
 *
 * Writes the declaration with a first field, its line in db/ledgers/index.ts behind the ledgers of its area, and the step of the
 * schema that makes its table. Then write the fields, and `npm run new:migration -- ID` writes the step again: as often as you like
 * until it is released. Refuses what cannot be a ledger and leaves every file as it was.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { areas } from "../db/ledgers/areas.ts";
import { ledgers } from "../db/ledgers/index.ts";
import { camelCase } from "./camelCase.ts";
import { formatted } from "./formatted.ts";

const folder = join(import.meta.dirname, "../db/ledgers");
const [area = "", id = "", name = ""] = process.argv.slice(2);
const variable = camelCase(id);
const path = join(folder, area, `${variable}.ts`);

const fault =
  (!areas.some((known) => known.id === area) && `工作领域只能是：${areas.map((known) => known.id).join(" ")}`) ||
  (!/^[a-z]+(?:-[a-z]+)*$/.test(id) && "编号用小写字母和连字符，例：road-signs") ||
  (!/^\p{Script=Han}{2,20}$/u.test(name) && "名称用 2–20 个汉字") ||
  (ledgers.some((ledger) => ledger.id === id) && `已有台账 ${id}`) ||
  (ledgers.some((ledger) => ledger.name === name) && `已有台账“${name}”`) ||
  (existsSync(path) && `已有文件 db/ledgers/${area}/${variable}.ts`);
if (fault) {
  console.error(`${fault}。未写入任何文件。\n用法：npm run new:ledger -- 工作领域 编号 名称`);
  process.exit(2);
}

writeFileSync(
  path,
  `import { defineLedger } from "../defineLedger.ts";
import { sharedAliases } from "../synonyms.ts";

/** ${name}: what one record of it is, in a sentence. */
export const ${variable} = defineLedger({
  id: "${id}",
  name: "${name}",
  area: "${area}",
  key: ["名称"],
  fields: {
    名称: { kind: "text", required: true },
    备注: { kind: "note", aliases: sharedAliases.note },
  },
});
`,
);
const index = join(folder, "index.ts");
const source = readFileSync(index, "utf8");
const before = ledgers.filter((ledger) => ledger.area === area).at(-1);
const neighbour = `  ${camelCase(before?.id ?? "")},\n`;
writeFileSync(
  index,
  source
    .replace("import type { Ledger }", `import { ${variable} } from "./${area}/${variable}.ts";\n$&`)
    .replace(neighbour, `${neighbour}  ${variable},\n`),
);
formatted(path, index);
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, "newMigration.ts"), id], {
  stdio: "inherit",
});
if (status === 0) console.log(`db/ledgers/${area}/${variable}.ts：写好字段后再运行 npm run new:migration -- ${id}`);
process.exitCode = status ?? 1;
