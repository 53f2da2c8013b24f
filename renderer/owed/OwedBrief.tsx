import { List, ScrollArea, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import type { OwedMonthsLine, OwedReportLine } from "../../electron/contract/owed.ts";
import { ledgerName } from "../layout/ledgerName.ts";
import { PlaceLink } from "../layout/PlaceLink.tsx";

interface Props {
  readonly reports: readonly OwedReportLine[];
  readonly months: readonly OwedMonthsLine[];
}

/** The same list in a window that asks about something else: what is missing, to be read, with the way to each ledger. */
export function OwedBrief({ reports, months }: Props) {
  const lines = [
    ...months.flatMap(({ ledger, message }) => (message === null ? [] : [{ ledger, unit: "", message }])),
    ...reports.flatMap(({ ledger, unit, message, earlier }) => {
      const said = message ?? (earlier === null ? null : `${unit ?? "本局"}${earlier}`);
      return said === null ? [] : [{ ledger, unit: unit ?? "本局", message: said }];
    }),
  ];
  if (lines.length === 0) return <Text mb="sm">本月应报的都已报送。</Text>;
  return (
    <section aria-label="本月报送">
      <Text fw={600}>还有 {lines.length} 项未报齐；没有变化的，可以先在“本月报送”里标记“无变化”或“本月无数据”。</Text>
      <ScrollArea.Autosize mah={110} my="xs" type="auto">
        <List size="sm">
          {lines.map(({ ledger, unit, message }) => (
            <List.Item key={`${ledger} ${unit}`}>
              <PlaceLink to={{ page: "ledger", ledger }} leaving={modals.closeAll} underline="always">
                {ledgerName(ledger)}
              </PlaceLink>
              ：{message}
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
    </section>
  );
}
