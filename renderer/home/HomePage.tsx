/**
 * renderer/home — one page for the month chosen: where every work area stands (target, done, rate, pace against the calendar), what
 * is late, who has not reported, what the last import changed, investment month by month, road-building by township.
 * Every number is a figure and explains itself; none is computed here. Charts only repeat what a table beside them says.
 */
import { Stack } from "@mantine/core";
import { useQuery } from "../api/useQuery.ts";
import { useBureau } from "../layout/BureauContext.tsx";
import { PageHead } from "../layout/PageHead.tsx";
import { QueryNote } from "../layout/QueryNote.tsx";
import { monthText } from "../text/monthText.ts";
import { AreaTable } from "./AreaTable.tsx";
import { FirstSteps } from "./FirstSteps.tsx";
import { InvestmentMonths } from "./InvestmentMonths.tsx";
import { LastImport } from "./LastImport.tsx";
import { LateWorks } from "./LateWorks.tsx";
import { MissingReports } from "./MissingReports.tsx";
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
              <AreaTable areas={home.areas} asOf={asOf} />
              <InvestmentMonths investment={home.investment} />
            </Stack>
            <Stack gap="md">
              <LateWorks late={home.late} asOf={asOf} />
              <MissingReports missing={home.missing} />
              <TownshipProgress townships={home.townships} />
              <LastImport last={home.lastImport} />
            </Stack>
          </div>
        )}
      </div>
    </>
  );
}
