/**
 * Runs in the sandboxed renderer before the page's own script, and gives the page exactly two functions.
 * It passes values on and decides nothing: what a call may be, main's gateway and router say.
 */
import { contextBridge, ipcRenderer } from "electron";
import type { Bridge, BridgeEvent } from "./contract/bridge.ts";
import { bridgeName, eventChannel, invokeChannel } from "./contract/bridge.ts";

const bridge: Bridge = {
  invoke: (call, input) => ipcRenderer.invoke(invokeChannel, call, input),
  subscribe: (listener) => {
    const hear = (_event: unknown, event: BridgeEvent): void => listener(event);
    ipcRenderer.on(eventChannel, hear);
    return () => {
      ipcRenderer.removeListener(eventChannel, hear);
    };
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
