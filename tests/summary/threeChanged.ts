import { withText } from "./changedDocument.ts";

/** A summary of summaryDatabase with three numbers changed, as somebody might in a hurry. */
export function threeChanged(document: Uint8Array): Uint8Array {
  return withText(withText(withText(document, "12.50", "12.80"), "411", "421"), "95", "59");
}

/** What must then be named, and nothing else. */
export const three = [
  { figure: "固投.入库任务", found: "12.80", expected: "12.50" },
  { figure: "安全.隐患数", found: "59", expected: "95" },
  { figure: "安全.疫苗接种人次", found: "421", expected: "411" },
];
