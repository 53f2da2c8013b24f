import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { browser, requestHandlers } from "./browser.ts";
import { answerInvoke } from "./ipcMainStandIn.ts";
import { bindingName, preloadScript } from "./preloadScript.ts";
import { standIn } from "./standIn.ts";
import { toApp, toStandIn } from "./standInOrigin.ts";
import { createWebContents } from "./webContentsStandIn.ts";

interface WindowOptions {
  show?: boolean;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  webPreferences?: { preload?: string; sandbox?: boolean; javascript?: boolean };
}

const windows = new Set<BrowserWindow>();
/** Told by the child, which knows the app. */
export const windowHooks = { allClosed: (): void => {}, created: (_window: BrowserWindow): void => {} };

/** electron.BrowserWindow over a page of the host's browser. Geometry is remembered, not shown. */
export class BrowserWindow extends EventEmitter {
  private readonly options: WindowOptions;
  private readonly parts: ReturnType<typeof createWebContents>;
  private page: Page | null = null;
  private opening: Promise<Page> | null = null;
  private loading: string | null = null;
  private destroyed = false;
  private maximised = false;

  constructor(options: WindowOptions = {}) {
    super();
    this.options = options;
    this.parts = createWebContents(() => this.page);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  get webContents() {
    return this.parts.contents;
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.opened();
    this.loading = url;
    await page.goto(toStandIn(url));
    this.loading = null;
    this.parts.contents.emit("did-finish-load");
    this.emit("ready-to-show");
  }

  private opened(): Promise<Page> {
    this.opening ??= this.open();
    return this.opening;
  }

  private async open(): Promise<Page> {
    const blank = browser()
      .pages()
      .find((each) => each.url() === "about:blank" && !isTaken(each));
    const page = blank ?? (await browser().newPage());
    this.page = page;
    const { preload, javascript } = this.options.webPreferences ?? {};
    if (javascript === false) {
      const devtools = await browser().newCDPSession(page);
      await devtools.send("Emulation.setScriptExecutionDisabled", { value: true });
    }
    if (preload) {
      await page.exposeBinding(bindingName, ({ frame }, channel: string, values: unknown[]) =>
        answerInvoke(this.parts.contents, frame, channel, values),
      );
      await page.addInitScript({ content: preloadScript(await readFile(preload, "utf8")) });
    }
    page.on("popup", (popup) => {
      if (this.parts.openHandler.decide({ url: toApp(popup.url()) }).action === "deny") {
        void popup.close();
      }
    });
    page.on("close", () => this.gone());
    return page;
  }

  /** Asks the product's will-navigate listeners, unless the window itself is loading the address. */
  static mayNavigate(page: Page, url: string): boolean {
    const window = [...windows].find((each) => each.page === page);
    if (!window || window.loading === url) {
      return true;
    }
    let allowed = true;
    const event = {
      preventDefault: () => {
        allowed = false;
      },
    };
    window.parts.contents.emit("will-navigate", event, url);
    return allowed;
  }

  static isTaken(page: Page): boolean {
    return [...windows].some((each) => each.page === page);
  }

  close(): void {
    void this.closeAndWait();
  }

  async closeAndWait(): Promise<void> {
    let prevented = false;
    const event = {
      preventDefault: () => {
        prevented = true;
      },
    };
    this.emit("close", event);
    if (!prevented) {
      await this.page?.close();
      this.gone();
    }
  }

  destroy(): void {
    const page = this.page;
    this.gone();
    void page?.close();
  }

  private gone(): void {
    if (this.destroyed) {
      return;
    }
    this.destroyed = true;
    windows.delete(this);
    this.emit("closed");
    if (windows.size === 0) {
      windowHooks.allClosed();
    }
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }
  isMinimized(): boolean {
    return false;
  }
  isMaximized(): boolean {
    return this.maximised;
  }
  maximize(): void {
    this.maximised = true;
  }
  restore(): void {}
  show(): void {}
  focus(): void {}
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options;
    return { x, y, width, height };
  }
}

function isTaken(page: Page): boolean {
  return BrowserWindow.isTaken(page);
}

/** The class as the product gets it: whatever it uses of a window that is not stood in for throws. */
export const BrowserWindowStandIn = new Proxy(standIn("BrowserWindow", BrowserWindow), {
  construct: (target, [options]: [WindowOptions?]) => {
    const window = standIn("BrowserWindow", new target(options));
    windows.add(window);
    windowHooks.created(window);
    return window;
  },
});

requestHandlers.mayNavigate = (page, url) => BrowserWindow.mayNavigate(page, url);
