import type { Random } from "../../../build/sample/createRandom.ts";
import type { NamedField } from "../../../db/ledgers/index.ts";
import { monthOnly } from "./drawCell.ts";
import type { DrawnCell } from "./RandomSheet.ts";

const NUMBERS = ["money", "length", "metre", "area", "decimal", "count"];

/** A cell that says nothing sure, or not what it should: two values, words, an error, a day in the place of a number. */
export function spoilCell(random: Random, { field }: NamedField, value: string, good: DrawnCell): DrawnCell {
  const unsure = (text: string): DrawnCell => ({ cell: text, text, exact: null });
  if (NUMBERS.includes(field.kind)) {
    return random.pick([
      unsure(`${value}\n${value}`),
      unsure(`${value}/80`),
      unsure("待定"),
      unsure(`约${value}`),
      unsure(`${value}~${value}`),
      { cell: { number: 44_210, format: "yyyy/m/d" }, text: "2021/1/14", exact: null },
      { cell: { error: "#VALUE!" }, text: "#VALUE!", exact: null },
    ]);
  }
  if (field.kind === "date") {
    if (random.chance(40)) {
      const month = monthOnly(value);
      return field.exactDay ? { ...month, exact: null } : month;
    }
    return random.pick([unsure("2021-02-30"), unsure("近期"), unsure(`${value}、2021-11-03`)]);
  }
  if (field.kind === "stake") return unsure("K1+200~K1+300");
  if (field.kind === "year") return unsure("二〇");
  return random.chance(50) ? { cell: null, text: "", exact: undefined } : good;
}
