import { isMonth } from "../../db/exact/isMonth.ts";
import { CallError } from "../contract/CallError.ts";

/** --as-of as it was typed; null where it is not given. Throws CallError month-invalid. */
export function monthOption(text: string | null): string | null {
  if (text !== null && !isMonth(text)) throw new CallError("month-invalid", { detail: { month: text } });
  return text;
}
