import { type Decimal, parseDecimal } from "../../../db/exact/index.ts";

/** A figure's or field's exact text as a number; null stays null. */
export function exactDecimal(text: string | null | undefined): Decimal | null {
  if (text === null || text === undefined) return null;
  const parsed = parseDecimal(text);
  return parsed.kind === "value" ? parsed.value : null;
}
