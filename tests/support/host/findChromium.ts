import { existsSync } from "node:fs";

const debianPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
];

/** The Chromium that stands in for Electron's: an installed one on Linux, Edge on Windows. Throws when there is none. */
export function findChromium(): { executablePath: string } | { channel: string } {
  if (process.platform === "win32") {
    return { channel: "msedge" };
  }
  const executablePath = debianPaths.find((path) => existsSync(path));
  if (!executablePath) {
    throw new Error("没有找到 Chromium。Debian：apt-get install -y --no-install-recommends chromium fonts-noto-cjk");
  }
  return { executablePath };
}
