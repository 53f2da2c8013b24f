import { serialToDate } from "../../db/exact/serialToDate.ts";
import { serialOfDate } from "./serialOfDate.ts";

/** The day so many days after another (ISO). */
export function daysLater(date: string, days: number): string {
  const later = serialToDate(serialOfDate(date) + days);
  if (later === null) throw new Error(`no day ${days} days after ${date}`);
  return later;
}
