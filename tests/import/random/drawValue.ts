import type { Random } from "../../../build/sample/createRandom.ts";
import type { NamedField } from "../../../db/ledgers/index.ts";
import { TOWNSHIPS } from "../adversary/fictionalRecords.ts";

const HEADS = ["高", "石", "水", "红", "白", "黑", "老", "上", "东", "西", "新", "龙"] as const;
const TAILS = ["家屯", "子箐", "家冲", "家山", "子哨", "沟", "家坡", "子岭"] as const;

/** The exact text of a random value of a field, in its own unit; no two of one number are the same where words are free. */
export function drawValue(random: Random, { name, field }: NamedField, number: number): string {
  const place = `${random.pick(HEADS)}${random.pick(TAILS)}`;
  const [first = "", ...others] = field.options ?? [];
  if (first !== "" && !field.extendable) return random.pick([first, ...others]);
  switch (field.kind) {
    case "township":
      return random.pick(TOWNSHIPS);
    case "year":
      return "2021";
    case "month":
      return `2021-${two(random.integer(1, 10))}`;
    case "date":
      return `2021-${two(random.integer(1, 9))}-${two(random.integer(1, 28))}`;
    case "bool":
      return random.pick(["是", "否"]);
    case "stake":
      return `K${random.integer(1, 60)}+${String(random.integer(1, 999)).padStart(3, "0")}`;
    case "phone":
      return `1${random.integer(3_000_000_000, 9_999_999_999)}`;
    case "count":
      return String(random.integer(1, 400));
    case "percent":
      return String(random.integer(2, 99));
    case "money":
      return decimal(random.integer(100, 99_999), field.unit === "亿元" ? 4 : 2);
    case "length":
      return decimal(random.integer(300, 19_000), 3);
    case "metre":
      return decimal(random.integer(30, 900), 1);
    case "area":
    case "decimal":
      return decimal(random.integer(100, 9_900), 2);
    case "person":
      return `${random.pick(["李", "王", "赵"])}${random.pick(HEADS)}${TAILS[number % TAILS.length]?.at(-1)}`;
    default:
      if (/编码|代码/.test(name)) return `C${String(number).padStart(3, "0")}530304`;
      if (/编号|案号/.test(name)) return `马交〔2021〕${number}号`;
      return first !== "" && random.chance(70)
        ? random.pick([first, ...others])
        : `${place}${number}号${/路线|线路/.test(name) ? "线" : "点"}`;
  }
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** So many hundredths (thousandths …) without zeros at the end. */
function decimal(integer: number, digits: number): string {
  const text = String(integer).padStart(digits + 1, "0");
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, "");
}
