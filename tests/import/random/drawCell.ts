import type { Random } from "../../../build/sample/createRandom.ts";
import type { NamedField } from "../../../db/ledgers/index.ts";
import type { DrawnCell } from "./RandomSheet.ts";

/** How the cells of a column are written. */
export type Writing =
  | "plain"
  | "text"
  | "grouped"
  | "unitInFormat"
  | "scaled"
  | "percentFormat"
  | "dayFormat"
  | "dayWords";

/** How a column may be written, by the kind of its field. */
export function drawWriting(random: Random, { field }: NamedField, unit: string | null): Writing {
  switch (field.kind) {
    case "money":
      return random.pick(["plain", "plain", "text", "grouped", unit === "万元" ? "scaled" : "plain", "unitInFormat"]);
    case "length":
    case "metre":
      return random.pick(["plain", "plain", "text", "grouped", "unitInFormat"]);
    case "percent":
      return random.pick(["text", "percentFormat", "plain"]);
    case "date":
      return random.pick(["plain", "dayFormat", "dayFormat", "dayWords"]);
    case "count":
      return random.pick(["plain", "text"]);
    default:
      return "plain";
  }
}

/** A value as a cell of a column that is in `unit` (null: the field's own). */
export function drawCell(writing: Writing, { field }: NamedField, value: string, unit: string | null): DrawnCell {
  const number = (text: string, format: string, shown: string): DrawnCell => ({
    cell: format === "" ? Number(text) : { number: Number(text), format },
    text: shown,
    exact: value,
  });
  const inUnit = converted(value, field.unit, unit);
  const own = unit ?? field.unit ?? "";
  switch (field.kind) {
    case "money":
    case "length":
    case "metre":
    case "area":
    case "decimal":
    case "count":
      if (writing === "text") return { cell: inUnit, text: inUnit, exact: value };
      if (writing === "grouped") {
        const digits = inUnit.split(".")[1]?.length ?? 0;
        const format = digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
        return number(inUnit, format, inUnit.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ","));
      }
      if (writing === "unitInFormat") return number(inUnit, `General"${own}"`, `${inUnit}${own}`);
      if (writing === "scaled" && !/\.\d\d/.test(value)) {
        // Kept in 元, shown in 万元 by its format.
        const yuan = converted(value, field.unit, "元");
        const tenths = (Math.round((Number(yuan) / 10_000) * 10) / 10).toFixed(1);
        return number(yuan, '0\\.0,"万元"', `${tenths}万元`);
      }
      return number(inUnit, "", inUnit);
    case "percent":
      if (writing === "percentFormat") return number(String(Number(value) / 100), "0%", `${value}%`);
      return writing === "text" ? { cell: `${value}%`, text: `${value}%`, exact: value } : number(value, "", value);
    case "date": {
      const [year = "", month = "", day = ""] = value.split("-");
      if (writing === "dayFormat") return number(serialOf(value), "yyyy-mm-dd", value);
      const words = `${year}年${Number(month)}月${Number(day)}日`;
      return writing === "dayWords"
        ? { cell: words, text: words, exact: value }
        : { cell: value, text: value, exact: value };
    }
    case "year":
      return number(value, "", value);
    default:
      return { cell: value, text: value, exact: value };
  }
}

/** A date that shows its month only: known to the month. */
export function monthOnly(value: string): DrawnCell {
  const [year = "", month = ""] = value.split("-");
  return {
    cell: { number: Number(serialOf(value)), format: 'yyyy"年"m"月"' },
    text: `${year}年${Number(month)}月`,
    exact: `${year}-${month}`,
  };
}

/** Powers of ten between a field's unit and the header's. */
const SHIFTS: Readonly<Record<string, number>> = { 万元元: 4, 亿元元: 8, 亿元万元: 4, 公里米: 3 };

/** By the point alone: the oracle asks none of the program's own arithmetic. */
function converted(value: string, from: string | undefined, to: string | null): string {
  const shift = SHIFTS[`${from}${to}`] ?? 0;
  const [whole = "", fraction = ""] = value.split(".");
  const digits = fraction.padEnd(shift, "0");
  const rest = digits.slice(shift).replace(/0+$/, "");
  const moved = `${whole}${digits.slice(0, shift)}`.replace(/^0+(?=\d)/, "");
  return rest === "" ? moved : `${moved}.${rest}`;
}

function serialOf(day: string): string {
  return String(Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569);
}
