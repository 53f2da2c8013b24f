/**
 * renderer/home — one page of progress as of the month chosen: the main figures with their definitions, the townships' progress,
 * who has sent nothing, what is overdue, and how full each ledger is. Every number comes from main; none is computed here.
 */
import { Alert, Grid, Stack } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "../api/useQuery.ts";
import { useBureau } from "../layout/BureauContext.tsx";
import { FailureNote } from "../layout/FailureNote.tsx";
import { PageHead } from "../layout/PageHead.tsx";
import { monthText } from "../text/monthText.ts";
import { words } from "../text/words.ts";
import { FirstSteps } from "./FirstSteps.tsx";
import { LedgerCounts } from "./LedgerCounts.tsx";
import { MainFigures } from "./MainFigures.tsx";
import { TownshipProgress } from "./TownshipProgress.tsx";

export function HomePage() {
  const { asOf, state } = useBureau();
  const { value, failure, loading, reload } = useQuery("app.home", { asOf });
  const empty = state.latestMonth === null && !value?.ledgers.some(({ ledger, records }) => records > 0 && ledger !== "townships");

  return (
    <>
      <PageHead title="首页" about={<span>截至 {monthText(asOf)}</span>} />
      <div className="page-body" aria-busy={loading}>
        {failure && <FailureNote failure={failure} retry={reload} />}
        {!value && !failure && words.reading}
        {value && (
          <Stack gap="md">
            {empty && <FirstSteps />}
            {value.overdue > 0 && (
              <Alert color="yellow.9" variant="outline" icon={<IconAlertTriangle aria-hidden />} p="xs">
                有 {value.overdue} 项已过计划完工时间而未完工。
              </Alert>
            )}
            <MainFigures figures={value.figures} />
            <Grid gap="md">
              <Grid.Col span={7}>
                <TownshipProgress townships={value.townships} missing={value.missing} />
              </Grid.Col>
              <Grid.Col span={5}>
                <LedgerCounts ledgers={value.ledgers} />
              </Grid.Col>
            </Grid>
          </Stack>
        )}
      </div>
    </>
  );
}
