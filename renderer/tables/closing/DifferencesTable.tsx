import { Anchor, Table, Text } from "@mantine/core";
import type { TableDifferencesView } from "../../../electron/contract/closings.ts";
import { differenceText, withUnit } from "../../figures/figureWords.ts";
import { RecordLink } from "../../figures/RecordLink.tsx";
import { words } from "../../text/words.ts";

export interface DifferencesProps {
  readonly differences: TableDifferencesView;
  /** Shows a cell of the table */
  readonly show: (row: TableDifferencesView["cells"][number]["row"], column: number) => void;
}

/** Every cell that differs from what was handed in, and the records that made it. */
export function DifferencesTable({ differences, show }: DifferencesProps) {
  const { rows, cells, cellsTotal, texts, records } = differences;
  return (
    <>
      <Table withTableBorder withColumnBorders aria-label="与上报相差的各处">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>行</Table.Th>
            <Table.Th>列</Table.Th>
            <Table.Th className="digits">上报数</Table.Th>
            <Table.Th className="digits">现数</Table.Th>
            <Table.Th>相差（按准确值）</Table.Th>
            <Table.Th>由哪些记录造成（当时 → 现在计入）</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ row, causes, causesTotal }) => (
            <Table.Tr key={`${row.label} ${row.issued} ${row.today}`}>
              <Table.Td>{row.label}</Table.Td>
              <Table.Td>整行</Table.Td>
              <Table.Td className="digits">{row.issued === null ? words.nothing : "有"}</Table.Td>
              <Table.Td className="digits">{row.today === null ? words.nothing : "有"}</Table.Td>
              <Table.Td>{row.issued === null ? "上报后新增" : "现在没有"}</Table.Td>
              <Table.Td>
                <CauseLinks causes={causes} causesTotal={causesTotal} records={records} />
              </Table.Td>
            </Table.Tr>
          ))}
          {cells.map(({ row, column, unit, before, after, difference, causes, causesTotal }) => (
            <Table.Tr key={`${row.issued} ${column.index}`}>
              <Table.Td>
                <Anchor component="button" type="button" size="xs" onClick={() => show(row, column.index)}>
                  {row.label || "（无名称）"}
                </Anchor>
              </Table.Td>
              <Table.Td>{column.path.join("／")}</Table.Td>
              <Table.Td className="digits">{withUnit(before.text || words.nothing, unit)}</Table.Td>
              <Table.Td className="digits">{withUnit(after.text || words.nothing, unit)}</Table.Td>
              <Table.Td className="tabular">{difference === null ? "不同" : differenceText(difference, unit)}</Table.Td>
              <Table.Td>
                <CauseLinks causes={causes} causesTotal={causesTotal} records={records} />
              </Table.Td>
            </Table.Tr>
          ))}
          {texts.map(({ what, before, after }) => (
            <Table.Tr key={what}>
              <Table.Td colSpan={2}>{what}</Table.Td>
              <Table.Td>{before || words.nothing}</Table.Td>
              <Table.Td>{after || words.nothing}</Table.Td>
              <Table.Td>不同</Table.Td>
              <Table.Td>设置或报表格式有变</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {cellsTotal > cells.length && (
        <Text size="xs">
          共 {cellsTotal} 处，只列出前 {cells.length} 处。
        </Text>
      )}
    </>
  );
}

interface Causes extends Pick<TableDifferencesView["cells"][number], "causes" | "causesTotal"> {
  readonly records: TableDifferencesView["records"];
}

/** The records that made a difference, each leading to its form, with what it added then and adds now. */
function CauseLinks({ causes, causesTotal, records }: Causes) {
  if (causesTotal === 0) return "不是由台账记录造成（名录、设置或程序有变）";
  const first = causes.slice(0, 3);
  return (
    <>
      {first.map(({ ledger, id, before, after }) => {
        const record = records.find((one) => one.id === id && one.ledger === ledger);
        const label = record?.label ?? "";
        return (
          <div key={`${ledger} ${id}`}>
            {record?.gone ? `${label || "（无名称）"}（已删除）` : <RecordLink ledger={ledger} id={id} label={label} />}
            {(before !== null || after !== null) && (
              <Text component="span" size="xs" c="dimmed" className="tabular">
                {` ${before ?? words.nothing} → ${after ?? words.nothing}`}
              </Text>
            )}
          </div>
        );
      })}
      {causesTotal > first.length && <Text size="xs">等 {causesTotal} 条记录</Text>}
    </>
  );
}
