/**
 * How many cells with a value are written in a sheet's data: a parser must find at least as many.
 * Non-empty <v> or, in a part of inline strings, <is>: whichever is more, since a cell may have both. Prefixed markup is not counted.
 */
export function countValues(data: Buffer): number {
  let values = 0;
  let inlineStrings = 0;
  for (let at = 4; at < data.length; at += 1) {
    if (data[at] !== 0x3e || (data[at - 3] !== 0x3c && data[at - 4] !== 0x3c)) continue;
    // </v> with something before it
    if (data[at - 1] === 0x76 && data[at - 2] === 0x2f && data[at - 3] === 0x3c) {
      if (data[at - 4] !== 0x3e) values += 1;
    } else if (data[at - 1] === 0x73 && data[at - 2] === 0x69 && data[at - 3] === 0x2f) inlineStrings += 1;
  }
  return Math.max(values, inlineStrings);
}
