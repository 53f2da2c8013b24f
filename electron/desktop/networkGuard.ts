import type { App, Session } from "electron";
import { isAppUrl } from "./appOrigin.ts";

/**
 * Chromium's own errands: updates of its parts, proxies looked for in the neighbourhood, names resolved ahead.
 * None of them has anything to do in a program that opens no connection at all.
 */
const switches: [name: string, value?: string][] = [
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  ["disable-sync"],
  ["disable-breakpad"],
  ["disable-default-apps"],
  ["dns-prefetch-disable"],
  ["no-pings"],
  ["no-proxy-server"],
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  ["force-webrtc-ip-handling-policy", "disable_non_proxied_udp"],
];

/** Switches Chromium's background networking off. Must run before the app is ready. */
export function keepOffNetwork(app: Pick<App, "commandLine">): void {
  for (const [name, value] of switches) {
    if (value === undefined) {
      app.commandLine.appendSwitch(name);
    } else {
      app.commandLine.appendSwitch(name, value);
    }
  }
}

/** True when the request may go on: the program's own pages, data in an address, and developer tools while developing. */
export function mayRequest(url: string, packaged: boolean): boolean {
  return isAppUrl(url) || url.startsWith("data:") || (!packaged && url.startsWith("devtools:"));
}

/** Cancels every request that is not for the program itself. */
export function guardSession(session: Pick<Session, "webRequest" | "setSpellCheckerEnabled">, packaged: boolean): void {
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !mayRequest(details.url, packaged) }));
}
