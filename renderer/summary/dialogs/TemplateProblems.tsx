import { Group, Modal, Stack, Text } from "@mantine/core";
import type { TemplateProblem } from "../../../electron/contract/summaryModel.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { SmallTable } from "../../layout/SmallTable.tsx";
import { words } from "../../text/words.ts";

interface Props {
  readonly file: string;
  readonly problems: readonly TemplateProblem[];
  /** What is in force as before */
  readonly inForce: string;
  readonly close: () => void;
}

/** A template that was not taken, with every tag that is wrong. */
export function TemplateProblems({ file, problems, inForce, close }: Props) {
  return (
    <Modal opened onClose={close} title={`模板有 ${problems.length} 处写得不对`} size="xl">
      <Stack gap="sm">
        <Text>
          “{file}”没有采用，仍用{inForce}。请在 WPS 中改正下面各处，再导入一次。
        </Text>
        <div className="summary-scroll" tabIndex={-1}>
          <SmallTable
            rows={problems}
            keyOf={({ paragraph, tag, message }) => `${paragraph} ${tag} ${message}`}
            columns={[
              {
                head: "段落",
                w: 70,
                of: ({ paragraph }) => (paragraph === null ? "正文外" : `第 ${paragraph + 1} 段`),
              },
              { head: "这一段的文字", w: 240, className: "selectable", of: ({ text }) => text },
              { head: "问题", className: "selectable", of: ({ message }) => message },
            ]}
          />
        </div>
        <Group justify="flex-end">
          <ActionButton data-autofocus label={words.close} onClick={close} />
        </Group>
      </Stack>
    </Modal>
  );
}
