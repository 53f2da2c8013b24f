import { Modal } from "@mantine/core";
import type { ShownAs } from "../../../electron/contract/ownTables.ts";
import { asItIs } from "../page/useShownAs.ts";
import { PreviewContent } from "./PreviewContent.tsx";

export interface Previewed {
  /** What is printed: the table's name, or 27 张报表 */
  readonly title: string;
  readonly tables: readonly string[];
  readonly asOf: string;
  readonly shown?: ShownAs;
  readonly closing?: string | null;
}

interface Props extends Previewed {
  readonly opened: boolean;
  readonly close: () => void;
}

/** 打印预览, over the whole window; Esc leads back to where it was opened. */
export function PreviewWindow({ title, tables, asOf, shown = asItIs, closing = null, opened, close }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={close}
      fullScreen
      title={`打印预览：${title}`}
      classNames={{ content: "preview-window", body: "preview-body", header: "preview-header" }}
    >
      <PreviewContent tables={tables} asOf={asOf} shown={shown} closing={closing} />
    </Modal>
  );
}
