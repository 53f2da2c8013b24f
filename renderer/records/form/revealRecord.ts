import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import type { OutputOf } from "../../../electron/contract/contract.ts";
import { call } from "../../api/client.ts";
import { askReason } from "../../layout/ask.tsx";
import { notifyFailure } from "../../layout/notify.tsx";

/** Asks why, then for the record's personal data in clear; null where the user did not say why or it was refused (and said). */
export async function revealRecord(
  ledger: Ledger,
  id: string,
  readonly: boolean,
): Promise<OutputOf<"records.reveal">["values"] | null> {
  const reason = await askReason({
    title: "显示个人信息",
    text: readonly ? "数据库只读，这次查看不能记入历史。" : "查看人、时间和原因会记入这条记录的历史。",
    confirm: "显示",
    required: true,
  });
  if (reason === null) return null;
  try {
    return (await call("records.reveal", { ledger: ledger.id, id, reason })).values;
  } catch (error) {
    notifyFailure(error);
    return null;
  }
}
