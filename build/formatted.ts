import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** Puts files that a script wrote into the project's own form, imports in their order; throws where they cannot be read as code. */
export function formatted(...files: string[]): void {
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const { status, stderr } = spawnSync(process.execPath, [biome, "check", "--write", ...files], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${files.join(", ")}: ${stderr}`);
}
