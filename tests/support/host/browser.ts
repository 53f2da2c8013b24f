import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type BrowserContext, chromium, type Page, type Route } from "playwright-core";
import type { HostOptions } from "./messages.ts";
import { standInOrigin, toApp } from "./standInOrigin.ts";

/** What the product decides about a request; filled in by the stand-ins of session, protocol and BrowserWindow. */
export const requestHandlers: {
  /** session.webRequest.onBeforeRequest; true when the product cancels. */
  cancels: (url: string) => boolean;
  /** protocol.handle("app", …). */
  serve: ((request: Request) => Response | Promise<Response>) | null;
  /** Whether a page may leave for the address (will-navigate). */
  mayNavigate: (page: Page, url: string) => boolean;
} = { cancels: () => false, serve: null, mayNavigate: () => true };

let opened: BrowserContext | null = null;

/** The running browser; only after startBrowser. */
export function browser(): BrowserContext {
  if (!opened) {
    throw new Error("the host's browser is not running: the app is not ready yet");
  }
  return opened;
}

/** Starts Chromium with the product's own switches on top; returns the address other processes can reach it at. */
export async function startBrowser(options: HostOptions, switches: string[]): Promise<string> {
  const profile = join(options.scratch, "chromium");
  opened = await chromium.launchPersistentContext(profile, {
    ...options.chromium,
    headless: options.headless,
    viewport: options.headless ? { width: 1366, height: 768 } : null,
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
  await opened.route("**/*", answer);
  return `http://127.0.0.1:${await debuggingPort(profile)}`;
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

async function answer(route: Route): Promise<void> {
  const request = route.request();
  const url = toApp(request.url());
  const page = request.isNavigationRequest() ? request.frame().page() : null;
  if (page && request.frame() === page.mainFrame() && !requestHandlers.mayNavigate(page, url)) {
    return route.abort("aborted");
  }
  // Nothing but the program itself is answered, whether the product cancels it or not: no test reaches a network.
  if (requestHandlers.cancels(url) || !request.url().startsWith(`${standInOrigin}/`) || !requestHandlers.serve) {
    return route.abort("blockedbyclient");
  }
  const response = await requestHandlers.serve(new Request(url, { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
