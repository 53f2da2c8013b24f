import { Table, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { areas as allAreas } from "../../db/ledgers/areas.ts";
import type { HomePage } from "../../electron/contract/homePage.ts";
import { words } from "../text/words.ts";
import { FigureText } from "./FigureText.tsx";
import { RateBar } from "./RateBar.tsx";
import type { Definitions } from "./useDefinitions.ts";

interface Props {
  readonly areas: HomePage["areas"];
  readonly calendar: string;
  readonly definitions: Definitions;
}

/** Each work area: its tasks against the year's target and the calendar, its other figures, and how many things are late. */
export function AreaProgress({ areas, calendar, definitions }: Props) {
  const shown = areas.filter(({ lines, others, late }) => lines.length + others.length + late > 0);
  return (
    <section aria-labelledby="area-progress">
      <h2 className="section-title" id="area-progress">
        重点工作进度
        <Text component="span" c="dimmed" ml="sm" fw={400}>
          时间进度 {calendar}％
        </Text>
      </h2>
      <Table withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={150}>工作领域</Table.Th>
            <Table.Th w={190}>事项</Table.Th>
            <Table.Th className="digits">年度任务</Table.Th>
            <Table.Th className="digits">完成</Table.Th>
            <Table.Th w={210}>完成率</Table.Th>
            <Table.Th w={130}>快慢</Table.Th>
            <Table.Th w={90}>逾期</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((area) => (
            <AreaRows key={area.area} area={area} definitions={definitions} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function AreaRows({ area, definitions }: { area: HomePage["areas"][number]; definitions: Definitions }) {
  const rows = area.lines.length + (area.others.length > 0 || area.lines.length === 0 ? 1 : 0);
  const name = (
    <Table.Th scope="rowgroup" rowSpan={rows} fw={600} style={{ verticalAlign: "top" }}>
      {allAreas.find(({ id }) => id === area.area)?.name ?? area.area}
    </Table.Th>
  );
  const late = (
    <Table.Td rowSpan={rows} style={{ verticalAlign: "top" }}>
      {area.late > 0 ? (
        <span className="with-icon cell-warning">
          <IconAlertTriangle size={14} aria-hidden /> {area.late} 项
        </span>
      ) : (
        "无"
      )}
    </Table.Td>
  );
  return (
    <>
      {area.lines.map((line, index) => (
        <Table.Tr key={line.name}>
          {index === 0 && name}
          <Table.Th scope="row" fw={400}>
            {line.name}
          </Table.Th>
          <Table.Td className="digits">
            <FigureText figure={line.target} definitions={definitions} withUnit />
          </Table.Td>
          <Table.Td className="digits">
            <FigureText figure={line.done} definitions={definitions} withUnit />
          </Table.Td>
          <Table.Td>{line.rate.value === null ? words.nothing : <RateBar rate={line.rate.text} />}</Table.Td>
          <Table.Td>{line.pace ? `${line.pace.word}${line.pace.word === "持平" ? "" : ` ${line.pace.points.replace("-", "")} 个百分点`}` : words.nothing}</Table.Td>
          {index === 0 && late}
        </Table.Tr>
      ))}
      {rows > area.lines.length && (
        <Table.Tr>
          {area.lines.length === 0 && name}
          <Table.Td colSpan={5}>
            <span className="other-figures">
              {area.others.map((figure) => (
                <span key={figure.figure}>
                  {figure.name} <FigureText figure={figure} definitions={definitions} withUnit />
                </span>
              ))}
            </span>
          </Table.Td>
          {area.lines.length === 0 && late}
        </Table.Tr>
      )}
    </>
  );
}
