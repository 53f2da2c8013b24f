import type { ClosingView } from "../../../electron/contract/closings.ts";
import { call } from "../../api/client.ts";
import { forReason } from "../../layout/forReason.ts";
import { notifyDone } from "../../layout/notify.tsx";
import { monthText } from "../../text/monthText.ts";
import { timeText } from "../../text/timeText.ts";

/** Asks why, then opens a closed month again for one area. */
export function reopenMonth(closing: ClosingView, areaName: string): Promise<boolean> {
  const question = {
    title: "重新开放",
    text: `${areaName} ${monthText(closing.month)}的报表由${closing.actor}于 ${timeText(closing.at)} 上报（第${closing.issue}次）。重新开放后，改动这一期的记录不再要求写明原因；已上报的报表仍保存着，可以随时查看和导出。更正后请再上报一次。`,
    confirm: "重新开放",
    grave: true,
    required: true,
  };
  return forReason(question, async (reason) => {
    await call("closings.reopen", { closing: closing.id, reason });
    notifyDone(`${areaName} ${monthText(closing.month)}已重新开放。`);
  });
}
