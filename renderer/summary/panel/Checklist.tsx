import { Text } from "@mantine/core";
import type { SummaryView } from "../../../electron/contract/summary.ts";
import { FigureButton } from "../../figures/FigureButton.tsx";
import { RecordLink } from "../../figures/RecordLink.tsx";
import { ledgerName } from "../../layout/ledgerName.ts";
import { PlaceLink } from "../../layout/PlaceLink.tsx";
import { PanelSection } from "./PanelSection.tsx";

type Check = SummaryView["model"]["checks"][number];

/** What to look at before the summary goes out: what is missing and whose it is, rules that do not hold, promises that have passed. */
export function Checklist({ view: { model, ledgers } }: { view: SummaryView }) {
  return (
    <>
      <PanelSection
        title="待补"
        good="需要的数字台账里都有。"
        items={model.missing}
        groupOf={({ section }) => section}
        keyOf={({ figure, name }) => `${figure} ${name}`}
        draw={({ figure, name }) => (
          <>
            <FigureButton figure={figure} name={name} text="待补">
              {name}
            </FigureButton>{" "}
            {ledgers[figure] && (
              <PlaceLink underline="always" to={{ page: "ledger", ledger: ledgers[figure] }}>
                去填：{ledgerName(ledgers[figure])}
              </PlaceLink>
            )}
          </>
        )}
      />
      <PanelSection
        title="核对未通过"
        good="台账核对没有错误。"
        items={model.checks}
        keyOf={({ rule, record, field, label }) => `${rule} ${record} ${field} ${label}`}
        draw={sentenceOf}
      />
      <PanelSection
        title="应报未报"
        good="本期应报的都已报送。"
        items={model.unreported}
        groupOf={({ ledger }) => ledgerName(ledger)}
        keyOf={({ ledger, unit }) => `${ledger} ${unit}`}
        draw={({ ledger, message }) => (
          <PlaceLink underline="always" to={{ page: "ledger", ledger }}>
            {message}
          </PlaceLink>
        )}
      />
      <PanelSection
        title="已过承诺日期"
        good="没有承诺日期已过、尚未完成的工作。"
        items={model.passed}
        keyOf={({ record, field, label, due }) => `${record} ${field} ${label} ${due}`}
        draw={sentenceOf}
      />
      <Fonts fonts={model.fonts} />
    </>
  );
}

function sentenceOf({ ledger, record, label, message }: Pick<Check, "ledger" | "record" | "label" | "message">) {
  return (
    <span>
      {ledger && record ? <RecordLink ledger={ledger} id={record} label={label} /> : label}：{message}
    </span>
  );
}

function Fonts({ fonts }: { fonts: SummaryView["model"]["fonts"] }) {
  const lacking = fonts.filter(({ installed }) => installed === false);
  if (lacking.length === 0) return null;
  return (
    <section className="summary-section" aria-label="字体">
      <h2 className="section-title">这台电脑缺 {lacking.length} 种字体</h2>
      <ul className="summary-list">
        {lacking.map(({ use, wanted, substitute }) => (
          <li key={use}>
            {use}用“{wanted}”，{substitute === null ? "没有可替代的字体" : `暂以“${substitute}”代替`}
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        导出的文档仍写明原字体，在装有这些字体的电脑上打开时显示正常。
      </Text>
    </section>
  );
}
