import type { BrowserContext } from "playwright-core";
import { toApp } from "./host/standInOrigin.ts";

/** Every address the program's pages asked for since they opened, as the product knows them. */
export interface NetworkRecorder {
  all(): string[];
  /** Those that are not the program's own; a test proves that there are none. */
  outside(): string[];
}

/** Listens to all pages of the program, now and later. */
export function recordNetwork(context: BrowserContext): NetworkRecorder {
  const urls: string[] = [];
  context.on("request", (request) => urls.push(toApp(request.url())));
  return {
    all: () => [...urls],
    outside: () => urls.filter((url) => !url.startsWith("app://taizhang/") && !url.startsWith("data:")),
  };
}
