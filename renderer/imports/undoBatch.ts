import { call } from "../api/client.ts";
import { forReason } from "../layout/forReason.ts";

/** Asks, then takes one import back; answers whether it was done. */
export function undoBatch(batch: { readonly id: string; readonly file: string }): Promise<boolean> {
  const question = {
    title: "撤销导入",
    text: `将撤销“${batch.file}”的这次导入：新增的记录去掉，更新的记录恢复原值。导入之后又改过的记录会阻止撤销。`,
    confirm: "撤销这次导入",
    grave: true,
    required: true,
  };
  const undo = (reason: string) => call("imports.undo", { batch: batch.id, reason });
  return forReason(question, undo, `已撤销“${batch.file}”的导入。`);
}
