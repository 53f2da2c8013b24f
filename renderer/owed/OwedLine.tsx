import type { OwedReportLine } from "../../electron/contract/owed.ts";
import { call } from "../api/client.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useBureau } from "../layout/BureauContext.tsx";
import { givingReason } from "../layout/givingReason.tsx";
import { notifyDone, notifyFailure, notifyStopped } from "../layout/notify.tsx";
import { PlaceLink } from "../layout/PlaceLink.tsx";

interface Props {
  readonly line: OwedReportLine;
  readonly asOf: string;
}

/** What one unit has not reported: in words, by record, and the click that says nothing has changed. */
export function OwedLine({ line, asOf }: Props) {
  const { state } = useBureau();
  const { ledger, unit, settled, marked, open, message, earlier, missing, missingTotal, markable } = line;
  const place = { asOf, ledger, unit };
  const who = unit ?? "本局";
  const said = marked > 0 || (settled && open === 0);
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      notifyFailure(error);
    }
  };
  const mark = () =>
    act(async () => {
      const done = await givingReason("无变化", (reason) => call("owed.markUnchanged", { ...place, reason }));
      if (done === null) return;
      const names = done.without.map(({ label }) => label);
      if (names.length > 0) notifyStopped(`${done.marked} 项已按无变化记；从未报过进度，仍须录入：${names.join("、")}`);
      else notifyDone(`${who}：本月无变化，已记 ${done.marked} 项。`);
    });
  const withdraw = () =>
    act(async () => {
      const done = await givingReason("撤销", (reason) => call("owed.withdrawUnchanged", { ...place, reason }));
      if (done !== null) notifyDone(`${who}：已撤销“无变化”。`);
    });
  const canMark = !settled && (markable > 0 || open === 0);
  return (
    <li>
      <span>
        {message ?? (said ? `${who}：本月无变化${marked > 0 ? `（${marked}项）` : ""}` : `${who}${earlier}`)}
        {missing.length > 0 && "："}
        {missing.map(({ id, label, new: isNew }, index) => (
          <span key={id}>
            {index > 0 && "、"}
            <PlaceLink underline="always" to={{ page: "record", ledger, id }}>
              {label}
            </PlaceLink>
            {isNew && "（从未报过，须录入进度）"}
          </span>
        ))}
        {missingTotal > missing.length && ` 等 ${missingTotal} 项`}
        {earlier !== null && (message !== null || said) && `；另${earlier}`}
        {!state.readonly && canMark && (
          <ActionButton small ml={6} label="无变化" aria-label={`${who}：无变化`} onClick={mark} />
        )}
        {!state.readonly && said && (
          <ActionButton small ml={6} label="撤销无变化" aria-label={`${who}：撤销无变化`} onClick={withdraw} />
        )}
      </span>
    </li>
  );
}
