import { requestHandlers } from "./browser.ts";
import { standIn } from "./standIn.ts";

type Listener = (details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void;

/** electron.session: the product's guard is asked about every request; permissions are Chromium's own refusal. */
export const session = standIn("session", {
  defaultSession: standIn("Session", {
    setPermissionRequestHandler: () => {},
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
    setSpellCheckerEnabled: () => {},
    webRequest: standIn("WebRequest", {
      onBeforeRequest: (listener: Listener) => {
        requestHandlers.cancels = (url) => {
          let cancelled = false;
          listener({ url }, (answer) => {
            cancelled = answer.cancel;
          });
          return cancelled;
        };
      },
    }),
  }),
});

/** electron.protocol for the one scheme. */
export const protocol = standIn("protocol", {
  registerSchemesAsPrivileged: () => {},
  handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
    if (scheme !== "app") {
      throw new Error(`the test host serves app:// only, not ${scheme}://`);
    }
    requestHandlers.serve = handler;
  },
});
