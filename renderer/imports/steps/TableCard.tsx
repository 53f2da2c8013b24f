import { Checkbox, Group, Paper, Select, Text } from "@mantine/core";
import { parseMonth, parseYear } from "../../../db/exact/index.ts";
import { allFields, ledgerOf, ledgers } from "../../../db/ledgers/index.ts";
import { withTable } from "../../../electron/contract/withChoice.ts";
import { useBureau } from "../../layout/BureauContext.tsx";
import { CountsLine } from "../CountsLine.tsx";
import type { TableStep } from "../useImport.ts";
import { AnsweredList } from "./AnsweredList.tsx";
import { ConcernList } from "./ConcernList.tsx";
import { givesToRemember } from "./givesToRemember.ts";
import { PeriodInput } from "./PeriodInput.tsx";
import { QuestionList } from "./QuestionList.tsx";
import { RecalledNote } from "./RecalledNote.tsx";
import { RememberChoice } from "./RememberChoice.tsx";
import { skippedText } from "./skippedText.ts";
import { WarningList } from "./WarningList.tsx";

/** One table of the file: what it was taken for, changeable; and what it leaves open. */
export function TableCard({ table, work, wizard }: Omit<TableStep, "ledger">) {
  const { choices } = wizard;
  const { replan } = work;
  const busy = work.task.running;
  const { townships } = useBureau().state;
  const change = (next: Parameters<typeof withTable>[2]) => void replan(withTable(choices, table.index, next));
  const others = ledgers.filter(({ id }) => id !== table.ledger && !table.candidates.includes(id));
  const candidates = ledgers.filter(({ id }) => id === table.ledger || table.candidates.includes(id));
  const ledger = ledgerOf(table.ledger);
  const kinds = new Set(ledger ? allFields(ledger).map(({ field }) => field.kind) : []);
  const byColumn = table.townshipFrom === "列" || table.townshipFrom === "column";
  const from = table.township && table.townshipFrom ? table.townshipFrom : byColumn && "表中的列";
  return (
    <Paper
      withBorder
      p="sm"
      component="section"
      aria-label={`工作表 ${table.sheet}`}
      className={table.leftOut ? "card-out" : undefined}
    >
      <Group justify="space-between" wrap="nowrap" mb={6}>
        <Text fw={600} truncate>
          工作表“{table.sheet}”{table.title && `：${table.title}`}
        </Text>
        <Checkbox
          label="不导入这张表"
          checked={table.leftOut}
          disabled={busy}
          onChange={(event) => change({ leaveOut: event.currentTarget.checked })}
        />
      </Group>
      {!table.leftOut && (
        <>
          <Group gap="sm" align="flex-start" mb={6}>
            <Select
              w={230}
              label="写入台账"
              allowDeselect={false}
              searchable
              openOnFocus={false}
              disabled={busy}
              value={table.ledger}
              data={[
                { group: "识别为", items: candidates.map(({ id, name }) => ({ value: id, label: name })) },
                { group: "其他台账", items: others.map(({ id, name }) => ({ value: id, label: name })) },
              ]}
              onChange={(ledger) => ledger && ledger !== table.ledger && change({ ledger })}
            />
            {kinds.has("township") && (
              <Select
                w={230}
                label="乡（镇）、街道"
                searchable
                openOnFocus={false}
                disabled={busy}
                placeholder={byColumn ? "按表中各行" : "未找到"}
                description={from && `取自：${from}`}
                inputWrapperOrder={["label", "input", "description"]}
                value={table.township}
                data={townships}
                onChange={(township) => township && change({ township })}
              />
            )}
            {kinds.has("year") && (
              <PeriodInput
                key={`year ${table.year}`}
                label="年度"
                value={table.year}
                parse={parseYear}
                disabled={busy}
                change={(year) => change({ year })}
              />
            )}
            {ledger?.progress && (
              <PeriodInput
                key={`month ${table.asOf}`}
                label="截至月"
                value={table.asOf}
                parse={parseMonth}
                disabled={busy}
                change={(asOf) => change({ asOf })}
              />
            )}
            <div>
              <Text size="xs">表头</Text>
              <Text mt={4}>{table.headerRows.length > 0 ? `第 ${table.headerRows.join("、")} 行` : "未找到"}</Text>
            </div>
          </Group>
          <CountsLine counts={table.counts} />
          <ConcernList table={table} wizard={wizard} />
          <Text size="xs" c="dimmed">
            {skippedText(table.skipped)}
          </Text>
          {table.warnings.length > 0 && <WarningList warnings={table.warnings} />}
          <RecalledNote table={table} />
          <QuestionList questions={table.questions} sheet={table.sheet} work={work} wizard={wizard} />
          <AnsweredList table={table} work={work} wizard={wizard} />
          {givesToRemember(wizard.choices, table) && (
            <RememberChoice index={table.index} sender={table.sender} work={work} wizard={wizard} />
          )}
        </>
      )}
    </Paper>
  );
}
