import { plainLetters } from "./reading/plainLetters.ts";

/**
 * What a cell says, however it is written: a number without grouping, zeros at its end and the sign of its column's ％; a day or a
 * month in figures; a dash for every kind of dash; words without spaces.
 */
export function cellMeaning(cell: string): string {
  const plain = plainLetters(cell)
    .replace(/\s/g, "")
    .replace(/\u2212/g, "-");
  if (/^[-\u2013\u2014\u2015]+$/.test(plain)) return "\u2014";
  const number = /^([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)%?$/.exec(plain);
  if (number) return numberOf(number[1] === "-", number[2] ?? "");
  const date = /^(\d{4})[年./-](\d{1,2})(?:[月./-](?:(\d{1,2})日?)?)?$/.exec(plain);
  return date
    ? date
        .slice(1)
        .flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")]))
        .join("-")
    : plain;
}

function numberOf(negative: boolean, digits: string): string {
  const [whole = "0", fraction = ""] = digits.replace(/,/g, "").split(".");
  const text = [whole.replace(/^0+(?=\d)/, ""), fraction.replace(/0+$/, "")].filter((part) => part !== "").join(".");
  return negative && text !== "0" ? `-${text}` : text;
}

/** Whether a cell is a number. */
export function isNumberCell(cell: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(cellMeaning(cell));
}
