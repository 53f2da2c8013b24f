import { Text } from "@mantine/core";
import { IconFileSearch } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Recheck } from "../../../electron/contract/summaryModel.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { monthText } from "../../text/monthText.ts";
import { kindNames } from "../summaryWords.ts";
import type { KeptRecheck } from "./keptRecheck.ts";
import { NumberSource } from "./NumberSource.tsx";
import { PanelSection } from "./PanelSection.tsx";
import { ShortList } from "./ShortList.tsx";

interface Props {
  readonly kept: KeptRecheck | null;
  readonly busy: boolean;
  readonly choose: () => void;
}

/** 改后回检: what a document that was edited by hand says otherwise than the ledgers. */
export function RecheckPanel({ kept, busy, choose }: Props) {
  return (
    <>
      <section className="summary-section">
        <Text size="xs" mb={6}>
          导出的文档在 WPS 里改过之后，选它来核对：每个数字还与台账一致吗？文档和台账都不会改动。
        </Text>
        <ActionButton loading={busy} quiet icon={IconFileSearch} label="选择改过的文档…" onClick={choose} />
      </section>
      {kept && <Result kept={kept} />}
    </>
  );
}

function Result({ kept: { file, result } }: { kept: KeptRecheck }) {
  const { differences, vanished, added, agrees } = result;
  return (
    <div role="status" aria-label="回检结果">
      <section className="summary-section">
        <Text size="xs" className="selectable">
          {file}
        </Text>
        <Text size="xs">{identityText(result)}</Text>
        <Text size="xs" fw={600}>
          {agrees} 个数字与台账一致。
        </Text>
      </section>
      <PanelSection title="与台账不同" count={differences.length} good="没有改错的数字。">
        <ShortList
          items={differences}
          first={20}
          keyOf={({ figure, name, item, found, sentence }) => `${figure} ${name} ${item} ${found} ${sentence}`}
          draw={(difference) => (
            <Finding
              sentence={difference.sentence}
              what={
                difference.expected === null
                  ? `文中 ${difference.found}，台账里已没有`
                  : `文中 ${difference.found}，台账为 ${difference.expected}`
              }
            >
              <NumberSource number={difference} />
            </Finding>
          )}
        />
      </PanelSection>
      <PanelSection title="文中不见了" count={vanished.length} good="该有的数字都在。">
        <ShortList
          items={vanished}
          first={20}
          keyOf={({ figure, name, item, sentence, expected }) => `${figure} ${name} ${item} ${expected} ${sentence}`}
          draw={(number) => (
            <Finding sentence={number.sentence} what={`应为 ${number.expected}`}>
              <NumberSource number={{ ...number, record: null }} />
            </Finding>
          )}
        />
      </PanelSection>
      <PanelSection title="另外写进的数字" count={added.length} good="没有台账之外的数字。">
        <ShortList
          items={added}
          first={20}
          keyOf={({ found, sentence }) => `${found} ${sentence}`}
          draw={({ found, sentence }) => <Finding sentence={sentence} what={`${found}：台账里没有对应的指标`} />}
        />
      </PanelSection>
    </div>
  );
}

function identityText({ identity, asOf }: Recheck): string {
  if (identity === null) return `文档没有注明是哪一期，按截至 ${monthText(asOf)} 核对。`;
  return `${kindNames[identity.kind]}，截至 ${monthText(asOf)}，按今天的台账核对。`;
}

function Finding({ sentence, what, children }: { sentence: string; what: string; children?: ReactNode }) {
  return (
    <div>
      <div>
        {children}
        {children ? "：" : ""}
        {what}
      </div>
      <div className="summary-sentence selectable">{sentence}</div>
    </div>
  );
}
