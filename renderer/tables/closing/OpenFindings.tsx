import { List, ScrollArea, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import type { FindingView } from "../../../electron/contract/checks.ts";
import { ledgerName } from "../../layout/ledgerName.ts";
import { PlaceLink } from "../../layout/PlaceLink.tsx";

interface Props {
  readonly findings: readonly FindingView[];
}

/** What is wrong before a month is 上报: 错误 first, each cause one line with its numbers and the way there. */
export function OpenFindings({ findings }: Props) {
  const errors = findings.filter(({ level }) => level === "error").length;
  if (findings.length === 0) return <Text mb="sm">审核没有发现错误和提示。</Text>;
  return (
    <section aria-label="审核发现">
      <Text fw={600}>
        审核发现错误 {errors} 项、提示 {findings.length - errors} 项。
        {errors > 0 ? "错误应先更正；确认无误的，写明原因后通过。" : "提示请核对，不影响上报。"}
      </Text>
      <ScrollArea.Autosize mah={130} my="xs" type="auto">
        <List size="sm">
          {findings.map((finding) => (
            <List.Item key={finding.key}>
              {finding.level === "error" ? "错误" : "提示"}〔{finding.rule}〕<Where finding={finding} />：
              {finding.message}
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
    </section>
  );
}

/** The first of its records, or its ledger; what is about figures has only its name. */
function Where({ finding: { ledger, records, label } }: { finding: FindingView }) {
  if (ledger === null) return label;
  const [id] = records;
  const to = id === undefined ? ({ page: "ledger", ledger } as const) : ({ page: "record", ledger, id } as const);
  return (
    <PlaceLink to={to} returns={id !== undefined} leaving={modals.closeAll} underline="always">
      {label || ledgerName(ledger)}
    </PlaceLink>
  );
}
