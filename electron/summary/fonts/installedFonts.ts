import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fontNames } from "./fontNames.ts";

const MOST_FILES = 5000;

let known: ReadonlySet<string> | null | undefined;

/** The names of the fonts this machine has, in lower case; null where its font folders cannot be read. Looked up once. */
export function installedFonts(): ReadonlySet<string> | null {
  known ??= readFolders(folders());
  return known;
}

function folders(): string[] {
  const home = homedir();
  if (process.platform === "win32") {
    const local = process.env.LOCALAPPDATA ?? join(home, "AppData", "Local");
    return [join(process.env.WINDIR ?? "C:\\Windows", "Fonts"), join(local, "Microsoft", "Windows", "Fonts")];
  }
  return ["/usr/share/fonts", "/usr/local/share/fonts", join(home, ".fonts"), join(home, ".local", "share", "fonts")];
}

function readFolders(paths: readonly string[]): ReadonlySet<string> | null {
  const names = new Set<string>();
  let files = 0;
  for (const folder of paths) {
    for (const path of filesIn(folder)) {
      files += 1;
      if (files > MOST_FILES) break;
      try {
        for (const name of fontNames(path)) names.add(name.toLowerCase());
      } catch {
        // A font that cannot be read cannot be used either.
      }
    }
  }
  return names.size === 0 ? null : names;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ttf|otf|ttc)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
