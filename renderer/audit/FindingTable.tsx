import { Group } from "@mantine/core";
import type { FindingView } from "../../electron/contract/checks.ts";
import { call } from "../api/client.ts";
import { RecordLink } from "../figures/RecordLink.tsx";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useReadonlyReason } from "../layout/BureauContext.tsx";
import { forReason } from "../layout/forReason.ts";
import { ledgerName } from "../layout/ledgerName.ts";
import { PlaceLink } from "../layout/PlaceLink.tsx";
import { SmallTable } from "../layout/SmallTable.tsx";
import { told } from "../layout/told.ts";
import { timeText } from "../text/timeText.ts";

interface Props {
  readonly findings: readonly FindingView[];
  readonly asOf: string;
}

/** Links to so many records of one finding; the rest is found in the ledger. */
const MOST_LINKS = 5;

/** Findings of one area: what is wrong, the way there, and what is done with it. */
export function FindingTable({ findings, asOf }: Props) {
  const blocked = useReadonlyReason();
  return (
    <SmallTable
      mb="md"
      rows={findings}
      keyOf={({ key }) => key}
      columns={[
        { head: "级别", w: 60, of: ({ level }) => (level === "error" ? "错误" : "提示") },
        { head: "规则", w: 190, of: ({ id, rule }) => `${id} ${rule}` },
        { head: "对象", w: "20%", names: true, of: (finding) => <Where finding={finding} /> },
        { head: "项数", w: 60, className: "digits", of: ({ count }) => count },
        {
          head: "情况",
          of: ({ message, settled }) => (
            <>
              {message}
              {settled && <div>{settledText(settled)}</div>}
            </>
          ),
        },
        {
          head: "处理",
          w: 90,
          of: (finding) => <SettleButton finding={finding} asOf={asOf} blocked={blocked} />,
        },
      ]}
    />
  );
}

/** The records, or the ledger, or what the figure is called. */
function Where({ finding: { ledger, records, label } }: { finding: FindingView }) {
  if (ledger === null) return label;
  const [first, ...others] = records;
  if (first === undefined) return <PlaceLink to={{ page: "ledger", ledger }}>{label || ledgerName(ledger)}</PlaceLink>;
  return (
    <>
      <RecordLink ledger={ledger} id={first} label={label} />
      {others.length > 0 && (
        <Group gap={6}>
          {others.slice(0, MOST_LINKS).map((id, index) => (
            <RecordLink key={id} ledger={ledger} id={id} label={`第 ${index + 2} 条`} />
          ))}
          {others.length > MOST_LINKS && <span>等共 {records.length} 条</span>}
        </Group>
      )}
    </>
  );
}

function SettleButton({ finding, asOf, blocked }: { finding: FindingView; asOf: string; blocked: string | null }) {
  const { key, level, settled, label, rule } = finding;
  if (settled) {
    const open = () => told(() => call("checks.open", { id: settled.id }), "已撤回，重新列入未处理。");
    return <ActionButton small reason={blocked} label="撤回" aria-label={`撤回：${rule} ${label}`} onClick={open} />;
  }
  const settle = (reason: string | null) => call("checks.settle", { asOf, keys: [key], reason });
  if (level === "warning") {
    const tick = () => told(() => settle(null), "已勾销。");
    return <ActionButton small reason={blocked} label="勾销" aria-label={`勾销：${rule} ${label}`} onClick={tick} />;
  }
  const question = {
    title: "通过一项错误",
    text: `${label}：${finding.message}。通过只对本期和现在的数值有效，数值变动后重新列出；原因随上报保存。`,
    confirm: "通过",
    required: true,
  };
  return (
    <ActionButton
      small
      reason={blocked}
      label="通过"
      aria-label={`通过：${rule} ${label}`}
      onClick={() => forReason(question, settle, "已通过。")}
    />
  );
}

function settledText({ kind, reason, at, actor }: NonNullable<FindingView["settled"]>): string {
  const done = kind === "passed" ? "已通过" : "已勾销";
  return `${done}（${actor}，${timeText(at)}）${reason ? `：${reason}` : ""}`;
}
