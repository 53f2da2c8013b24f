import { Table } from "@mantine/core";
import type { Explanation } from "../../electron/contract/figures.ts";
import { monthText } from "../text/monthText.ts";
import { differenceText, withUnit } from "./figureWords.ts";

/** The figure as of last month and of the same month last year, and by how much it differs. */
export function ComparisonLines({ explanation: { unit, lastMonth, samePeriod } }: { explanation: Explanation }) {
  const lines = [
    { name: "上月", former: lastMonth },
    { name: "上年同期", former: samePeriod },
  ].flatMap(({ name, former }) => (former ? [{ name, former }] : []));
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="comparisons">
      <h3 className="section-title" id="comparisons">
        与以前相比
      </h3>
      <Table withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>对比</Table.Th>
            <Table.Th>截至</Table.Th>
            <Table.Th className="digits">当时</Table.Th>
            <Table.Th>至今变化</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ name, former }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400}>
                {name}
              </Table.Th>
              <Table.Td>{monthText(former.asOf)}</Table.Td>
              <Table.Td className="digits">{withUnit(former.text, unit)}</Table.Td>
              <Table.Td>{former.difference === null ? "不能相比" : differenceText(former.difference, unit)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
