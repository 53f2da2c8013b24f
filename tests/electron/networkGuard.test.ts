import { describe, expect, it } from "vitest";
import { guardSession, keepOffNetwork, mayRequest } from "../../electron/desktop/networkGuard.ts";

describe("the guard of the network", () => {
  it.each(["app://taizhang/index.html", "data:image/png;base64,AAAA"])("lets %s through", (url) => {
    expect(mayRequest(url, true)).toBe(true);
  });

  it.each([
    "https://example.com/",
    "http://127.0.0.1:9222/",
    "ws://localhost/",
    "file:///etc/passwd",
    "app://taizhang.example/",
    "app://other/",
    "ftp://example.com/",
    "devtools://devtools/bundled/inspector.html",
  ])("cancels %s in the product", (url) => {
    expect(mayRequest(url, true)).toBe(false);
  });

  it("is put before every request of the session", () => {
    type Decide = (answer: { cancel: boolean }) => void;
    const registered: ((details: { url: string }, decide: Decide) => void)[] = [];
    const session = {
      setSpellCheckerEnabled: (_on: boolean) => {},
      webRequest: { onBeforeRequest: (listener: (typeof registered)[number]) => registered.push(listener) },
    };
    guardSession(session as never, true);
    const decided: boolean[] = [];
    for (const url of ["https://example.com/", "app://taizhang/a.js"]) {
      registered[0]?.({ url }, ({ cancel }) => decided.push(cancel));
    }
    expect(decided).toEqual([true, false]);
  });

  it("switches Chromium's own errands off", () => {
    const switches: string[] = [];
    keepOffNetwork({ commandLine: { appendSwitch: (name: string) => switches.push(name) } } as never);
    expect(switches).toContain("disable-background-networking");
    expect(switches).toContain("disable-component-update");
    expect(switches).toContain("host-resolver-rules");
  });
});
