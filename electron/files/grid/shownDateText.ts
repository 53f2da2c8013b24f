import { sectionFor } from "./sectionFor.ts";
import { dateSigns } from "./shownDate.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A day or time as its format shows it: 2021/10/8, 3-2, 2021年5月, 9:45.
 * @param date "2021-10-08"
 * @param seconds of the day's time, 0 to 86,399
 */
export function shownDateText(format: string, date: string, seconds: number): string {
  const { tokens } = sectionFor(format, 1).section;
  const [year = "", month = "", day = ""] = date.split("-");
  const signs = dateSigns(tokens);
  const half = signs.includes("a/p");
  const hours = Math.floor(seconds / 3600);
  let next = 0;
  const parts = tokens.map((token) => {
    if (token.kind === "literal") return token.text;
    if (token.kind === "point") return ".";
    if (token.kind === "comma") return ",";
    if (token.kind !== "time") return "";
    const sign = signs[next] ?? "";
    next += 1;
    const plain = (number: number): string => padded(number, sign.length > 1 && !sign.startsWith("minute") ? 2 : 1);
    if (sign.startsWith("minute")) return padded(Math.floor(seconds / 60) % 60, sign === "minutemm" ? 2 : 1);
    if (sign === "a/p") return hours < 12 ? "上午" : "下午";
    if (/^y{1,2}$/.test(sign)) return year.slice(2);
    if (/^[ye]/.test(sign)) return year;
    if (/^mmm/.test(sign)) return MONTHS[Number(month) - 1] ?? month;
    if (sign.startsWith("m")) return plain(Number(month));
    if (/^d{1,2}$/.test(sign)) return plain(Number(day));
    if (sign.startsWith("h")) return plain(half ? hours % 12 || 12 : hours);
    if (sign.startsWith("s")) return plain(seconds % 60);
    return "";
  });
  return parts.join("").trim();
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
