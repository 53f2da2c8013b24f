import { Text } from "@mantine/core";
import { IconFileSearch } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { monthText } from "../../../db/exact/index.ts";
import type { Recheck, SummaryModel } from "../../../electron/contract/summaryModel.ts";
import { call } from "../../api/client.ts";
import { useTask } from "../../api/useTask.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { TaskModal } from "../../layout/TaskModal.tsx";
import { told } from "../../layout/told.ts";
import { kindNames } from "../summaryWords.ts";
import { NumberSource } from "./NumberSource.tsx";
import { PanelSection } from "./PanelSection.tsx";

/** The last document that was held against the ledgers: its name, and what came of it. */
interface KeptRecheck {
  readonly file: string;
  readonly result: Recheck;
}

/** Kept by edition while the program runs, so that coming back from a record finds the result again. */
const kept = new Map<string, KeptRecheck>();

/** Whether a document of the edition was held against the ledgers. */
export function hasRecheck({ kind, asOf }: SummaryModel): boolean {
  return kept.has(`${kind} ${asOf}`);
}

/** 改后回检: what a document that was edited by hand says otherwise than the ledgers. */
export function RecheckPanel({ model: { kind, asOf } }: { model: SummaryModel }) {
  const task = useTask();
  const [last, setLast] = useState(kept.get(`${kind} ${asOf}`));
  const choose = () =>
    told(async () => {
      const { file } = await call("summary.choose", {});
      if (!file) return;
      const result = await task.run((id) => call("summary.recheck", { kind, asOf, token: file.token, task: id }));
      const next = { file: file.name, result };
      kept.set(`${kind} ${asOf}`, next);
      setLast(next);
    });
  return (
    <>
      <section className="summary-section">
        <Text size="xs" mb={6}>
          导出的文档在 WPS 里改过之后，选它来核对：每个数字还与台账一致吗？文档和台账都不会改动。
        </Text>
        <ActionButton loading={task.running} quiet icon={IconFileSearch} label="选择改过的文档…" onClick={choose} />
      </section>
      {last && <Result kept={last} />}
      <TaskModal task={task} title="改后回检" text="正在核对文档中的数字…" />
    </>
  );
}

function Result({ kept: { file, result } }: { kept: KeptRecheck }) {
  const { differences, vanished, added, agrees, unread } = result;
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
        {unread.length > 0 && (
          <Text size="xs">附件不是本程序的报表，没有核对：{unread.map((title) => `《${title}》`).join("、")}</Text>
        )}
      </section>
      <PanelSection
        title="与台账不同"
        good="没有改错的数字。"
        items={differences}
        first={20}
        keyOf={({ figure, name, item, found, place, sentence }) =>
          `${figure} ${name} ${item} ${found} ${place} ${sentence}`
        }
        draw={(number) => (
          <Finding sentence={number.sentence} place={number.place} what={differenceText(number)}>
            {number.name !== "" && <NumberSource number={number} />}
          </Finding>
        )}
      />
      <PanelSection
        title="文中不见了"
        good="该有的数字都在。"
        items={vanished}
        first={20}
        keyOf={({ figure, name, item, sentence, expected }) => `${figure} ${name} ${item} ${expected} ${sentence}`}
        draw={(number) => (
          <Finding sentence={number.sentence} place={number.place} what={`原有 ${number.expected}`}>
            {number.name !== "" && <NumberSource number={{ ...number, record: null }} />}
          </Finding>
        )}
      />
      <PanelSection
        title="另外写进的数字"
        good="没有台账之外的数字。"
        items={added}
        first={20}
        keyOf={({ found, place, sentence }) => `${found} ${place} ${sentence}`}
        draw={({ found, place, sentence }) => (
          <Finding sentence={sentence} place={place} what={`${found}：台账里没有对应的指标`} />
        )}
      />
    </div>
  );
}

function identityText({ identity, asOf }: Recheck): string {
  if (identity === null) return `文档没有注明是哪一期，按截至 ${monthText(asOf)} 核对。`;
  return `${kindNames[identity.kind]}，截至 ${monthText(asOf)}，按今天的台账核对。`;
}

/** 单位不符：文中 11.38万元，应为 11.38亿元 */
function differenceText({ unlike, found, expected }: Recheck["differences"][number]): string {
  if (expected === null) return `文中 ${found}，台账里已没有`;
  return `${unlike.join("、")}不符，文中 ${found}，应为 ${expected}`;
}

interface FindingProps {
  readonly sentence: string;
  readonly place: string;
  readonly what: string;
  readonly children?: ReactNode;
}

function Finding({ sentence, place, what, children }: FindingProps) {
  return (
    <div>
      <div>
        {children}
        {children ? "：" : ""}
        {what}
      </div>
      <div className="summary-sentence selectable">
        {place}
        {place ? "：" : ""}
        {sentence}
      </div>
    </div>
  );
}
