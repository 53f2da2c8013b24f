import { Pill, Text } from "@mantine/core";
import { monthText } from "../../../db/exact/index.ts";
import { ledgerOf } from "../../../db/ledgers/index.ts";
import { KEPT_BESIDE, NO_COLUMN, RECORD_ROW, TOTAL_ROW } from "../../../electron/contract/answerWords.ts";
import type { PlanChoices } from "../../../electron/contract/importPlan.ts";
import { withoutColumn, withoutValue, withTable } from "../../../electron/contract/withChoice.ts";
import { rowsOut, withoutCell, withRow } from "../choices.ts";
import type { TableStep } from "../useImport.ts";

/** What was answered and corrected for a table so far; each can be taken back. */
export function AnsweredList({ table: { index }, work: { replan }, wizard: { choices } }: Omit<TableStep, "ledger">) {
  const answers = answersOf(choices, index);
  if (answers.length === 0) return null;
  return (
    <div className="answered">
      <Text component="span" size="xs" c="dimmed">
        已回答、已改正（表格文件本身不变）：
      </Text>
      {answers.map(({ text, without }) => (
        <Pill
          key={text}
          withRemoveButton
          removeButtonProps={{ "aria-label": `撤回：${text}`, tabIndex: 0, "aria-hidden": false }}
          onRemove={() => void replan(without())}
        >
          {text}
        </Pill>
      ))}
    </div>
  );
}

interface GivenAnswer {
  readonly text: string;
  /** The choices without it */
  readonly without: () => PlanChoices;
}

function answersOf(choices: PlanChoices, index: number): GivenAnswer[] {
  const table = choices.tables?.find((one) => one.index === index);
  const values = choices.values?.filter((value) => value.index === index) ?? [];
  const cells = choices.cells?.filter((cell) => cell.index === index) ?? [];
  const without = (change: Parameters<typeof withTable>[2]) => () => withTable(choices, index, change);
  return [
    ...(table?.ledger === undefined
      ? []
      : [{ text: `台账 → ${ledgerOf(table.ledger)?.name ?? ""}`, without: without({ ledger: undefined }) }]),
    ...(table?.township === undefined
      ? []
      : [{ text: `乡（镇）、街道 → ${table.township}`, without: without({ township: undefined }) }]),
    ...(table?.year === undefined ? [] : [{ text: `年度 → ${table.year}`, without: without({ year: undefined }) }]),
    ...(table?.asOf === undefined
      ? []
      : [{ text: `月份 → ${monthText(table.asOf)}`, without: without({ asOf: undefined }) }]),
    ...(table?.columns ?? []).map(({ column, field }) => ({
      text: `${column} 列 → ${field ?? KEPT_BESIDE}`,
      without: () => withoutColumn(choices, index, column),
    })),
    ...(table?.absent ?? []).map((field) => ({
      text: `${field} → ${NO_COLUMN}`,
      without: without({ absent: table?.absent?.filter((other) => other !== field) }),
    })),
    ...(table?.totals ?? []).map(({ row, total }) => ({
      text: `第 ${row} 行 → ${total ? TOTAL_ROW : RECORD_ROW}`,
      without: without({ totals: table?.totals?.filter((other) => other.row !== row) }),
    })),
    ...rowsOut(choices, index).map((row) => ({
      text: `第 ${row} 行 → 不导入`,
      without: () => withRow(choices, index, row, false),
    })),
    ...values.map((value) => ({
      text: `${value.field}“${value.raw}”→ ${value.use}`,
      without: () => withoutValue(choices, value),
    })),
    ...cells.map((cell) => ({
      text: `第 ${cell.row} 行${cell.field} → ${cell.text || "（空）"}`,
      without: () => withoutCell(choices, cell),
    })),
  ];
}
