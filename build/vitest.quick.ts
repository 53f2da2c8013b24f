import { mergeConfig } from "vitest/config";
import unit from "./vitest.unit.ts";

/**
 * The quick loop of `npm run check`: without what starts many processes, LibreOffice or Chromium, or draws sheets by the hundred.
 * Those run in `npm test`.
 */
export default mergeConfig(unit, {
  test: {
    // Files share their workers: a start each would be a third of the time. `npm test` isolates them.
    isolate: false,
    exclude: [
      "tests/cli/**",
      "tests/faults/**",
      "tests/import/adversary/**",
      "tests/import/killedImport.test.ts",
      "tests/import/readWorkbookEncrypted.test.ts",
      "tests/store/kill.test.ts",
      "tests/store/undoProperty.test.ts",
      "tests/store/list.test.ts",
      "tests/store/openStore.test.ts",
      "tests/summary/inLibreOffice.test.ts",
      "tests/tables/every*.test.ts",
      "tests/tables/printHtml.test.ts",
      "tests/tables/write*.test.ts",
    ],
  },
});
