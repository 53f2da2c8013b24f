import type { OwnTableView } from "../../../electron/contract/ownTables.ts";
import { call } from "../../api/client.ts";
import { askConfirm, askName } from "../../layout/ask.tsx";
import { told } from "../../layout/told.ts";

/** Asks for another name and gives it. */
export async function renameOwnTable({ id, revision, name }: OwnTableView): Promise<boolean> {
  const next = await askName(`改名：${name}`, name);
  if (next === null || next === name) return false;
  return told(() => call("ownTables.rename", { id, revision, name: next }), `已改名为“${next}”。`);
}

/** Asks, then deletes; it can be restored from the list of the deleted ones. */
export async function removeOwnTable({ id, revision, name }: OwnTableView): Promise<boolean> {
  const sure = await askConfirm({
    title: "删除自制报表",
    text: `将删除“${name}”。台账数据不受影响；以后可以在“报表”页的“看已删除的”中恢复。`,
    confirm: "删除",
    grave: true,
  });
  if (!sure) return false;
  return told(() => call("ownTables.remove", { id, revision }), `已删除“${name}”，可在“看已删除的”中恢复。`);
}

export function restoreOwnTable({ id, revision, name }: OwnTableView): Promise<boolean> {
  return told(() => call("ownTables.restore", { id, revision }), `已恢复“${name}”。`);
}
