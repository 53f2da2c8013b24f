import { UnusualMarkup } from "./unusualMarkup.ts";

const space = 0x20;
const equals = 0x3d;
const slash = 0x2f;
const greater = 0x3e;

/** The start tag last scanned; one object is used again and again, so that scanning millions of cells makes no garbage. */
export interface ScannedTag {
  /** Offset after the ">". */
  end: number;
  isEmpty: boolean;
  /** From and to of the values of the attributes r, s and t; 0, 0 where there is none. */
  rFrom: number;
  rTo: number;
  sFrom: number;
  sTo: number;
  tFrom: number;
  tTo: number;
}

export function createScannedTag(): ScannedTag {
  return { end: 0, isEmpty: false, rFrom: 0, rTo: 0, sFrom: 0, sTo: 0, tFrom: 0, tTo: 0 };
}

/** Scans a start tag of ASCII attributes from behind its name. @throws UnusualMarkup for anything but name="value" pairs. */
export function scanTag(data: Uint8Array, from: number, tag: ScannedTag): void {
  tag.isEmpty = false;
  tag.rFrom = tag.rTo = tag.sFrom = tag.sTo = tag.tFrom = tag.tTo = 0;
  let at = from;
  for (;;) {
    const byte = data[at];
    if (byte === greater) break;
    if (byte === undefined) throw new UnusualMarkup();
    if (byte <= space) {
      at += 1;
      continue;
    }
    if (byte === slash) {
      if (data[at + 1] !== greater) throw new UnusualMarkup();
      tag.isEmpty = true;
      at += 1;
      continue;
    }
    const nameFrom = at;
    while (data[at] !== equals) {
      if ((data[at] ?? greater) === greater || data[at] === 0x3c) throw new UnusualMarkup();
      at += 1;
    }
    const nameLength = at - nameFrom;
    const quote = data[at + 1];
    if (quote !== 0x22 && quote !== 0x27) throw new UnusualMarkup();
    const valueFrom = at + 2;
    at = valueFrom;
    while (data[at] !== quote) {
      if (data[at] === undefined) throw new UnusualMarkup();
      at += 1;
    }
    if (nameLength === 1) {
      const name = data[nameFrom];
      if (name === 0x72) {
        tag.rFrom = valueFrom;
        tag.rTo = at;
      } else if (name === 0x73) {
        tag.sFrom = valueFrom;
        tag.sTo = at;
      } else if (name === 0x74) {
        tag.tFrom = valueFrom;
        tag.tTo = at;
      }
    }
    at += 1;
  }
  tag.end = at + 1;
}

/** Digits as a number. @throws UnusualMarkup for anything else, or more than nine of them. */
export function scanDigits(data: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 9) throw new UnusualMarkup();
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (data[at] as number) - 0x30;
    if (digit < 0 || digit > 9) throw new UnusualMarkup();
    number = number * 10 + digit;
  }
  return number;
}
