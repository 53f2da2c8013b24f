import { shownNumber } from "../grid/shownNumber.ts";

/**
 * The format by which a full number (Excel's x:num) shows as the text that stands in a page's cell: a plain number or per cent.
 * Null where it shows otherwise (120.5万, 2021/5/20, K7路): then the text says what the cell is.
 */
export function formatOfShown(text: string, number: number): string | null {
  const shown = text.replace(/[,，¥￥$\s]/g, "");
  const [whole = "", fraction, sign] = /^-?(\d+)(?:\.(\d+))?(%?)$/.exec(shown)?.slice(1) ?? [];
  if (whole === "" || (whole.length > 1 && whole.startsWith("0"))) return null;
  const format = `0${fraction === undefined ? "" : `.${"0".repeat(fraction.length)}`}${sign ?? ""}`;
  return shownNumber(format, number)?.text === shown ? (sign === "%" ? format : "") : null;
}
