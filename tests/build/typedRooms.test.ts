import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { typedRooms } from "../../build/testParts.ts";
import { projectRoot } from "../../build/viteConfigs.ts";

/** A use of each name that some room must not know. The folder lies in the project, so that packages are found as they are there. */
const planted = {
  process: "export const planted = process.env;",
  buffer: "export const planted = Buffer.alloc(1);",
  node: 'import { readFileSync } from "node:fs";\nexport const planted = readFileSync;',
  electron: "export type Planted = Electron.Menu;",
  document: "export const planted = document.title;",
  window: "export const planted = window.innerWidth;",
};
type Planted = keyof typeof planted;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(projectRoot, "node_modules/.planted-"));
  for (const [name, source] of Object.entries(planted)) writeFileSync(join(folder, `${name}.ts`), source);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Which of the planted files do not compile beside the sources `include` under the options of `config`, and every other complaint.
 * Rooms of the same options are one program: what one of them brings in would be there for all, so none is refused for another.
 */
async function refused(config: string, include: string[]): Promise<string[]> {
  const own = join(folder, "tsconfig.json");
  const files = Object.keys(planted).map((name) => join(folder, `${name}.ts`));
  writeFileSync(own, JSON.stringify({ extends: join(projectRoot, config), files, include }));
  const compiler = join(projectRoot, "node_modules/typescript/bin/tsc");
  const child = spawn(process.execPath, [compiler, "--noEmit", "--checkers", "1", "-p", own], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  await new Promise((resolve) => child.on("close", resolve));
  const complaints = said.split("\n").filter((line) => /error TS/.test(line));
  return [...new Set(complaints.map((line) => /^(\w+)\.ts\(/.exec(line)?.[1] ?? line))].toSorted();
}

/** The rooms by what their tsconfig.json says, but for where its paths begin. */
const programs = [
  ...Map.groupBy(typedRooms, (room) => {
    const { include: _sources, ...options } = JSON.parse(
      readFileSync(join(projectRoot, room, "tsconfig.json"), "utf8"),
    );
    return JSON.stringify(options).replaceAll("../", "");
  }).values(),
].map((rooms) => [rooms.join(), rooms] as const);

const inRenderer: Planted[] = ["buffer", "electron", "node", "process"];
const inPureRooms = Object.keys(planted).toSorted();

describe("rooms with types of their own", () => {
  it("are the pure rooms and the renderer", () => {
    expect(typedRooms).toEqual([
      "db/calendar",
      "db/exact",
      "db/figures",
      "db/ledgers",
      "electron/contract",
      "electron/files/grid",
      "electron/import/meaning",
      "electron/tags",
      "renderer",
    ]);
  });

  it.each(programs)("%s cannot name Node's, Electron's or another's", { timeout: 120_000 }, async (_, rooms) => {
    const sources = rooms.flatMap((room) => ["ts", "tsx"].map((end) => join(projectRoot, room, `**/*.${end}`)));
    const expected = rooms.includes("renderer") ? inRenderer : inPureRooms;
    expect(await refused(`${rooms[0]}/tsconfig.json`, sources)).toEqual(expected);
  });

  it("names them all where they may be named", { timeout: 120_000 }, async () => {
    expect(await refused("tsconfig.json", [join(projectRoot, "electron/preload.ts")])).toEqual([]);
  });
});
