import { formatSections } from "./formatSections.ts";
import { shownNumber } from "./shownNumber.ts";

const kept = new Map<string, boolean>();

/** Whether a format only groups, rounds, pads and colours: what it shows of a number above nothing is that number. */
export function isPlainFormat(format: string): boolean {
  if (format === "") return true;
  let plain = kept.get(format);
  if (plain === undefined) {
    const shown = shownNumber(format, 1234.5);
    plain =
      formatSections(format).every(({ holds }) => holds === null) &&
      shown?.digits === true &&
      shown.scale === 0 &&
      !shown.dressed;
    if (kept.size < 5000) kept.set(format, plain);
  }
  return plain;
}
