import type { ClosingView } from "../../../electron/contract/closings.ts";
import { timeText } from "../../text/timeText.ts";

/** 第2次上报，2021-11-02 09:05，张三. */
export function issueText({ issue, at, actor }: ClosingView): string {
  return `第${issue}次上报，${timeText(at)}，${actor}`;
}
