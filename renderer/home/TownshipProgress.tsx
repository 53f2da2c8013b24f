import { Table } from "@mantine/core";
import type { HomePage } from "../../electron/contract/homePage.ts";
import { Section } from "../layout/Section.tsx";
import { SmallTable } from "../layout/SmallTable.tsx";
import { RateBar } from "./RateBar.tsx";
import { ShownFigure } from "./ShownFigure.tsx";

/** Road-building by township: plan, done and rate, the rate as a bar too. */
export function TownshipProgress({ townships }: Pick<HomePage, "townships">) {
  return (
    <Section id="township-progress" title="农村公路建设：各乡（镇）、街道进度">
      <SmallTable
        rows={townships}
        keyOf={({ township }) => township}
        columns={[
          { head: "乡镇、街道", names: true, of: ({ township }) => township || "未填乡镇" },
          {
            head: "任务",
            className: "digits",
            of: ({ planned, township }) => <ShownFigure figure={planned} township={township} />,
          },
          {
            head: "完成",
            className: "digits",
            of: ({ done, township }) => <ShownFigure figure={done} township={township} />,
          },
          { head: "占任务清单", w: "36%", of: ({ rate, township }) => <RateBar rate={rate} township={township} /> },
        ]}
      >
        {townships.length === 0 && (
          <Table.Tr>
            <Table.Td colSpan={4}>没有乡（镇）、街道。请在“基础资料”中核对名单。</Table.Td>
          </Table.Tr>
        )}
      </SmallTable>
    </Section>
  );
}
