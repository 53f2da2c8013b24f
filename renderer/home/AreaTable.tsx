import { Table } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconMinus } from "@tabler/icons-react";
import { Fragment } from "react";
import { areas as areaNames } from "../../db/ledgers/areas.ts";
import type { HomePage } from "../../electron/contract/homePage.ts";
import { AuditCounts } from "../audit/AuditCounts.tsx";
import { Section } from "../layout/Section.tsx";
import { words } from "../text/words.ts";
import { LateButton } from "./LateWorks.tsx";
import { RateBar } from "./RateBar.tsx";
import { ShownFigure } from "./ShownFigure.tsx";

type ShownFigureOf = HomePage["areas"][number]["others"][number];

const OWN_GROUP: Readonly<Record<string, string>> = {
  investment: "固投",
  rural: "农村路",
  safety: "安全",
  party: "党建",
  integrity: "廉政",
  service: "服务",
};

type Pace = NonNullable<HomePage["areas"][number]["lines"][number]["pace"]>;

const paceIcons = { 超前: IconArrowUp, 滞后: IconArrowDown, 持平: IconMinus } as const;

/** Every work area: its lines with target, done, rate and pace, then its other figures, and how much of it is late. */
export function AreaTable({ areas, asOf }: { areas: HomePage["areas"]; asOf: string }) {
  return (
    <Section id="area-progress" title="各项工作进度">
      <Table withTableBorder withColumnBorders className="area-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="23%">事项</Table.Th>
            <Table.Th className="digits">任务</Table.Th>
            <Table.Th className="digits">完成</Table.Th>
            <Table.Th w="20%">完成率</Table.Th>
            <Table.Th w={146}>比时间进度</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {areas.map(({ area, lines, others, late }) => (
            <Fragment key={area}>
              <Table.Tr className="area-head">
                <Table.Th colSpan={5} scope="rowgroup">
                  {areaNames.find(({ id }) => id === area)?.name ?? area}
                  <AuditCounts area={area} />
                  {late > 0 && <LateButton area={area} count={late} asOf={asOf} />}
                </Table.Th>
              </Table.Tr>
              {lines.map(({ name, target, done, rate, pace, months, other }) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row" fw={400}>
                    {name}
                    {months && <small className="line-months">{months}</small>}
                    {other && <small className="line-months">{other}</small>}
                  </Table.Th>
                  <Table.Td className="digits">
                    <ShownFigure figure={target} />
                  </Table.Td>
                  <Table.Td className="digits">
                    <ShownFigure figure={done} />
                  </Table.Td>
                  <Table.Td>
                    <RateBar rate={rate} />
                  </Table.Td>
                  <Table.Td>{pace ? <PaceText pace={pace} asOf={asOf} /> : words.nothing}</Table.Td>
                </Table.Tr>
              ))}
              <Table.Tr>
                <Table.Td colSpan={5}>
                  <ul className="area-others">
                    {others.map((figure) => (
                      <li key={figure.figure}>
                        <span className="area-other-name">{nameIn(area, figure)}</span> <ShownFigure figure={figure} />
                      </li>
                    ))}
                  </ul>
                </Table.Td>
              </Table.Tr>
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

/** 里程 and 更换车辆数 are of something: the group stands before the name unless it is the area's own. */
function nameIn(area: string, { figure, name }: ShownFigureOf): string {
  const group = figure.split(".")[0] ?? "";
  return OWN_GROUP[area] === group || name.startsWith(group) ? name : `${group}${name}`;
}

/** 快慢: the word says it; arrow and colour only repeat it. */
function PaceText({ pace: { points, word, asOf: measured }, asOf }: { pace: Pace; asOf: string }) {
  const Icon = paceIcons[word];
  return (
    <span className={`with-icon pace pace-${word === "滞后" ? "behind" : "kept"}`}>
      <Icon size={14} aria-hidden />
      {word}
      {word !== "持平" && <span className="tabular"> {points} 个百分点</span>}
      {measured !== asOf && <span>（按{Number(measured.slice(5))}月）</span>}
    </span>
  );
}
