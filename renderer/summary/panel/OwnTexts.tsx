import { Group, Text } from "@mantine/core";
import type { OwnText, SummaryView } from "../../../electron/contract/summary.ts";
import { call } from "../../api/client.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { askConfirm } from "../../layout/ask.tsx";
import { told } from "../../layout/told.ts";

interface Props {
  readonly view: SummaryView;
  /** Why nothing can be changed; null: it can */
  readonly fixed: string | null;
}

/** The paragraphs this edition says otherwise than the template, those without a place among them. */
export function OwnTexts({ view: { model, edition, issue }, fixed }: Props) {
  // An issue has its texts in it; these are of the edition as it is being written.
  if (edition.texts.length === 0 || issue !== null) return null;
  const problems = model.problems;
  const restore = async (own: OwnText): Promise<void> => {
    const what = own.paragraph === null ? "去掉这段改写" : "恢复模板文字";
    const sure = await askConfirm({
      title: what,
      text: `去掉本期改写的这一段：“${short(own.text)}”。`,
      confirm: what,
      grave: true,
    });
    if (!sure) return;
    const { kind, asOf } = model;
    const { written: paragraph, template } = own;
    const restored = { kind, asOf, revision: edition.revision, paragraph, template, text: null };
    const said = own.paragraph === null ? "已去掉这段改写。" : "已恢复模板文字。";
    await told(() => call("summary.saveParagraph", restored), said);
  };
  return (
    <section className="summary-section" aria-label="本期改写">
      <h2 className="section-title">本期改写 {edition.texts.length} 段</h2>
      <ul className="summary-list">
        {edition.texts.map((own) => (
          <li key={`${own.written} ${own.template}`}>
            <Text size="xs" className="selectable">
              {own.paragraph === null
                ? `模板已换，没有对应的段落，没有写进去。要用，请复制到要改的段落里：${own.text}`
                : `第 ${own.paragraph + 1} 段：${short(own.text)}`}
            </Text>
            {problems
              .filter(({ paragraph }) => paragraph === own.paragraph)
              .map(({ message }) => (
                <Text key={message} size="xs" className="problem-error">
                  没有采用，用的是模板文字。{message}
                </Text>
              ))}
            <Group gap={6}>
              <ActionButton
                reason={fixed}
                small
                label={own.paragraph === null ? "不要这段了" : "恢复模板文字"}
                onClick={() => restore(own)}
              />
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}

function short(text: string): string {
  if (text.trim() === "") return "（这一段不写）";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
