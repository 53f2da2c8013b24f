import { randomFillSync } from "node:crypto";

const random = new Uint8Array(4096);
let used = random.length;
let lastTime = 0;
let counter = 0;
let prefix = "";

/**
 * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, then a counter of 12 + 14 bits that starts at random below its half every
 * millisecond (method 1: fixed-length counter), then 48 random bits. Ids of one process ascend strictly: a clock that stands still
 * or goes back does not matter, and a counter that runs over moves on to the next millisecond.
 */
export function newId(): string {
  const time = Date.now();
  if (time > lastTime) {
    startMillisecond(time);
  } else {
    counter += 1;
    if (counter >= COUNTER_SIZE) startMillisecond(lastTime + 1);
  }
  if (used + 6 > random.length) refill();
  let tail = "";
  for (let index = 0; index < 6; index += 1) tail += HEX[random[used + index] ?? 0];
  used += 6;
  const high = 0x7000 | (counter >>> 14);
  const low = 0x8000 | (counter & 0x3fff);
  return `${prefix}${high.toString(16)}-${low.toString(16)}-${tail}`;
}

const COUNTER_SIZE = 2 ** 26;
const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function startMillisecond(time: number): void {
  if (used + 4 > random.length) refill();
  lastTime = time;
  counter = new DataView(random.buffer).getUint32(used) >>> 7;
  used += 4;
  const hex = time.toString(16).padStart(12, "0");
  prefix = `${hex.slice(0, 8)}-${hex.slice(8)}-`;
}

function refill(): void {
  randomFillSync(random);
  used = 0;
}
