import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** One socket of a process, from the kernel's own tables. */
export interface OpenSocket {
  pid: number;
  protocol: string;
  local: string;
  remote: string;
}

/**
 * Sockets of the process and all its descendants that reach, or can be reached, beyond this machine: TCP and UDP with
 * an address that is not loopback. Linux only (/proc). An unconnected UDP socket bound to no port counts for nothing.
 */
export function socketsBeyondThisMachine(root: number): OpenSocket[] {
  const owners = new Map<string, number>();
  for (const pid of descendants(root)) {
    for (const inode of socketInodes(pid)) {
      owners.set(inode, pid);
    }
  }
  return ["tcp", "tcp6", "udp", "udp6"].flatMap((protocol) =>
    tableRows(protocol).flatMap(({ local, remote, inode }) => {
      const pid = owners.get(inode);
      return pid !== undefined && !(isLoopback(local) || isLoopback(remote)) ? [{ pid, protocol, local, remote }] : [];
    }),
  );
}

/** The process and everything it started, at any depth. */
export function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (Number.isInteger(pid)) {
      const parent = parentOf(pid);
      children.set(parent, [...(children.get(parent) ?? []), pid]);
    }
  }
  const found = [root];
  for (let next = 0; next < found.length; next += 1) {
    found.push(...(children.get(found[next] as number) ?? []));
  }
  return found;
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command name in brackets may hold spaces and brackets of its own.
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return -1;
  }
}

function socketInodes(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

function tableRows(protocol: string): { local: string; remote: string; inode: string }[] {
  let text: string;
  try {
    text = readFileSync(`/proc/net/${protocol}`, "utf8");
  } catch {
    return [];
  }
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const parts = line.trim().split(/\s+/);
      return { local: parts[1] ?? "", remote: parts[2] ?? "", inode: parts[9] ?? "" };
    });
}

/** Addresses stand there as hexadecimal words in the byte order of the machine: 127.0.0.1 ends in 7F, ::1 in 01000000. */
function isLoopback(address: string): boolean {
  const host = address.split(":")[0] ?? "";
  return (
    /^[0-9A-F]{6}7F$/.test(host) ||
    host === "00000000000000000000000001000000" ||
    /^0{16}FFFF0000[0-9A-F]{6}7F$/.test(host)
  );
}
