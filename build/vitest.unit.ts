import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Everything but the journeys: exact numbers, ledgers, store, import, tables, router, desktop, faults. */
export default defineConfig({
  root: join(import.meta.dirname, ".."),
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/journeys/**", "tests/bench/**"],
    globalSetup: ["tests/support/compileOnce.ts"],
    // Vitest leaves a core alone; many tests wait for a program that they started, and the core would wait with them.
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
