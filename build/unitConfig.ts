import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type ViteUserConfig } from "vitest/config";

const root = join(import.meta.dirname, "..");
const everyTest = ["tests/**/*.test.ts", "tests/**/*.test.tsx"];

/**
 * Files that put a module of their own in the place of one of the program's: in a shared worker whoever comes after them would
 * get it too, and where the module is loaded already they would not get it themselves.
 */
const alone = globSync(everyTest, { cwd: root })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => readFileSync(join(root, file), "utf8").includes("vi.mock("));

/**
 * Unit tests without the files named (globs from the project's root). Files share their workers, since loading the program anew
 * for each of them is a third of the time.
 */
export function unitConfig(left: readonly string[]): ViteUserConfig {
  const apart = ["tests/journeys/**", "tests/bench/**", ...left];
  return defineConfig({
    root,
    test: {
      globalSetup: ["tests/support/compileOnce.ts"],
      // Vitest leaves a core alone; many tests wait for a program that they started, and the core would wait with them.
      maxWorkers: "100%",
      testTimeout: 30_000,
      hookTimeout: 30_000,
      projects: [
        {
          extends: true,
          test: { name: "shared", include: everyTest, exclude: [...apart, ...alone], isolate: false },
        },
        { extends: true, test: { name: "alone", include: alone, exclude: apart } },
      ],
    },
  });
}
