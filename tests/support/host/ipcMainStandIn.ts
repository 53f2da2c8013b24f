import type { Frame } from "playwright-core";
import { standIn } from "./standIn.ts";
import { toApp } from "./standInOrigin.ts";

type Handler = (event: unknown, ...values: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

/** electron.ipcMain with `handle` only; the product has no other door. */
export const ipcMain = standIn("ipcMain", {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    handlers.set(channel, handler);
  },
});

const routingIds = new WeakMap<Frame, number>();
let lastRoutingId = 0;

/** A frame as Electron shows it to main. */
export function frameView(frame: Frame): { routingId: number; processId: number; url: string; parent: unknown } {
  const routingId = routingIds.get(frame) ?? ++lastRoutingId;
  routingIds.set(frame, routingId);
  const parent = frame.parentFrame();
  return { routingId, processId: 1, url: toApp(frame.url()), parent: parent && frameView(parent) };
}

/** Answers ipcRenderer.invoke; errors travel as Electron sends them, message only. */
export async function answerInvoke(
  sender: unknown,
  frame: Frame,
  channel: string,
  values: unknown[],
): Promise<{ value: unknown } | { failure: string }> {
  const handler = handlers.get(channel);
  const failure = (reason: unknown) => ({ failure: `Error invoking remote method '${channel}': ${reason}` });
  if (!handler) {
    return failure(`Error: No handler registered for '${channel}'`);
  }
  try {
    return { value: structuredClone(await handler({ sender, senderFrame: frameView(frame) }, ...values)) };
  } catch (error) {
    return failure(error);
  }
}
