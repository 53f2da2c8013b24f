import dayjs from "dayjs";

/** A moment of the store (ISO, UTC) as the clock on the wall shows it: "2021-10-31 09:05". */
export function timeText(moment: string): string {
  const time = dayjs(moment);
  return time.isValid() ? time.format("YYYY-MM-DD HH:mm") : moment;
}
