import { Text } from "@mantine/core";
import { useState } from "react";
import { monthText } from "../../db/exact/index.ts";
import type { HomePage } from "../../electron/contract/homePage.ts";
import { FigureButton } from "../figures/FigureButton.tsx";
import { figureName, withUnit } from "../figures/figureWords.ts";
import { RecordLink } from "../figures/RecordLink.tsx";
import { ActionButton } from "../layout/ActionButton.tsx";
import { places } from "../layout/place.ts";
import { Section } from "../layout/Section.tsx";
import { SmallTable } from "../layout/SmallTable.tsx";
import { timeText } from "../text/timeText.ts";

/** What the last import brought, which figures differ from before it, and what was changed by hand since. */
export function LastImport({ last }: { last: HomePage["lastImport"] }) {
  return (
    <Section id="last-import" title="最近一次导入以来">
      {!last && <Text size="xs">还没有导入过表格。</Text>}
      {last && (
        <>
          <Text size="xs">
            {last.file}，{timeText(last.at)} 导入：新增 {last.counts.add ?? 0} 条，更新 {last.counts.update ?? 0}{" "}
            条，不变 {last.counts.unchanged ?? 0} 条。
          </Text>
          <Figures last={last} />
          {last.edited > 0 && (
            <div className="home-edited">
              <Text size="xs">此后手工改动 {last.edited} 条记录：</Text>
              <ul className="home-list">
                {last.records.map(({ ledger, id, label }) => (
                  <li key={`${ledger} ${id}`}>
                    <RecordLink ledger={ledger} id={id} label={label} />
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </Section>
  );
}

/** As many as fit beside the rest; a first import changes every figure there is. */
const SHOWN = 6;

function Figures({ last: { figures, figuresAsOf } }: { last: NonNullable<HomePage["lastImport"]> }) {
  const [all, setAll] = useState(false);
  if (figures === null) {
    return figuresAsOf === null ? null : (
      <Text size="xs">
        指标的前后对比以 {monthText(figuresAsOf)} 计。{" "}
        <ActionButton small label={`转到 ${monthText(figuresAsOf)}`} onClick={() => places.setMonth(figuresAsOf)} />
      </Text>
    );
  }
  if (figures.length === 0) return <Text size="xs">本页指标没有变化。</Text>;
  return (
    <>
      <SmallTable
        mt={4}
        rows={figures.slice(0, all ? undefined : SHOWN)}
        keyOf={({ figure }) => figure}
        columns={[
          { head: `指标（${figures.length} 个有变化）`, names: true, of: ({ figure }) => figureName(figure) },
          { head: "导入前", className: "digits", of: ({ before, unit }) => withUnit(before, unit) },
          {
            head: "现在",
            className: "digits",
            of: ({ figure, name, after, unit }) => (
              <FigureButton figure={figure} name={name} text={withUnit(after, unit)} />
            ),
          },
        ]}
      />
      {figures.length > SHOWN && (
        <ActionButton
          faint
          mt={4}
          aria-expanded={all}
          label={all ? "收起" : `显示全部 ${figures.length} 个`}
          onClick={() => setAll(!all)}
        />
      )}
    </>
  );
}
