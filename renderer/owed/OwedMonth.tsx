import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { OwedMonthsLine } from "../../electron/contract/owed.ts";
import { call } from "../api/client.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useBureau } from "../layout/BureauContext.tsx";
import { givingReason } from "../layout/givingReason.tsx";
import { ledgerName } from "../layout/ledgerName.ts";
import { PlaceLink } from "../layout/PlaceLink.tsx";
import { told } from "../layout/told.ts";

/** A ledger with a record a month: which months are missing, and the click that says the month has none. */
export function OwedMonth({ line, asOf }: { line: OwedMonthsLine; asOf: string }) {
  const { state } = useBureau();
  const { ledger, message, missing, withoutData } = line;
  const Sign = message === null ? IconCircleCheck : IconAlertTriangle;
  const name = ledgerName(ledger);
  const say = (work: (reason: string | null) => Promise<unknown>, confirm: string) =>
    told(() => givingReason(confirm, work));
  const place = { asOf, ledger };
  return (
    <li>
      <Sign size={14} aria-hidden />
      <span>
        <PlaceLink underline="always" to={{ page: "ledger", ledger }}>
          {name}
        </PlaceLink>
        ：{message ?? "各月已报"}
        {withoutData && "（本月无数据）"}
        {!state.readonly && missing && (
          <ActionButton
            small
            ml={6}
            label="本月无数据"
            aria-label={`${name}：本月无数据`}
            onClick={() => say((reason) => call("owed.markWithoutData", { ...place, reason }), "本月无数据")}
          />
        )}
        {!state.readonly && withoutData && (
          <ActionButton
            small
            ml={6}
            label="撤销"
            aria-label={`${name}：撤销本月无数据`}
            onClick={() => say((reason) => call("owed.withdrawWithoutData", { ...place, reason }), "撤销")}
          />
        )}
      </span>
    </li>
  );
}
