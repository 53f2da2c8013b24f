import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./viteConfigs.ts";

/**
 * The installed Electron, or null. Looks only; asking the package itself for its path would start a download.
 * ELECTRON_OVERRIDE_DIST_PATH names another folder with the runtime, as for the package itself.
 */
export function electronRuntime(): string | null {
  const names: Partial<Record<NodeJS.Platform, string>> = {
    win32: "electron.exe",
    darwin: "Electron.app/Contents/MacOS/Electron",
  };
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(projectRoot, "node_modules/electron/dist");
  const path = join(folder, names[process.platform] ?? "electron");
  return existsSync(path) ? path : null;
}
