import type { Random } from "./createRandom.ts";
import { monthText } from "./monthText.ts";

/** A day (ISO) of the months from..to of a year, and never the 29th and later. */
export function randomDay(random: Random, year: number, from: number, to: number): string {
  return `${monthText(year, random.integer(from, to))}-${String(random.integer(1, 28)).padStart(2, "0")}`;
}
