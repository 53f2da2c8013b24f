import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkLayers } from "../../build/checkLayers.ts";

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

const targets = {
  "db/exact/money.ts": "export const money = 1;",
  "db/store/open.ts": 'import Database from "better-sqlite3";\nexport const open = Database;',
  "electron/contract/app.ts": 'import { z } from "zod";\nexport const app = z;',
  "electron/desktop/window.ts": 'import type { App } from "electron";\nexport type Window = App;',
  "renderer/main.tsx":
    'import { useState } from "react";\nimport { app } from "../electron/contract/app.ts";\nexport { useState, app };',
};

describe("the layers check", () => {
  it("finds nothing where every file keeps to its room", () => {
    expect(plant(targets)).toEqual([]);
  });

  it.each([
    ["db/exact/a.ts", 'import { join } from "node:path";', "node in a pure room"],
    ["db/exact/a.ts", 'import { join } from "path";', "node by its old name"],
    ["db/ledgers/a.ts", 'import { useState } from "react";', "react in a pure room"],
    ["db/ledgers/a.ts", 'import { open } from "../store/open.ts";', "the store from a ledger"],
    ["electron/contract/a.ts", 'import type { App } from "electron";', "a type of Electron in the contract"],
    ["electron/contract/a.ts", 'type App = import("electron").App;', "a type written without an import statement"],
    ["db/figures/a.ts", 'export { app } from "../../electron/contract/app.ts";', "db on electron"],
    ["db/figures/a.ts", 'export * from "../../renderer/main.tsx";', "db on renderer"],
    ["electron/handlers/a.ts", 'import { app } from "electron";', "Electron outside the desktop"],
    ["electron/handlers/a.ts", 'import { open } from "../desktop/window.ts";', "the desktop from a handler"],
    [
      "electron/handlers/a.ts",
      'const x = await import("../../renderer/main.tsx");',
      "the renderer by a dynamic import",
    ],
    ["electron/desktop/a.ts", 'import { open } from "../../db/store/open.ts";', "the store from the desktop"],
    ["renderer/a.tsx", 'import { open } from "../db/store/open.ts";', "the store from the renderer"],
    ["renderer/a.tsx", 'import { readFile } from "node:fs";', "node in the renderer"],
    ["renderer/a.tsx", 'import { read } from "xlsx";', "the sheet reader in the renderer"],
    ["renderer/a.tsx", 'import { money } from "../db/exact/money";', "a file without its ending"],
    ["electron/preload.ts", 'import { readFile } from "node:fs";', "node in the preload"],
  ])("fails in %s on %s (%s)", (file, source) => {
    expect(plant({ ...targets, [file]: `// first line\n${source}\n` })).toEqual([`${file}:2`]);
  });

  it("does not take words in comments and texts for imports", () => {
    expect(
      plant({ ...targets, "db/exact/a.ts": '// import "react"\nexport const text = \'import x from "electron"\';' }),
    ).toEqual([]);
  });

  it("finds the way round into the store from the worker process", () => {
    const faults = plant({
      ...targets,
      "electron/worker/main.ts": 'import "../import/stage.ts";',
      "electron/import/stage.ts": '\n\nimport { open } from "../../db/store/open.ts";\nexport { open };',
    });
    expect(faults).toEqual(["electron/import/stage.ts:3"]);
  });

  it("lets types of the store through to the worker, since they are gone when it runs", () => {
    const faults = plant({
      ...targets,
      "electron/worker/main.ts": 'import type { open } from "../import/stage.ts";\nexport type A = typeof open;',
      "electron/import/stage.ts": 'export { open } from "../../db/store/open.ts";',
    });
    expect(faults).toEqual([]);
  });

  it("says the rule in words", () => {
    plant({ ...targets, "renderer/a.tsx": 'import { read } from "xlsx";' });
    expect(checkLayers(root)[0]?.message).toBe(
      "imports xlsx; the renderer imports electron/contract, db/ledgers and db/exact only, and nothing of Node",
    );
  });
});
