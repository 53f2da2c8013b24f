import type { App } from "electron";

/**
 * Makes sure that the program runs once per data folder: two windows on one store would show each other's past.
 * False in the second start, which must end at once; the first is told through `onSecond`.
 */
export function takeSingleInstance(app: Pick<App, "requestSingleInstanceLock" | "on">, onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock()) {
    return false;
  }
  app.on("second-instance", onSecond);
  return true;
}
