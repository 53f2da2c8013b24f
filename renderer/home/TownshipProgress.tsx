import { Table } from "@mantine/core";
import type { HomePage } from "../../electron/contract/homePage.ts";
import { RateBar } from "./RateBar.tsx";
import { ShownFigure } from "./ShownFigure.tsx";

/** Road-building by township: plan, done and rate, the rate as a bar too. */
export function TownshipProgress({ townships }: Pick<HomePage, "townships">) {
  return (
    <section aria-labelledby="township-progress">
      <h2 className="section-title" id="township-progress">
        农村公路建设：各乡（镇）、街道进度
      </h2>
      <Table withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>乡镇、街道</Table.Th>
            <Table.Th className="digits">任务</Table.Th>
            <Table.Th className="digits">完成</Table.Th>
            <Table.Th w="36%">完成率</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {townships.map(({ township, planned, done, rate }) => (
            <Table.Tr key={township}>
              <Table.Th scope="row" fw={400}>
                {township || "未填乡镇"}
              </Table.Th>
              <Table.Td className="digits">
                <ShownFigure figure={planned} township={township} />
              </Table.Td>
              <Table.Td className="digits">
                <ShownFigure figure={done} township={township} />
              </Table.Td>
              <Table.Td>
                <RateBar rate={rate} township={township} />
              </Table.Td>
            </Table.Tr>
          ))}
          {townships.length === 0 && (
            <Table.Tr>
              <Table.Td colSpan={4}>没有乡（镇）、街道。请在“基础资料”中核对名单。</Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </section>
  );
}
