import dayjs from "dayjs";

/** The month of the clock on the wall: where an empty store starts. */
export function thisMonth(): string {
  return dayjs().format("YYYY-MM");
}
