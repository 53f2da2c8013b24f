/**
 * renderer/owed — who owes which report for the month, and who has sent it: the same list on home, on 报表 and (to be read) in the
 * dialog of 上报, with the one click by which a unit's report is 无变化 or a ledger's month 本月无数据. What is owed and its words come
 * from main; nothing is worked out here.
 */
import { Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { monthText } from "../../db/exact/index.ts";
import type { OwedMonthsLine, OwedReportLine } from "../../electron/contract/owed.ts";
import { useQuery } from "../api/useQuery.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { ledgerName } from "../layout/ledgerName.ts";
import { PlaceLink } from "../layout/PlaceLink.tsx";
import { QueryNote } from "../layout/QueryNote.tsx";
import { Section } from "../layout/Section.tsx";
import { OwedLine } from "./OwedLine.tsx";
import { OwedMonth } from "./OwedMonth.tsx";

interface Props {
  readonly asOf: string;
  /** Closed at first, where the page is about something else */
  readonly folded?: boolean;
}

/** The month's reports: by ledger, each unit that owes one. */
export function OwedReports({ asOf, folded = false }: Props) {
  const { value, failure, reload } = useQuery("owed.list", { asOf }, { about: asOf });
  const [open, setOpen] = useState(!folded);
  const left = value === undefined ? 0 : unsettled(value.reports, value.months);
  const title = `本月报送（${monthText(asOf)}）`;
  return (
    <Section
      id="owed-reports"
      className={folded ? "owed-folded" : undefined}
      title={
        <>
          <span className="with-icon">
            {value && <Sign settled={left === 0} />}
            {value === undefined ? title : left === 0 ? `${title}：已报齐` : `${title}：未报 ${left} 项`}
          </span>
          {folded && value && (
            <ActionButton
              faint
              ml={8}
              aria-expanded={open}
              label={open ? "收起" : "查看"}
              onClick={() => setOpen(!open)}
            />
          )}
        </>
      }
    >
      <QueryNote waits={!value} failure={failure} reload={reload} />
      {value && open && <OwedList reports={value.reports} months={value.months} asOf={asOf} />}
    </Section>
  );
}

function OwedList({ reports, months, asOf }: { reports: OwedReportLine[]; months: OwedMonthsLine[]; asOf: string }) {
  return (
    <>
      <ul className="home-list">
        {months.map((line) => (
          <OwedMonth key={line.ledger} line={line} asOf={asOf} />
        ))}
        {[...Map.groupBy(reports, ({ ledger }) => ledger)].map(([ledger, lines]) => (
          <OwedLedger key={`${asOf} ${ledger}`} ledger={ledger} lines={lines} asOf={asOf} />
        ))}
      </ul>
      {reports.length === 0 && <Text size="xs">本月没有需要逐月报送的任务。</Text>}
    </>
  );
}

/** So many units of a ledger are shown at once; at the turn of a month all of them owe. */
const SHOWN = 6;

/** One ledger: how many have reported, and a line for each that has not, or has said 无变化. */
function OwedLedger({ ledger, lines, asOf }: { ledger: string; lines: readonly OwedReportLine[]; asOf: string }) {
  const [all, setAll] = useState(false);
  const owing = lines.filter(({ settled }) => !settled).length;
  const told = lines.filter(
    ({ message, earlier, marked, settled, open }) => message || earlier || marked > 0 || (settled && open === 0),
  );
  return (
    <li>
      <Sign settled={owing === 0} />
      <div>
        <PlaceLink underline="always" to={{ page: "ledger", ledger }}>
          {ledgerName(ledger)}
        </PlaceLink>
        ：{headWords(lines, owing)}
        <ul className="home-list">
          {told.slice(0, all ? undefined : SHOWN).map((line) => (
            <OwedLine key={line.unit ?? ""} line={line} asOf={asOf} />
          ))}
        </ul>
        {told.length > SHOWN && (
          <ActionButton
            faint
            aria-expanded={all}
            label={all ? "收起" : `显示全部 ${told.length} 个单位`}
            onClick={() => setAll(!all)}
          />
        )}
      </div>
    </li>
  );
}

function headWords(lines: readonly OwedReportLine[], owing: number): string {
  if (lines.every(({ unit }) => unit === null)) return owing === 0 ? "本月已报" : "本月未报齐";
  return owing === 0 ? `应报 ${lines.length} 个单位，本月均已报送` : `应报 ${lines.length} 个单位，未报齐 ${owing} 个`;
}

/** Not by colour alone: another sign, and the words beside it. */
function Sign({ settled }: { settled: boolean }) {
  return settled ? <IconCircleCheck size={14} aria-hidden /> : <IconAlertTriangle size={14} aria-hidden />;
}

function unsettled(reports: readonly OwedReportLine[], months: readonly OwedMonthsLine[]): number {
  return reports.filter(({ settled }) => !settled).length + months.filter(({ missing }) => missing).length;
}
