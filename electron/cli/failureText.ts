import type { Failure } from "../contract/envelope.ts";
import { errorText } from "../contract/errorText.ts";

/** A failure in words, with the option that helps where the window would ask. */
export function failureText({ code, detail }: Failure): string {
  return `${errorText(code, detail)}${code === "closed-reason" ? "（命令行请用 --reason 文字）" : ""}`;
}
