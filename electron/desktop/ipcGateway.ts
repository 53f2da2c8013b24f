import type { IpcMain, WebFrameMain } from "electron";
import { invokeChannel } from "../contract/bridge.ts";
import type { Envelope } from "../contract/envelope.ts";
import type { ErrorCode } from "../contract/errorCodes.ts";
import { appOrigin, isAppUrl } from "./appOrigin.ts";
import type { Log } from "./log.ts";

interface GatewayOptions {
  /** The main frame of the program's window; null while there is none. */
  trustedFrame: () => Pick<WebFrameMain, "routingId" | "processId"> | null;
  answer: (call: string, input: unknown) => Promise<Envelope>;
  log: Log;
}

/** What the gateway needs of Electron's event. */
interface Sender {
  senderFrame: Pick<WebFrameMain, "routingId" | "processId" | "url" | "parent"> | null;
}

/**
 * The only door from a page into the main process: one channel, open to the main frame of the program's own window
 * while it shows a page of the program, and to nobody else. Whatever goes wrong behind it becomes an envelope and a
 * line in the log; no stack and no path goes back.
 */
export function openIpcGateway(ipcMain: Pick<IpcMain, "handle">, options: GatewayOptions): void {
  ipcMain.handle(invokeChannel, (event, call: unknown, input: unknown) => answerCall(event, call, input, options));
}

/** One call, one envelope; never rejects. */
export async function answerCall(
  sender: Sender,
  call: unknown,
  input: unknown,
  options: GatewayOptions,
): Promise<Envelope> {
  if (!isTrusted(sender, options.trustedFrame())) {
    options.log.error("call refused", new Error("sender is not the program's own page"));
    return failure("bad-request");
  }
  if (typeof call !== "string") {
    return failure("bad-request");
  }
  try {
    return await options.answer(call, input);
  } catch (error) {
    options.log.error(`call ${call.slice(0, 80)} failed`, error);
    return failure("internal");
  }
}

function isTrusted({ senderFrame }: Sender, trusted: ReturnType<GatewayOptions["trustedFrame"]>): boolean {
  return (
    senderFrame !== null &&
    trusted !== null &&
    senderFrame.parent === null &&
    senderFrame.routingId === trusted.routingId &&
    senderFrame.processId === trusted.processId &&
    isAppUrl(senderFrame.url) &&
    // Documents made for printing carry text from sheets; they have no calls to make.
    !senderFrame.url.startsWith(`${appOrigin}/print/`)
  );
}

function failure(code: ErrorCode): Envelope {
  return { ok: false, error: { code } };
}
