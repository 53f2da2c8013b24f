import { Anchor, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { ledgerOf } from "../../db/ledgers/index.ts";
import type { HomePage } from "../../electron/contract/homePage.ts";
import { places, usePlace } from "../layout/place.ts";
import { hashOf, type Route } from "../layout/route.ts";

/** Who owes the month's report, ledger by ledger. */
export function MissingReports({ missing }: { missing: HomePage["missing"] }) {
  const { asOf } = usePlace();
  return (
    <section aria-labelledby="missing-reports">
      <h2 className="section-title" id="missing-reports">
        本月报送（按乡镇、街道）
      </h2>
      {missing.length === 0 && <Text size="xs">本月没有需要逐月报送的任务。</Text>}
      <ul className="home-list">
        {missing.map(({ ledger, expected, townships }) => {
          const route: Route = { page: "ledger", ledger };
          return (
            <li key={ledger}>
              {townships.length > 0 ? (
                <IconAlertTriangle size={14} aria-hidden />
              ) : (
                <IconCircleCheck size={14} aria-hidden />
              )}
              <span>
                <Anchor
                  size="xs"
                  underline="always"
                  href={hashOf({ route, asOf })}
                  onClick={(event) => {
                    event.preventDefault();
                    void places.go(route);
                  }}
                >
                  {ledgerOf(ledger)?.name ?? ledger}
                </Anchor>
                ：应报 {expected} 个，
                {townships.length === 0 ? "均已报送" : `未报 ${townships.length} 个（${townships.join("、")}）`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
