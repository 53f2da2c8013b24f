/**
 * The preload's source as an init script. It gets what a sandboxed preload gets of Electron, and nothing more:
 * contextBridge and ipcRenderer. The binding to the host is taken off the page before the page's own script runs.
 */
export const bindingName = "__hostInvoke";
/** Where the host delivers events; a symbol, so that no page comes across it by accident. */
export const deliveryKey = "test-host-delivery";

export function preloadScript(preloadSource: string): string {
  return `(() => {
  if (window.top !== window || !location.href.startsWith("http")) return;
  const call = window[${JSON.stringify(bindingName)}];
  delete window[${JSON.stringify(bindingName)}];
  const listeners = new Map();
  const clone = (values) => structuredClone(values);
  const ipcRenderer = {
    invoke: async (channel, ...values) => {
      const answer = await call(channel, clone(values));
      if (answer.failure !== undefined) throw new Error(answer.failure);
      return answer.value;
    },
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener: (channel, listener) => {
      listeners.set(channel, (listeners.get(channel) ?? []).filter((each) => each !== listener));
      return ipcRenderer;
    },
  };
  Object.defineProperty(window, Symbol.for(${JSON.stringify(deliveryKey)}), {
    value: (channel, values) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...values);
    },
  });
  // Across Electron's bridge functions become proxies and everything else is copied.
  const bridged = (value) => {
    if (typeof value === "function") {
      return (...values) => {
        const result = value(...values.map((each) => (typeof each === "function" ? each : clone(each))));
        return typeof result === "function" ? bridged(result) : result;
      };
    }
    if (value !== null && typeof value === "object") {
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bridged(each)])));
    }
    return value;
  };
  const contextBridge = {
    exposeInMainWorld: (name, api) => {
      Object.defineProperty(window, name, { value: bridged(api), enumerable: true });
    },
  };
  const module = { exports: {} };
  const require = (name) => {
    if (name !== "electron") throw new Error("a sandboxed preload cannot require " + name);
    return { contextBridge, ipcRenderer };
  };
  ((module, exports, require) => {${preloadSource}
})(module, module.exports, require);
})();`;
}
