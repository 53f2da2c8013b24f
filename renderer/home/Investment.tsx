import { Table, Text } from "@mantine/core";
import type { HomePage } from "../../electron/contract/homePage.ts";
import { monthText } from "../text/monthText.ts";
import { FigureText } from "./FigureText.tsx";
import type { Definitions } from "./useDefinitions.ts";

/** Investment month by month against the year's target; left out while nothing is reported. */
export function Investment({ investment, definitions }: { investment: HomePage["investment"]; definitions: Definitions }) {
  if (!investment.months.some(({ sum }) => sum.value !== null && sum.value !== "0")) return null;
  return (
    <section aria-labelledby="investment">
      <h2 className="section-title" id="investment">
        固定资产投资（不含高速公路）
        <Text component="span" c="dimmed" ml="sm" fw={400}>
          年度任务 <FigureText figure={investment.target} definitions={definitions} withUnit />
        </Text>
      </h2>
      <Table withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>月份</Table.Th>
            <Table.Th className="digits">本月（{investment.target.unit}）</Table.Th>
            <Table.Th className="digits">累计（{investment.target.unit}）</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {investment.months.map(({ month, amount, sum }) => (
            <Table.Tr key={month}>
              <Table.Th scope="row" fw={400}>
                {monthText(month)}
              </Table.Th>
              <Table.Td className="digits">
                <FigureText figure={amount} definitions={definitions} />
              </Table.Td>
              <Table.Td className="digits">
                <FigureText figure={sum} definitions={definitions} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
