import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkLayers, roomOf } from "../../build/checkLayers.ts";
import { type LayerRule, layerRules, namedArrows } from "../../build/layerRules.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "taizhang-layers-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function plant(files: Record<string, string>): string[] {
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
  }
  return checkLayers(root).map(({ file, line }) => `${file}:${line}`);
}

/** A file in the room, which is the room itself where that is a file. */
const fileIn = ({ files }: LayerRule, name: string): string => (files.endsWith("/") ? `${files}${name}.ts` : files);

function relative(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
}

/** Whether the room may import all of another, by the table alone. */
const mayImport = (rule: LayerRule, other: LayerRule): boolean => rule.rooms.includes(other.files);

const targets = {
  "db/exact/money.ts": "export const money = 1;",
  "db/store/index.ts": 'import Database from "better-sqlite3";\nexport const open = Database;',
  "electron/contract/app.ts": 'import { z } from "zod";\nexport const app = z;',
  "electron/desktop/window.ts": 'import type { App } from "electron";\nexport type Window = App;',
  "renderer/layout/App.tsx":
    'import { useState } from "react";\nimport { app } from "../../electron/contract/app.ts";\nexport { useState, app };',
};

describe("each row of the layers' table", () => {
  // Every room has a file for the others to import and one that imports all it may not: one tree, looked through once.
  const refused = (rule: LayerRule): LayerRule[] =>
    layerRules.filter((other) => other !== rule && !mayImport(rule, other));
  const strangers = (rule: LayerRule): string[] => [
    ...["left-pad", "electron", "react", "better-sqlite3", "exceljs"].filter((name) => !rule.packages.includes(name)),
    ...(rule.node ? [] : ["node:fs", "path"]),
  ];

  it("refuses, in every room, each room and package that its row does not name", () => {
    const tree: Record<string, string> = {};
    const expected: string[] = [];
    for (const rule of layerRules) tree[fileIn(rule, "target")] = "export const target = 1;";
    for (const rule of layerRules) {
      const file = fileIn(rule, "planted");
      const wrong = [...refused(rule).map((other) => relative(file, fileIn(other, "target"))), ...strangers(rule)];
      tree[file] = wrong.map((name) => `import "${name}";`).join("\n");
      expected.push(...wrong.map((name) => `${file} imports ${name}; ${rule.words}`));
    }
    plant(tree);
    const faults = checkLayers(root).map(({ file, message }) => `${file} ${message}`);
    expect(faults.filter((fault) => / imports /.test(fault) && !/ reaches; /.test(fault)).toSorted()).toEqual(
      expected.toSorted(),
    );
  });

  it("lets through, in every room, what its row names", () => {
    const tree: Record<string, string> = {};
    for (const rule of layerRules) tree[fileIn(rule, "target")] = "export const target = 1;";
    for (const each of layerRules.flatMap(({ rooms }) => rooms).filter((name) => name.endsWith(".ts"))) {
      tree[each] ??= "export const one = 1;";
    }
    for (const rule of layerRules) {
      const file = fileIn(rule, "planted");
      const named = rule.rooms.map((each) => (each.endsWith("/") ? `${each}target.ts` : each));
      const known = named.filter((each) => tree[each] !== undefined).map((each) => relative(file, each));
      tree[file] = [...known, ...rule.packages].map((name) => `import type {} from "${name}";`).join("\n");
    }
    expect(plant(tree)).toEqual([]);
  });

  it.each(layerRules)("$files is not hidden by another row, and refuses something", (rule) => {
    expect(roomOf(fileIn(rule, "planted"))).toBe(rule);
    expect(refused(rule).length).toBeGreaterThan(10);
    expect(strangers(rule).length).toBeGreaterThan(1);
  });

  it("stands below the rooms it imports, so the table itself has no circle", () => {
    const order = layerRules.map(({ files }) => files);
    const upward = layerRules.flatMap(({ files, rooms: named }) =>
      named
        .map((each) => roomOf(each)?.files)
        .filter((each) => each !== undefined && each !== files && order.indexOf(each) > order.indexOf(files))
        .map((each) => `${files} → ${each}`),
    );
    expect(upward).toEqual([]);
  });

  it("lets one named file, and no other of its room, use what stands outside the program", () => {
    for (const { from, to } of namedArrows) {
      const source = `import "${relative(from, `${to}index.ts`)}";`;
      const other = from.replace(/\.ts$/, "Other.ts");
      expect(plant({ [`${to}index.ts`]: "", [from]: source, [other]: source })).toEqual([`${other}:1`]);
    }
  });
});

describe("the layers check", () => {
  it("finds nothing where every file keeps to its room", () => {
    expect(plant(targets)).toEqual([]);
  });

  it.each([
    ["db/exact/a.ts", 'import { join } from "path";', "node by its old name"],
    ["db/ledgers/a.ts", 'import { open } from "../store/index.ts";', "the store from a ledger"],
    ["electron/contract/a.ts", 'import type { App } from "electron";', "a type of Electron in the contract"],
    ["electron/contract/a.ts", 'type App = import("electron").App;', "a type written without an import statement"],
    ["db/figures/a.ts", 'export { app } from "../../electron/contract/app.ts";', "db on electron"],
    ["db/figures/a.ts", 'export * from "../../renderer/layout/App.tsx";', "db on renderer"],
    ["electron/handlers/a.ts", 'import { open } from "../desktop/window.ts";', "the desktop from a handler"],
    [
      "electron/handlers/a.ts",
      'const x = await import("../../renderer/layout/App.tsx");',
      "the renderer by a dynamic import",
    ],
    ["electron/desktop/a.ts", 'import { open } from "../../db/store/index.ts";', "the store from the desktop"],
    ["renderer/text/a.ts", 'import { money } from "../../db/exact/money";', "a file without its ending"],
    ["electron/handlers/a.ts", 'import { z } from "xlsx/dist/cpexcel.js";', "a file of a package not named"],
  ])("fails in %s on %s (%s)", (file, source) => {
    expect(plant({ ...targets, [file]: `// first line\n${source}\n` })).toEqual([`${file}:2`]);
  });

  it.each(["db/newRoom/a.ts", "electron/a.ts", "electron/newRoom/deep/a.ts"])(
    "fails on %s, which no room covers",
    (file) => {
      expect(plant({ ...targets, [file]: "export const a = 1;" })).toEqual([`${file}:1`]);
    },
  );

  it("does not take words in comments and texts for imports", () => {
    expect(
      plant({ ...targets, "db/exact/a.ts": '// import "react"\nexport const text = \'import x from "electron"\';' }),
    ).toEqual([]);
  });

  it("notices a circle of files and names it, types included", () => {
    plant({
      "db/exact/a.ts": 'export { b } from "./b.ts";',
      "db/exact/b.ts": '\nexport const b = 1;\nexport type { C } from "./c.ts";',
      "db/exact/c.ts": 'import type * as a from "./a.ts";\nexport type C = typeof a;',
    });
    expect(checkLayers(root)).toEqual([
      {
        file: "db/exact/a.ts",
        line: 1,
        message: "a circle of files: db/exact/a.ts → db/exact/b.ts → db/exact/c.ts → db/exact/a.ts",
      },
    ]);
  });

  it("notices a circle of rooms and names it, though no two files import one another", () => {
    plant({
      "db/figures/a.ts": 'import type { A } from "../checks/a.ts";\nexport type B = A;',
      "db/figures/b.ts": "export const b = 1;",
      "db/checks/a.ts": "export type A = 1;",
      "db/checks/b.ts": '\nimport { b } from "../figures/b.ts";\nexport { b };',
    });
    expect(checkLayers(root).filter(({ message }) => message.startsWith("a circle"))).toEqual([
      {
        file: "db/checks/b.ts",
        line: 2,
        message:
          "a circle of rooms: db/checks/ → db/figures/ → db/checks/ " +
          "(db/checks/b.ts:2 → db/figures/b.ts; db/figures/a.ts:1 → db/checks/a.ts)",
      },
    ]);
  });

  it("finds the way round into the store from the worker process", () => {
    const faults = plant({
      ...targets,
      "electron/worker/main.ts": 'import "../summary/stage.ts";',
      "electron/summary/stage.ts": '\n\nimport { open } from "../../db/store/index.ts";\nexport { open };',
    });
    expect(faults).toEqual(["electron/summary/stage.ts:3"]);
  });

  it("lets types of the store through to the worker, since they are gone when it runs", () => {
    const faults = plant({
      ...targets,
      "electron/worker/main.ts": 'import type { open } from "../summary/stage.ts";\nexport type A = typeof open;',
      "electron/summary/stage.ts": 'export { open } from "../../db/store/index.ts";',
    });
    expect(faults).toEqual([]);
  });

  it("says the rule in words", () => {
    plant({ ...targets, "renderer/text/a.ts": 'import { read } from "xlsx";' });
    expect(checkLayers(root)[0]?.message).toBe(
      "imports xlsx; words know no page; the renderer imports electron/contract, db/ledgers and db/exact only, and nothing of Node",
    );
  });
});
