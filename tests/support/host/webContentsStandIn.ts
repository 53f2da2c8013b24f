import { EventEmitter } from "node:events";
import type { CDPSession, Page } from "playwright-core";
import { browser } from "./browser.ts";
import { frameView } from "./ipcMainStandIn.ts";
import { deliveryKey } from "./preloadScript.ts";
import { session } from "./sessionStandIn.ts";
import { standIn } from "./standIn.ts";

interface PdfOptions {
  landscape?: boolean;
  pageSize?: "A3" | "A4";
  preferCSSPageSize?: boolean;
  printBackground?: boolean;
  generateDocumentOutline?: boolean;
  generateTaggedPDF?: boolean;
}

const paperInches = { A4: [8.27, 11.69], A3: [11.69, 16.54] } as const;

/** electron.WebContents over a page; `page` is there once the window has loaded something. */
export function createWebContents(page: () => Page | null) {
  const openHandler: { decide: (details: { url: string }) => { action: string } } = {
    decide: () => ({ action: "allow" }),
  };
  const need = (): Page => {
    const found = page();
    if (!found) {
      throw new Error("the window shows no page yet");
    }
    return found;
  };
  const contents = Object.assign(new EventEmitter(), {
    session: session.defaultSession,
    setWindowOpenHandler: (decide: typeof openHandler.decide) => {
      openHandler.decide = decide;
    },
    getURL: () => frameView(need().mainFrame()).url,
    send: (channel: string, ...values: unknown[]) => {
      const sent = structuredClone(values);
      const deliver = ([key, name, each]: [string, string, unknown[]]): void => {
        const receive = Reflect.get(window, Symbol.for(key)) as ((name: string, values: unknown[]) => void) | undefined;
        receive?.(name, each);
      };
      // As in Electron, what is sent to a page that is just going away is lost.
      void page()
        ?.evaluate(deliver, [deliveryKey, channel, sent] as [string, string, unknown[]])
        .catch(() => {});
    },
    printToPDF: async (options: PdfOptions) => {
      const [paperWidth, paperHeight] = paperInches[options.pageSize ?? "A4"];
      const devtools: CDPSession = await browser().newCDPSession(need());
      const { data } = await devtools.send("Page.printToPDF", {
        landscape: options.landscape ?? false,
        preferCSSPageSize: options.preferCSSPageSize ?? false,
        printBackground: options.printBackground ?? false,
        generateDocumentOutline: options.generateDocumentOutline ?? false,
        generateTaggedPDF: options.generateTaggedPDF ?? false,
        paperWidth,
        paperHeight,
      });
      await devtools.detach();
      return Buffer.from(data, "base64");
    },
  });
  Object.defineProperty(contents, "mainFrame", { get: () => frameView(need().mainFrame()) });
  return { contents: standIn("WebContents", contents), openHandler };
}
