import { ScrollArea, Table, Text } from "@mantine/core";
import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";
import { Fragment } from "react";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import type { PlanAction, PlanRowView, PlanTableView } from "../../../electron/contract/importPlan.ts";
import { Tag } from "../../layout/Tag.tsx";
import { headerText, isRight, valueText } from "../../records/valueText.ts";
import { actionWords } from "../../text/planWords.ts";
import type { PlannedStep } from "../useImport.ts";
import { ProblemLine } from "./ProblemLine.tsx";

interface Props extends PlannedStep {
  readonly ledger: Ledger;
  readonly table: PlanTableView;
  readonly rows: readonly PlanRowView[];
}

const tones = { add: "good", update: "change", unchanged: "quiet", refuse: "bad" } as const satisfies Record<
  PlanAction,
  string
>;

/** The rows of one page; below a row with problems each problem with its cell, what stands there, and a way to correct it. */
export function RowsTable({ ledger, table, rows, work, wizard }: Props) {
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
      <Table withTableBorder withColumnBorders stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>行</Table.Th>
            <Table.Th>结果</Table.Th>
            {fields.map(({ name, field }) => (
              <Table.Th key={name} className={isRight(field) ? "digits" : undefined}>
                {headerText(name, field)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Fragment key={row.row}>
              <Table.Tr>
                <Table.Th scope="row" className="tabular">
                  {row.row}
                </Table.Th>
                <Table.Td>
                  <Tag tone={tones[row.action]}>{actionWords[row.action]}</Tag>
                </Table.Td>
                {fields.map(({ name, field, progress }) => {
                  const problem = row.problems.find((one) => one.field === name);
                  const text = valueText((progress ? row.progress : row.values)[name], field) || problem?.raw || "";
                  const Icon = problem?.level === "error" ? IconAlertCircle : IconAlertTriangle;
                  return (
                    <Table.Td
                      key={name}
                      className={`${isRight(field) ? "digits" : ""} ${problem ? `cell-${problem.level}` : ""}`}
                    >
                      {problem && <Icon size={13} aria-label={problem.level === "error" ? "错误" : "提示"} />} {text}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
              {row.problems.length > 0 && (
                <Table.Tr>
                  <Table.Td colSpan={fields.length + 2} className="problem-lines">
                    <ul>
                      {row.problems.map((problem) => (
                        <ProblemLine
                          key={`${problem.field ?? ""} ${problem.cell ?? ""} ${problem.message}`}
                          ledger={ledger}
                          index={table.index}
                          row={row.row}
                          problem={problem}
                          work={work}
                          wizard={wizard}
                        />
                      ))}
                    </ul>
                  </Table.Td>
                </Table.Tr>
              )}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
