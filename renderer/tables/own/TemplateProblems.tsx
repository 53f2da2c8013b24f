import { Modal, Stack, Text } from "@mantine/core";
import type { OutputOf } from "../../../electron/contract/contract.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { DialogFoot } from "../../layout/DialogFoot.tsx";
import { SmallTable } from "../../layout/SmallTable.tsx";
import { words } from "../../text/words.ts";

export interface TemplateRefusal {
  /** The workbook, or the own table that was to be filled */
  readonly name: string;
  /** What was not done: 模板没有保存 */
  readonly undone: string;
  readonly problems: OutputOf<"ownTables.fill">["problems"];
}

interface Props {
  readonly refusal: TemplateRefusal | null;
  readonly close: () => void;
  /** Chooses a file again; null where none was chosen */
  readonly again: (() => void) | null;
}

/** What in a template cannot be used, by sheet and cell. */
export function TemplateProblems({ refusal, close, again }: Props) {
  return (
    <Modal
      opened={refusal !== null}
      onClose={close}
      size={860}
      title={refusal && `“${refusal.name}”有 ${refusal.problems.length} 处写得不对，${refusal.undone}`}
    >
      {refusal && (
        <Stack gap="sm">
          <SmallTable
            aria-label="模板中的问题"
            rows={refusal.problems}
            keyOf={({ sheet, cell, words: written, message }) => `${sheet} ${cell} ${written} ${message}`}
            columns={[
              { head: "工作表", w: 120, of: ({ sheet }) => sheet ?? "整个文件" },
              { head: "单元格", w: 80, className: "tabular", of: ({ cell }) => cell ?? words.nothing },
              { head: "写的是", w: 220, className: "selectable", of: ({ words: written }) => written },
              { head: "问题", of: ({ message }) => message },
            ]}
          />
          <Text size="xs">请在 WPS 中按单元格改好、保存后再选择。标签写法见“示例与标签说明”。</Text>
          <DialogFoot close={close} way={words.close}>
            {again && <ActionButton data-autofocus label="重新选择文件…" onClick={again} />}
          </DialogFoot>
        </Stack>
      )}
    </Modal>
  );
}
