import { describe, expect, it, vi } from "vitest";
import type { Envelope } from "../../electron/contract/envelope.ts";
import { answerCall } from "../../electron/desktop/ipcGateway.ts";

const ours = { routingId: 7, processId: 3 };
const frame = { ...ours, url: "app://taizhang/index.html", parent: null };
const refused = { ok: false, error: { code: "bad-request" } };

function gateway(
  answer: (call: string, input: unknown) => Promise<Envelope> = async () => ({ ok: true, value: "done" }),
) {
  const log = { info: vi.fn(), error: vi.fn() };
  const spied = vi.fn(answer);
  const options = { trustedFrame: () => ours as typeof ours | null, answer: spied, log };
  return { options, log, answer: spied };
}

describe("the gateway for calls of the page", () => {
  it("passes calls of the program's own page on", async () => {
    const { options, answer } = gateway();
    expect(await answerCall({ senderFrame: frame }, "app.state", { a: 1 }, options)).toEqual({
      ok: true,
      value: "done",
    });
    expect(answer).toHaveBeenCalledWith("app.state", { a: 1 });
  });

  it.each([
    ["no frame", null],
    ["another origin", { ...frame, url: "https://example.com/index.html" }],
    ["an origin that only begins like ours", { ...frame, url: "app://taizhang.example/index.html" }],
    ["a page made for printing", { ...frame, url: "app://taizhang/print/0b0f7c3e-6a0e-4a52-8b38-7b1f9d1f3c11" }],
    ["another window", { ...frame, routingId: 8 }],
    ["another process", { ...frame, processId: 4 }],
    ["a frame inside the page", { ...frame, parent: frame as never }],
  ])("refuses %s without asking anybody", async (_name, senderFrame) => {
    const { options, answer, log } = gateway();
    expect(await answerCall({ senderFrame }, "app.state", {}, options)).toEqual(refused);
    expect(answer).not.toHaveBeenCalled();
    expect(log.error).toHaveBeenCalledOnce();
  });

  it("refuses everybody while there is no window", async () => {
    const { options, answer } = gateway();
    options.trustedFrame = () => null;
    expect(await answerCall({ senderFrame: frame }, "app.state", {}, options)).toEqual(refused);
    expect(answer).not.toHaveBeenCalled();
  });

  it("refuses a call that has no name", async () => {
    const { options } = gateway();
    expect(await answerCall({ senderFrame: frame }, { toString: () => "app.state" }, {}, options)).toEqual(refused);
  });

  it("turns an exception into an envelope without its words, and a line in the log", async () => {
    const { options, log } = gateway(() => Promise.reject(new Error("/home/somebody/records.db is broken")));
    const envelope = await answerCall({ senderFrame: frame }, "app.state", {}, options);
    expect(envelope).toEqual({ ok: false, error: { code: "internal" } });
    expect(log.error).toHaveBeenCalledWith("call app.state failed", expect.any(Error));
  });
});
