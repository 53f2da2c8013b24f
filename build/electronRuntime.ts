import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./viteConfigs.ts";

/** The installed Electron, or null. Looks only; asking the package itself for its path would start a download. */
export function electronRuntime(): string | null {
  const names: Partial<Record<NodeJS.Platform, string>> = {
    win32: "electron.exe",
    darwin: "Electron.app/Contents/MacOS/Electron",
  };
  const path = join(projectRoot, "node_modules/electron/dist", names[process.platform] ?? "electron");
  return existsSync(path) ? path : null;
}
