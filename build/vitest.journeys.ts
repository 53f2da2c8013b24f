import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** The journeys: the built program in a real Chromium. `npm run journeys -- tests/journeys/firstStart.test.ts` for one. */
export default defineConfig({
  root: join(import.meta.dirname, ".."),
  test: {
    include: ["tests/journeys/**/*.test.ts"],
    globalSetup: ["tests/support/buildOnce.ts", "tests/support/compileOnce.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A state is waited for, never a time: what is polled may take as long as a slow office PC needs.
    expect: { poll: { timeout: 15_000 } },
    // Each journey runs a browser and a program of its own, and waits half of its time for what a page moves and fades.
    maxWorkers: 3,
    // Loading what drives the browser anew for each file is a minute of the whole.
    isolate: false,
  },
});
