import { formatDecimal } from "../../db/exact/formatDecimal.ts";
import { parseDecimal } from "../../db/exact/parseDecimal.ts";

/** Decimals of a value that never ends (a rate) that are worth reading. */
const READ = 8;

/** 农村路.建设任务里程 → 农村路 · 建设任务里程: 里程 alone could be of anything. */
export function figureName(id: string): string {
  return id.replace(".", " · ");
}

/** Whether a figure's text is a number, which has a unit: "—" and 未报 stand alone. */
export function isNumber(text: string): boolean {
  return /^[-−]?\d/.test(text);
}

/** A figure with its unit. */
export function withUnit(text: string, unit: string | null): string {
  return unit === null || !isNumber(text) ? text : `${text}${unit}`;
}

/** An exact value for reading: one that never ends is cut, and says so. */
export function exactText(value: string): string {
  const [whole = "", decimals = ""] = value.split(".");
  return decimals.length > READ ? `${whole}.${decimals.slice(0, READ)}…` : value;
}

/** A change in words: 增加 0.5公里, 减少 1.2个百分点, 没有变化. Differences of rates are rounded, they never end. */
export function differenceText(difference: string, unit: string | null): string {
  const parsed = parseDecimal(difference);
  const isRate = unit === "％";
  const shown = isRate && parsed.kind === "value" ? formatDecimal(parsed.value, 1, { fixed: true }) : difference;
  const size = shown.replace(/^-/, "");
  if (/^[0.]+$/.test(size)) return "没有变化";
  return `${shown.startsWith("-") ? "减少" : "增加"} ${size}${isRate ? "个百分点" : (unit ?? "")}`;
}
