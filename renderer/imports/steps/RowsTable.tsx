import { ScrollArea, Text } from "@mantine/core";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import type { PlanAction, PlanRowView } from "../../../electron/contract/importPlan.ts";
import { type Column, SmallTable } from "../../layout/SmallTable.tsx";
import { Tag } from "../../layout/Tag.tsx";
import { headerText, isRight, valueText } from "../../records/valueText.ts";
import { actionWords } from "../../text/planWords.ts";
import type { TableStep } from "../useImport.ts";
import { LevelIcon } from "./LevelIcon.tsx";
import { ProblemLine } from "./ProblemLine.tsx";

interface Props extends TableStep {
  readonly rows: readonly PlanRowView[];
}

const tones = { add: "good", update: "change", unchanged: "quiet", refuse: "bad" } as const satisfies Record<
  PlanAction,
  string
>;

/** The rows of one page; below a row with problems each problem with its cell, what stands there, and a way to correct it. */
export function RowsTable({ rows, ...step }: Props) {
  const { ledger, table } = step;
  const matched = new Set(table.columns.flatMap(({ field }) => field ?? []));
  const fields = allFields(ledger).filter(({ name }) => matched.has(name));
  if (rows.length === 0) return <Text p="md">没有这样的行。</Text>;
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
        columns={[
          { head: "行", names: "bold", className: "tabular", of: ({ row }) => row },
          { head: "结果", of: ({ action }) => <Tag tone={tones[action]}>{actionWords[action]}</Tag> },
          ...fields.map(({ name, field, progress }): Column<PlanRowView> => {
            const problemOf = ({ problems }: PlanRowView) => problems.find((one) => one.field === name);
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
                  <>
                    {problem && <LevelIcon level={problem.level} size={13} />} {text}
                  </>
                );
              },
            };
          }),
        ]}
        underClass="problem-lines"
        under={({ row, problems }) =>
          problems.length === 0 ? null : (
            <ul>
              {problems.map((problem) => (
                <ProblemLine
                  key={`${problem.field ?? ""} ${problem.cell ?? ""} ${problem.message}`}
                  {...step}
                  row={row}
                  problem={problem}
                />
              ))}
            </ul>
          )
        }
      />
    </ScrollArea>
  );
}
