import { Group, ScrollArea, Text } from "@mantine/core";
import { useState } from "react";
import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { actionWords } from "../../../electron/contract/actionWords.ts";
import type { PlanAction, PlanRowView } from "../../../electron/contract/importPlan.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { type Column, SmallTable } from "../../layout/SmallTable.tsx";
import { Tag } from "../../layout/Tag.tsx";
import { headerText, isRight, valueText } from "../../records/valueText.ts";
import { withRow } from "../choices.ts";
import type { TableStep } from "../useImport.ts";
import { LevelIcon } from "./LevelIcon.tsx";
import { ProblemLine } from "./ProblemLine.tsx";
import { RowFix } from "./RowFix.tsx";

interface Props extends TableStep {
  readonly rows: readonly PlanRowView[];
}

const tones = {
  add: "good",
  update: "change",
  unchanged: "quiet",
  refuse: "bad",
  leave: "quiet",
} as const satisfies Record<PlanAction, string>;

/**
 * The rows of one page. Every cell can be corrected (by a click, or by 改正) and every row left out; below a row with problems
 * stands each problem with its cell, what stands there, and a way to correct it.
 */
export function RowsTable({ rows, ...step }: Props) {
  const { ledger, table, work, wizard } = step;
  const [fixing, setFixing] = useState<{ readonly row: number; readonly field: string | null } | null>(null);
  const matched = new Set(
    table.columns.flatMap(({ field, second }) => [field, second].filter((name) => name !== null)),
  );
  const fields = allFields(ledger).filter(({ name }) => matched.has(name));
  if (rows.length === 0) return <Text p="md">没有这样的行。</Text>;
  const busy = work.task.running;
  const leave = (row: number, out: boolean) => void work.replan(withRow(wizard.choices, table.index, row, out));
  return (
    <ScrollArea
      className="rows-table"
      type="auto"
      scrollbarSize={10}
      offsetScrollbars="present"
      viewportProps={{ tabIndex: 0, role: "region", "aria-label": "逐行结果" }}
    >
      <SmallTable
        stickyHeader
        rows={rows}
        keyOf={({ row }) => String(row)}
        rowClass={({ action }) => (action === "leave" ? "row-out" : undefined)}
        columns={[
          { head: "行", names: "bold", className: "tabular", of: ({ row, cell }) => cell ?? row },
          { head: "结果", of: ({ action }) => <Tag tone={tones[action]}>{actionWords[action]}</Tag> },
          {
            head: "操作",
            of: ({ row, action }) =>
              action === "leave" ? (
                <ActionButton small disabled={busy} label="恢复导入" onClick={() => leave(row, false)} />
              ) : (
                <Group gap={4} wrap="nowrap">
                  <ActionButton
                    small
                    disabled={busy}
                    label="改正"
                    aria-label={`改正第 ${row} 行`}
                    onClick={() => setFixing({ row, field: null })}
                  />
                  <ActionButton
                    small
                    disabled={busy}
                    label="不导入"
                    aria-label={`不导入第 ${row} 行`}
                    onClick={() => leave(row, true)}
                  />
                </Group>
              ),
          },
          ...fields.map((named) => fieldColumn(named, (row) => setFixing({ row, field: named.name }))),
        ]}
        underClass="problem-lines"
        under={(row) => {
          const fixes = fixing?.row === row.row && row.action !== "leave";
          if (row.problems.length === 0 && !fixes) return null;
          return (
            <>
              {fixes && (
                <RowFix
                  key={fixing.field}
                  {...step}
                  row={row}
                  fields={fields}
                  field={fixing.field}
                  close={() => setFixing(null)}
                />
              )}
              <ul>
                {row.problems.map((problem) => (
                  <ProblemLine
                    key={`${problem.field ?? ""} ${problem.cell ?? ""} ${problem.message}`}
                    {...step}
                    row={row.row}
                    problem={problem}
                  />
                ))}
              </ul>
            </>
          );
        }}
      />
    </ScrollArea>
  );
}

/** A field of the rows; a click on a cell corrects it. */
function fieldColumn({ name, field, progress }: NamedField, fix: (row: number) => void): Column<PlanRowView> {
  const problemOf = ({ problems }: PlanRowView) =>
    problems.find((one) => one.field === name && one.level === "error") ?? problems.find((one) => one.field === name);
  return {
    head: headerText(name, field),
    className: isRight(field) ? "digits" : undefined,
    mark: (row) => {
      const problem = problemOf(row);
      return problem && `cell-${problem.level}`;
    },
    of: (row) => {
      const problem = problemOf(row);
      const text = valueText((progress ? row.progress : row.values)[name], field) || problem?.raw || "";
      return (
        <button type="button" className="cell-fix" tabIndex={-1} title="点击改正" onClick={() => fix(row.row)}>
          {problem && <LevelIcon level={problem.level} size={13} />} {text}
        </button>
      );
    },
  };
}
