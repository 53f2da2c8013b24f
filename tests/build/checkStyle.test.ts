import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkStyle, longLines } from "../../build/checkStyle.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "taizhang-style-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function faultsOf(files: Record<string, string>): string[] {
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
  }
  return checkStyle(root).map(({ file, line, message }) => `${file}:${line} ${message}`);
}

const line = (length: number): string => `// ${"路".repeat(length - 3)}\n`;
const entry = (room: string): string => `/** ${room} — what it is for. The rule: one. */\nexport {};\n`;

describe("the style that no formatter sees", () => {
  it("refuses a line of more than 140 characters, in code, texts and comments, wherever it stands", () => {
    const long = `\nexport const a = "${"字".repeat(200)}";\n`;
    const met = `const xml = '${"字".repeat(200)}';\n`;
    expect(
      faultsOf({
        "build/a.ts": line(140),
        "build/b.ts": line(141),
        "electron/c.ts": `/** electron — here. */${long}`,
        "tests/c.test.ts": met,
        "tests/d.ts": line(150),
      }),
    ).toEqual([
      "build/b.ts:1 141 characters; at most 140",
      "electron/c.ts:2 220 characters; at most 140",
      "tests/d.ts:1 150 characters; at most 140",
    ]);
    expect(
      faultsOf({ "renderer/x/a.css": `a {}\n/* ${line(150)} */\n`, "renderer/x/a.ts": entry("renderer/x") }),
    ).toContain("renderer/x/a.css:2 153 characters; at most 140");
  });

  it("lets the folders have long lines that say why", () => {
    for (const { files, why } of longLines) {
      expect(why).not.toBe("");
      const room = files.endsWith("/") ? files.slice(0, -1) : dirname(files);
      const file = files.endsWith("/") ? `${files}long.ts` : files;
      expect(faultsOf({ [file]: `/** ${room} — entry. */\n${line(300)}` })).toEqual([]);
    }
  });

  it("asks every folder of db, electron and renderer for an entry, and takes no other folder's", () => {
    const missing = (room: string): string => `${room}:1 no file opens with "${room} — what it is for; its rule"`;
    expect(
      faultsOf({
        "db/a/one.ts": entry("db/a"),
        "db/a/two.ts": "export {};\n",
        "db/a/b/one.ts": entry("db/a"),
        "electron/late.ts": `import "./x.ts";\n${entry("electron")}`,
        "electron/c/block.ts": "/**\n * electron/c — what it is for.\n *\n * The rule: one.\n */\nexport {};\n",
        "renderer/d/page.tsx": "/** renderer/d */\nexport {};\n",
        "build/e/script.ts": "export {};\n",
      }),
    ).toEqual([missing("db/a/b"), missing("electron"), missing("renderer/d")]);
  });
});
