import { failureOf } from "../api/CallFailed.ts";
import { askReason } from "./ask.tsx";

/**
 * Carries out a write; where it touches a period that is closed (上报), asks why and carries it out again with the reason.
 * @returns what `work` gave, or null when the user gave no reason: nothing was written then
 */
export async function givingReason<T>(confirm: string, work: (reason: string | null) => Promise<T>): Promise<T | null> {
  try {
    return await work(null);
  } catch (error) {
    const { code, detail } = failureOf(error);
    if (code !== "closed-reason") throw error;
    const reason = await askReason(closedQuestion(detail, confirm));
    return reason === null ? null : work(reason);
  }
}

/** The question for a reason, from the detail of a closed-reason failure. */
export function closedQuestion(detail: Readonly<Record<string, string>> | undefined, confirm: string) {
  const period = `${detail?.area ?? ""}${detail?.month ?? ""}`;
  return {
    title: "这一期的报表已上报",
    text: `${period}的报表已上报，这项改动涉及其中的记录。上报的报表不会改变，改动会留下记录。请写明原因。`,
    confirm,
    required: true,
  };
}
