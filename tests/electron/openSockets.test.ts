import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { descendants, socketsBeyondThisMachine } from "../support/openSockets.ts";

describe("the proof that no socket leaves the machine", () => {
  it("sees a socket that others could reach, and not one of this machine alone", async () => {
    const inside = createServer().listen(0, "127.0.0.1");
    await once(inside, "listening");
    expect(socketsBeyondThisMachine(process.pid)).toEqual([]);
    const open = createServer().listen(0, "0.0.0.0");
    const datagram = createSocket("udp4").bind(0, "0.0.0.0");
    await Promise.all([once(open, "listening"), once(datagram, "listening")]);
    expect(socketsBeyondThisMachine(process.pid).map(({ protocol }) => protocol)).toEqual(["tcp", "udp"]);
    inside.close();
    open.close();
    datagram.close();
  });

  it("looks at everything a process started", () => {
    expect(descendants(process.ppid)).toContain(process.pid);
  });
});
