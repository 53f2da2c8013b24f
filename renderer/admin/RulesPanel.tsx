import { Text } from "@mantine/core";
import type { RuleView } from "../../electron/contract/checks.ts";
import { call } from "../api/client.ts";
import { useQuery } from "../api/useQuery.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useReadonlyReason } from "../layout/BureauContext.tsx";
import { forReason } from "../layout/forReason.ts";
import { QueryNote } from "../layout/QueryNote.tsx";
import { SmallTable } from "../layout/SmallTable.tsx";
import { timeText } from "../text/timeText.ts";
import { LimitsForm } from "./LimitsForm.tsx";

const levelWords = { error: "错误", warning: "提示", off: "停用" } as const;

/** 审核规则: every rule with what must hold; the administrator lowers one or switches it off, with a reason. */
export function RulesPanel() {
  const { value, failure, reload } = useQuery("checks.rules", {}, { ledgers: ["audit"] });
  const blocked = useReadonlyReason();
  if (!value) return <QueryNote waits failure={failure} reload={reload} />;
  return (
    <>
      <Text mb="xs">
        错误不处理不能上报，提示只供核对。规则可以降为提示或停用，要写明原因；改动记入变更记录，随时可以恢复。
      </Text>
      <LimitsForm />
      <SmallTable
        rows={value.rules}
        keyOf={({ id }) => id}
        columns={[
          { head: "编号", w: 60, of: ({ id }) => id },
          { head: "规则", w: 180, names: true, of: ({ words }) => words },
          { head: "应当", of: ({ holds }) => holds },
          { head: "级别", w: 220, of: (rule) => <Level rule={rule} /> },
          { head: "操作", w: 170, of: (rule) => <LowerButtons rule={rule} blocked={blocked} /> },
        ]}
      />
    </>
  );
}

function Level({ rule: { level, lowered } }: { rule: RuleView }) {
  if (!lowered) return levelWords[level];
  return `${levelWords[lowered.level]}（原为${levelWords[level]}；${lowered.actor}，${timeText(lowered.at)}：${lowered.reason}）`;
}

function LowerButtons({ rule: { id, words, level, lowered }, blocked }: { rule: RuleView; blocked: string | null }) {
  const ways = [
    ...(level === "error" && lowered?.level !== "warning" ? [{ to: "warning", label: "降为提示" } as const] : []),
    ...(lowered?.level === "off" ? [] : [{ to: "off", label: "停用" } as const]),
    ...(lowered ? [{ to: null, label: "恢复" } as const] : []),
  ];
  return ways.map(({ to, label }) => (
    <ActionButton
      key={label}
      small
      mr={4}
      reason={blocked}
      label={label}
      aria-label={`${label}：${words}`}
      onClick={() =>
        forReason(
          { title: `${label}：${words}`, text: "改动对所有期有效，已上报的不变。", confirm: label, required: true },
          (reason) => call("checks.lower", { rule: id, level: to, reason }),
          "已保存。",
        )
      }
    />
  ));
}
