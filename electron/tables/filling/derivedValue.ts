import { addDecimals, type Decimal, divideDecimals } from "../../../db/exact/index.ts";

/** What two numbers of a row come to; ratio and growth in ％. Null where either is unknown, or there is no base. */
export function derivedValue(
  how: "ratio" | "quotient" | "difference" | "growth",
  first: Decimal | null,
  second: Decimal | null,
): Decimal | null {
  if (first === null || second === null) return null;
  if (how === "quotient") return divideDecimals(first, second);
  if (how === "ratio") return divideDecimals(hundredfold(first), second);
  const difference = addDecimals(first, { digits: -second.digits, scale: second.scale });
  return how === "difference" ? difference : divideDecimals(hundredfold(difference), second);
}

function hundredfold({ digits, scale }: Decimal): Decimal {
  return { digits: digits * 100n, scale };
}
