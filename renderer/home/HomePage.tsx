/**
 * renderer/home — one page for the month chosen: where every work area stands (target, done, rate, pace against the calendar), what
 * is late, who has not reported, what the last import changed, investment month by month, road-building by township.
 * Every number is a figure and explains itself; none is computed here. Charts only repeat what a table beside them says.
 */
import { Group, Paper, Stack, Text } from "@mantine/core";
import { monthText } from "../../db/exact/index.ts";
import { useQuery } from "../api/useQuery.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useBureau } from "../layout/BureauContext.tsx";
import { PageHead } from "../layout/PageHead.tsx";
import { QueryNote } from "../layout/QueryNote.tsx";
import { OwedReports } from "../owed/OwedReports.tsx";
import { AreaTable } from "./AreaTable.tsx";
import { InvestmentMonths } from "./InvestmentMonths.tsx";
import { LastImport } from "./LastImport.tsx";
import { LateWorks } from "./LateWorks.tsx";
import { TargetTable } from "./TargetTable.tsx";
import { TownshipProgress } from "./TownshipProgress.tsx";

export function HomePage() {
  const { asOf } = useBureau();
  const { value, failure, loading, reload } = useQuery("app.home", { asOf });
  // A month that was left is not shown under the name of the new one.
  const home = value?.asOf === asOf ? value : undefined;
  return (
    <>
      <PageHead
        title="首页"
        about={
          <span>
            截至 {monthText(asOf)}
            {home && `　时间进度 ${home.calendar}％`}
          </span>
        }
      />
      <div className="page-body" aria-busy={loading}>
        <QueryNote waits={!home} failure={failure} reload={reload} />
        {home?.empty && <FirstSteps />}
        {home && !home.empty && (
          <div className="home">
            <Stack gap="md">
              <TargetTable targets={home.targets} asOf={asOf} />
              <AreaTable areas={home.areas} asOf={asOf} />
              <InvestmentMonths investment={home.investment} />
            </Stack>
            <Stack gap="md">
              <LateWorks late={home.late} asOf={asOf} />
              <OwedReports asOf={asOf} />
              <TownshipProgress townships={home.townships} />
              <LastImport last={home.lastImport} />
            </Stack>
          </div>
        )}
      </div>
    </>
  );
}

/** What to do first while the store is empty. */
function FirstSteps() {
  return (
    <Paper withBorder p="md">
      <h2 className="section-title">还没有数据</h2>
      <Text mb="sm">
        把乡（镇）、街道或科室报来的表格导入，程序会先给出核对结果，确认后才写入；也可以直接在台账中新增记录。
      </Text>
      <Group gap="xs">
        <ActionButton label="导入表格" to={{ page: "import", ledger: null }} />
        <ActionButton quiet label="新增一条农村公路建设任务" to={{ page: "record", ledger: "road-works", id: null }} />
        <ActionButton quiet label="核对乡（镇）街道名单" to={{ page: "ledger", ledger: "townships" }} />
      </Group>
    </Paper>
  );
}
