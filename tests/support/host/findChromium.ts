import { existsSync } from "node:fs";

/** Chromium without a window's machinery: the same engine, started in half the time. */
const shell = "/usr/bin/chromium-headless-shell";

const withWindow = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
];

/**
 * The Chromium that stands in for Electron's: an installed one on Linux (the shell where no window is to be seen), Edge on
 * Windows. Throws when there is none.
 */
export function findChromium(headless: boolean): { executablePath: string } | { channel: string } {
  if (process.platform === "win32") {
    return { channel: "msedge" };
  }
  const paths = headless ? [shell, ...withWindow] : withWindow;
  const executablePath = paths.find((path) => existsSync(path));
  if (!executablePath) {
    const name = headless ? "chromium-headless-shell" : "chromium";
    throw new Error(`没有找到 Chromium。Debian：apt-get install -y --no-install-recommends ${name} fonts-noto-cjk`);
  }
  return { executablePath };
}
