import { Group, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import type { SummaryView } from "../../../electron/contract/summary.ts";
import type { SummaryBlock, TemplateProblem } from "../../../electron/contract/summaryModel.ts";
import { call } from "../../api/client.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { askConfirm } from "../../layout/ask.tsx";
import { useCommand } from "../../layout/commands.ts";
import { isComposing } from "../../layout/isComposing.ts";
import { notifyDone } from "../../layout/notify.tsx";
import { useLeaveGuard } from "../../layout/place.ts";
import { told } from "../../layout/told.ts";
import { words } from "../../text/words.ts";
import { ChipEditor } from "../chips/ChipEditor.tsx";
import type { ChipField } from "../chips/chipField.ts";
import { InsertFigure } from "./InsertFigure.tsx";

interface Props {
  readonly view: SummaryView;
  readonly block: SummaryBlock;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly done: () => void;
}

/** One paragraph's text with its tags, edited in place for this edition alone. */
export function EditParagraph({ view, block, text, setText, done }: Props) {
  const { model, edition } = view;
  const own = edition.texts.find(({ paragraph }) => paragraph === block.paragraph);
  const [problems, setProblems] = useState<readonly TemplateProblem[]>([]);
  const [saving, setSaving] = useState(false);
  const editor = useRef<Pick<ChipField, "insert">>(null);
  const dirty = text !== block.template;
  const repeated = model.blocks.filter(({ paragraph }) => paragraph === block.paragraph).length;

  const save = async (next: string | null): Promise<void> => {
    setSaving(true);
    await told(async () => {
      const { problems: found } = await call("summary.saveParagraph", {
        kind: model.kind,
        asOf: model.asOf,
        revision: edition.revision,
        paragraph: next === null && own ? own.written : block.paragraph,
        template: own?.template ?? block.template,
        text: next,
      });
      setProblems(found);
      if (found.length > 0) return;
      notifyDone(next === null ? "已恢复模板文字。" : "已保存，只用于这一期。");
      done();
    });
    setSaving(false);
  };
  const mayLeave = async (): Promise<boolean> =>
    !dirty ||
    (await askConfirm({
      title: "这一段还没有保存",
      text: "这一段改过的文字还没有保存，离开就没有了。",
      confirm: "放弃修改",
      cancel: "继续改",
      grave: true,
    }));
  const leave = async (): Promise<void> => {
    if (await mayLeave()) done();
  };
  useLeaveGuard(dirty, mayLeave);
  useCommand("save", () => void save(text));

  return (
    <Stack gap={6} className="summary-editor">
      <ChipEditor
        ref={editor}
        kind={model.kind}
        asOf={model.asOf}
        paragraph={block.paragraph}
        label={`第 ${block.paragraph + 1} 段`}
        description={about(repeated)}
        invalid={problems.length > 0}
        text={text}
        setText={setText}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent) || event.key !== "Escape") return;
          event.stopPropagation();
          void leave();
        }}
      />
      {problems.length > 0 && (
        <div role="alert" className="problem-error">
          <Text size="xs">没有保存，原来的文字没有变：</Text>
          <ul className="summary-problems">
            {problems.map(({ tag, message }) => (
              <li key={`${tag} ${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <Group gap="xs">
        <ActionButton loading={saving} label={words.save} onClick={() => save(text)} title="Ctrl+S" />
        <ActionButton quiet label={words.cancel} onClick={() => leave()} />
        {own && <ActionButton quiet loading={saving} label="恢复模板文字" onClick={() => save(null)} />}
        <InsertFigure asOf={model.asOf} insert={(figure) => editor.current?.insert(`{${figure}}`)} />
      </Group>
    </Stack>
  );
}

/** What the editor says of itself. @param repeated how often the summary writes the paragraph */
function about(repeated: number): string {
  return [
    "方框里的数字随台账变动；条件和它的“止”之间的话，条件成立才写出。方框可整个删除、剪切、粘贴，Ctrl+Z 撤销。",
    "只改这一期；每年都要这样写，请改模板。删空则这一期不写这一段。",
    ...(repeated > 1 ? [`这一段按清单出现 ${repeated} 次，改的是它的写法。`] : []),
  ].join("");
}
