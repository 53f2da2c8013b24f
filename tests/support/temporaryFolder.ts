import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is removed at the end of the block: `using folder = temporaryFolder(); folder.path("表.xlsx")`. */
export interface TemporaryFolder {
  path(...parts: string[]): string;
  [Symbol.dispose](): void;
}

export function temporaryFolder(): TemporaryFolder {
  const folder = mkdtempSync(join(tmpdir(), "taizhang-journey-"));
  return {
    path: (...parts) => join(folder, ...parts),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
