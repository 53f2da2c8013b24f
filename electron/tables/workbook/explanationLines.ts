import type { TableModel } from "../../contract/tableModel.ts";
import { displayWidth } from "../../files/writing/displayWidth.ts";
import { totalWidth } from "./totalWidth.ts";

/** A row of a sheet holds 28 lines and no more. */
const MOST_LINES = 20;

/** 填报说明 as cells under each other: one, or as many as it takes for no cell to be higher than a row can be. */
export function explanationLines({ explanations, columns }: Pick<TableModel, "explanations" | "columns">): string[] {
  const most = Math.max(20, totalWidth(columns)) * MOST_LINES;
  const lines: string[] = [];
  for (const [index, text] of explanations.entries()) {
    const said = `${index + 1}. ${text}`;
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(last) + displayWidth(said) <= most) lines[lines.length - 1] = last + said;
    else lines.push(`${index === 0 ? "填报说明：" : ""}${said}`);
  }
  return lines;
}
