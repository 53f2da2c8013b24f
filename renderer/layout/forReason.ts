import { askReason, type ReasonQuestion } from "./ask.tsx";
import { told } from "./told.ts";

/** Asks for a reason, then carries something out with it, as `told` does. Answers whether it was done. */
export async function forReason(
  question: ReasonQuestion,
  work: (reason: string) => Promise<unknown>,
  said?: string,
): Promise<boolean> {
  const reason = await askReason(question);
  return reason !== null && told(() => work(reason), said);
}
