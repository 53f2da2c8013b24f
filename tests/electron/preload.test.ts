import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeConfig } from "../../build/viteConfigs.ts";
import type { Bridge } from "../../electron/contract/bridge.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-preload-"));
let source: string;

beforeAll(async () => {
  await build(nodeConfig("electron/preload.ts", "preload.cjs", "cjs", folder));
  source = readFileSync(join(folder, "preload.cjs"), "utf8");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Hear = (event: unknown, payload: unknown) => void;

/** Runs the built bundle as a sandboxed preload runs: nothing but `electron` can be required. */
function run() {
  const exposed = new Map<string, unknown>();
  const invoked: unknown[][] = [];
  const listeners = new Map<string, Hear[]>();
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => exposed.set(name, api) },
    ipcRenderer: {
      invoke: async (...values: unknown[]) => invoked.push(values),
      on: (channel: string, hear: Hear) => listeners.set(channel, [...(listeners.get(channel) ?? []), hear]),
      removeListener: (channel: string, hear: Hear) =>
        listeners.set(
          channel,
          (listeners.get(channel) ?? []).filter((each) => each !== hear),
        ),
    },
  };
  const required: string[] = [];
  runInNewContext(source, {
    require: (name: string) => {
      required.push(name);
      return electron;
    },
  });
  return { exposed, invoked, listeners, required, bridge: exposed.get("bureau") as Bridge };
}

describe("the preload", () => {
  it("is one CommonJS bundle that requires Electron alone", () => {
    expect(run().required).toEqual(["electron"]);
    expect(source).not.toMatch(/^\s*(import|export)\s/m);
  });

  it("exposes two functions under one name", () => {
    const { exposed, bridge } = run();
    expect([...exposed.keys()]).toEqual(["bureau"]);
    expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([
      ["invoke", "function"],
      ["subscribe", "function"],
    ]);
  });

  it("invokes over one channel and passes nothing of Electron's event on", async () => {
    const { bridge, invoked, listeners } = run();
    await bridge.invoke("app.state", {});
    expect(invoked).toEqual([["bureau:invoke", "app.state", {}]]);
    const heard: unknown[][] = [];
    const end = bridge.subscribe((...values) => heard.push(values));
    const send = (): void => {
      for (const hear of listeners.get("bureau:event") ?? []) {
        hear({ sender: "secret" }, { name: "menu" });
      }
    };
    send();
    end();
    send();
    expect(heard).toEqual([[{ name: "menu" }]]);
  });
});
