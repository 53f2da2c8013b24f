import { type ErrorCode, errorTexts } from "./errorCodes.ts";

/** The text of a code with its detail filled in; a name without a value is left out with its brackets. */
export function errorText(code: ErrorCode, detail: Readonly<Record<string, string>> = {}): string {
  return errorTexts[code]
    .replace(/[（“]\{(\w+)\}[）”]/g, (whole, name: string) => (detail[name] ? whole : ""))
    .replace(/\{(\w+)\}/g, (_, name: string) => detail[name] ?? "");
}
