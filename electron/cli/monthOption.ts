import { isMonth } from "../../db/exact/index.ts";
import { CallError } from "../contract/CallError.ts";

/** --as-of as it was typed; null where it is not given. Throws CallError month-invalid. */
export function monthOption(text: string | null): string | null {
  return text === null ? null : monthOf(text);
}

/** The same of one that is given. */
export function monthOf(text: string): string {
  if (!isMonth(text)) throw new CallError("month-invalid", { detail: { month: text } });
  return text;
}
