import { localDay } from "../../db/exact/index.ts";

/** Today by this PC's clock and calendar: YYYY-MM-DD. */
export function today(): string {
  return localDay(new Date());
}
