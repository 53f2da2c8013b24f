import { type BrowserContext, chromium, type Page, type Route } from "playwright-core";
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

/** The running browser; only after connectBrowser. */
export function browser(): BrowserContext {
  if (!opened) {
    throw new Error("the host's browser is not running: the app is not ready yet");
  }
  return opened;
}

/**
 * Connects to the Chromium at an address. Without a window to be seen the program gets storage and pages of its own in it, as
 * after a start of its own; with one it gets the window that is there.
 */
export async function connectBrowser(endpoint: string, headless: boolean): Promise<void> {
  const chromiumThere = await chromium.connectOverCDP(endpoint);
  const [shown] = headless ? [] : chromiumThere.contexts();
  opened = shown ?? (await chromiumThere.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" }));
  await opened.route("**/*", answer);
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
