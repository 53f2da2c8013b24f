import { Text } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useState } from "react";
import { ActionButton } from "../../layout/ActionButton.tsx";

interface Props {
  readonly reason: string | null;
  readonly choose: () => void;
  readonly dropped: (file: File) => void;
}

/** A workbook that comes back: chosen, or dropped here. */
export function DropArea({ reason, choose, dropped }: Props) {
  const [over, setOver] = useState(false);
  return (
    <section
      className={`code-verification-way code-verification-drop${over ? " code-verification-over" : ""}`}
      aria-label="核对工作簿"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file && reason === null) dropped(file);
      }}
    >
      <h2 className="section-title">核对 Excel 文件</h2>
      <ActionButton reason={reason} quiet icon={IconFileSpreadsheet} label="选择文件…" onClick={choose} />
      <Text size="xs">{over ? "松开鼠标，核对这个文件" : "也可以把程序导出的报表文件拖到这里。只核对，不写入。"}</Text>
    </section>
  );
}
