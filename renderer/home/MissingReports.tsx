import { Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { HomePage } from "../../electron/contract/homePage.ts";
import { ledgerName } from "../layout/ledgerName.ts";
import { PlaceLink } from "../layout/PlaceLink.tsx";
import { Section } from "../layout/Section.tsx";

/** Who owes the month's report, ledger by ledger. */
export function MissingReports({ missing }: { missing: HomePage["missing"] }) {
  return (
    <Section id="missing-reports" title="本月报送（按乡镇、街道）">
      {missing.length === 0 && <Text size="xs">本月没有需要逐月报送的任务。</Text>}
      <ul className="home-list">
        {missing.map(({ ledger, expected, townships }) => (
          <li key={ledger}>
            {townships.length > 0 ? (
              <IconAlertTriangle size={14} aria-hidden />
            ) : (
              <IconCircleCheck size={14} aria-hidden />
            )}
            <span>
              <PlaceLink underline="always" to={{ page: "ledger", ledger }}>
                {ledgerName(ledger)}
              </PlaceLink>
              ：应报 {expected} 个，
              {townships.length === 0 ? "均已报送" : `未报 ${townships.length} 个（${townships.join("、")}）`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
