import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** A kind of field more, hours of work, added to a copy of the tree: whatever must be told of it is asked for by the compiler. */
const root = join(import.meta.dirname, "../..");
const copy = mkdtempSync(join(tmpdir(), "taizhang-kind-"));
const used = "db/ledgers/safety/inspections.ts";
const declared = "db/ledgers/kinds/otherKinds.ts";

/** What the compiler says: each file that it complains of, with its complaints. */
function complaints(): Record<string, string[]> {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [compiler, "--noEmit", "--checkers", "1", "--pretty", "false"],
    {
      cwd: copy,
      encoding: "utf8",
    },
  );
  expect(stderr).toBe("");
  const found = stdout.split("\n").flatMap((line) => {
    const [, file = "", message = ""] = /^(\S+)\(\d+,\d+\): error (.*)$/.exec(line) ?? [];
    return file === "" ? [] : [[file, message] as const];
  });
  // What follows a complaint is indented; a complaint of no file would be of the configuration.
  expect(stdout.split("\n").filter((line) => /^\S/.test(line))).toHaveLength(found.length);
  return Object.fromEntries(
    [...Map.groupBy(found, ([file]) => file)].map(([file, all]) => [file, all.map(([, message]) => message)]),
  );
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(copy, file), "utf8");
  expect(text, file).toContain(from);
  writeFileSync(join(copy, file), text.replace(from, to));
}

beforeAll(() => {
  const storeys = ["db", "electron", "renderer"];
  for (const part of [...storeys, "build", "package.json"])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  const { compilerOptions } = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8"));
  // What has not changed between two runs is not checked again.
  const kept = { incremental: true, tsBuildInfoFile: "./types.json" };
  const options = { ...compilerOptions, ...kept };
  writeFileSync(join(copy, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: storeys }));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("a kind that is added", () => {
  it("is asked for where a field names it and nobody has declared it; for what it has not told, in its declaration only", () => {
    edit(used, "    备注:", `    工时: { kind: "hours", unit: "小时" },\n    备注:`);
    edit(
      declared,
      "/** Yes or no",
      `const shifts: FieldKind<"INTEGER"> = {
  ...usualKind,
  column: "INTEGER",
  numeric: true,
};

/** Yes or no`,
    );
    edit(declared, "{ bool, stake }", "{ bool, stake, shifts }");
    const found = complaints();
    expect(Object.keys(found).toSorted()).toEqual([declared, used].toSorted());
    expect(found[used]?.join()).toContain(`'"hours"' is not assignable to type`);
    for (const trait of ["align", "parse", "rule"]) expect(found[declared]?.join()).toContain(trait);
  }, 180_000);

  it("is known everywhere once it is declared: store, import, forms, lists, sheets and figures ask nothing more", () => {
    edit(used, `"hours"`, `"shifts"`);
    edit(
      declared,
      "  numeric: true,\n",
      `  numeric: true,
  align: "right",
  parse: (text) => (/^\\d+$/.test(text) ? { kind: "value", value: Number(text) } : { kind: "wrong", why: "不是班次数" }),
  rule: () => "整数，单位：班次",
`,
    );
    expect(complaints()).toEqual({});
  }, 180_000);
});
