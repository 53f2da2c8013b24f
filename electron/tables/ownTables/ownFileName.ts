import { periodOf } from "../../../db/exact/Period.ts";

/** The file name a filled template is saved under, without its ending: 旬报_2021年1-10月. */
export function ownFileName(name: string, asOf: string | null = null): string {
  const period = asOf === null ? "" : `_${periodOf(asOf).text.replace("－", "-")}`;
  return `${name}${period}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, "");
}
