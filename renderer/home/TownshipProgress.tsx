import { Alert, Table, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { OutputOf } from "../../electron/contract/contract.ts";
import { words } from "../text/words.ts";
import { RateBar } from "./RateBar.tsx";

type Home = OutputOf<"app.home">;

/** Road-building by township: plan, done, rate in figures and as a bar; and who has sent nothing for the month. */
export function TownshipProgress({ townships, missing }: Pick<Home, "townships" | "missing">) {
  return (
    <section aria-labelledby="township-progress">
      <h2 className="section-title" id="township-progress">
        农村公路建设任务：乡镇进度
      </h2>
      {missing.length > 0 ? (
        <Alert color="yellow.9" variant="outline" icon={<IconAlertTriangle aria-hidden />} p="xs" mb="xs">
          本月尚未报送的乡（镇）、街道（{missing.length} 个）：{missing.join("、")}
        </Alert>
      ) : (
        townships.length > 0 && (
          <Text mb="xs" className="with-icon">
            <IconCircleCheck size={16} aria-hidden /> 本月各乡（镇）、街道均已报送。
          </Text>
        )
      )}
      <Table withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>乡（镇）、街道</Table.Th>
            <Table.Th className="digits">计划（公里）</Table.Th>
            <Table.Th className="digits">完成（公里）</Table.Th>
            <Table.Th w="38%">完成率</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {townships.map(({ township, planned, done, rate }) => (
            <Table.Tr key={township}>
              <Table.Th scope="row" fw={400}>
                {township}
                {missing.includes(township) && (
                  <Text component="span" size="xs" c="dimmed">
                    {" "}
                    （未报）
                  </Text>
                )}
              </Table.Th>
              <Table.Td className="digits">{planned}</Table.Td>
              <Table.Td className="digits">{done}</Table.Td>
              <Table.Td>{rate === null ? words.nothing : <RateBar rate={rate} />}</Table.Td>
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
