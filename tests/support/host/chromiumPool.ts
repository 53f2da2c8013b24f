import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type BrowserContext, chromium } from "playwright-core";
import { findChromium } from "./findChromium.ts";

/** A running Chromium that one program has for itself. */
export interface PooledChromium {
  /** Sees the pages of whatever is connected to it */
  context: BrowserContext;
  /** Where other processes reach it */
  endpoint: string;
  /** Leaves it, without a page, to the next program that wants the same switches. */
  release(): Promise<void>;
  close(): Promise<void>;
}

const idle = new Map<string, PooledChromium[]>();

/**
 * A Chromium with these switches that no other program of this process is using: starting one anew for every program of the
 * journeys is an eighth of their time. What waits here ends with this process.
 */
export async function chromiumWith(switches: readonly string[], headless: boolean): Promise<PooledChromium> {
  const key = JSON.stringify([headless, switches]);
  const waiting = idle.get(key) ?? [];
  idle.set(key, waiting);
  for (let found = waiting.pop(); found; found = waiting.pop()) {
    if (found.context.browser()?.isConnected() ?? true) return found;
  }
  return started(switches, headless, waiting);
}

async function started(
  switches: readonly string[],
  headless: boolean,
  waiting: PooledChromium[],
): Promise<PooledChromium> {
  const profile = mkdtempSync(join(tmpdir(), "taizhang-chromium-"));
  const removeProfile = (): void => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", removeProfile);
  const context = await chromium.launchPersistentContext(profile, {
    ...findChromium(headless),
    headless,
    viewport: headless ? { width: 1366, height: 768 } : null,
    locale: "zh-CN",
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      "--remote-debugging-port=0",
      "--disable-background-networking",
      "--disable-component-update",
      "--window-size=1366,768",
      ...switches,
    ],
  });
  const pooled: PooledChromium = {
    context,
    endpoint: `http://127.0.0.1:${await debuggingPort(profile)}`,
    release: async () => {
      context.removeAllListeners();
      const left = context.pages().filter((page) => page.url() !== "about:blank");
      await Promise.all(left.map((page) => page.close()));
      waiting.push(pooled);
    },
    close: async () => {
      await context.close();
      process.off("exit", removeProfile);
      removeProfile();
    },
  };
  return pooled;
}

async function debuggingPort(profile: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const text = await readFile(join(profile, "DevToolsActivePort"), "utf8").catch(() => "");
    const port = text.split("\n")[0];
    if (port) {
      return port;
    }
    await sleep(50);
  }
  throw new Error("Chromium names no debugging port");
}
